import { createHash, randomUUID } from 'node:crypto'
import type { FastifyInstance } from 'fastify'
import { sql } from 'kysely'
import { afterAll, beforeAll, beforeEach, expect, it } from 'vitest'
import type { Actor } from '#application/actor.ts'
import { problem } from '#contract/problem.ts'
import {
  type DrawPreview,
  type Verification,
  type VerificationLine,
  type VerificationLineDetail,
  drawSample,
  getSampleRecord,
  listVerificationLines,
  previewDraw,
  verification,
  verificationLineDetail,
} from '#contract/verification/verification-routes.ts'
import { redoSample } from '#domain/verification/sample-record.ts'
import { PHOTO } from '#tests/databases/report-work.ts'
import { type ReportingWard, type TestPerson, createReportingWard } from '#tests/databases/reporting-ward.ts'
import { clientOf, openTestServer } from '#tests/databases/signed-in-client.ts'
import { verificationWork } from '#tests/databases/verification-work.ts'
import { describeOnEveryDatabase } from '#tests/databases/with-application.ts'

const hash = (text: string) => createHash('sha256').update(text).digest('hex')
const MONTH = '2026-06'

describeOnEveryDatabase('the routes of random verification', opened => {
  let server: FastifyInstance
  let ward: ReportingWard
  let inspector: Actor
  beforeAll(async () => {
    server = await openTestServer(opened())
  })
  afterAll(() => server.close())
  beforeEach(async () => {
    opened().clock.set('2026-06-28T02:00:00.000Z')
    ward = await createReportingWard(opened().application)
    inspector = await work().inspectorOf(ward.tenantId, ward.unit.office)
    await work().acceptMonth(ward, MONTH, { claimed: 80 })
  })

  const work = () => verificationWork(opened())
  const as = (who: TestPerson | 'inspector') => clientOf(server, opened(), who === 'inspector' ? inspector : ward.actor[who])
  const planUrl = (rest: string) => `/api/v1/plans/${ward.planId}/${rest}`
  const wanted = (changes: object = {}) => ({ month: MONTH, size: 5, words: 'XSMN 26/06: 482913', ...changes })
  const refusalsOf = (body: unknown) => (problem.parse(body).refusals ?? []).map(item => `${item.at}:${item.code}`)

  async function draw(changes: object = {}): Promise<string> {
    const answer = await (await as('inspector'))({ method: 'POST', url: planUrl('verification-draws'), payload: wanted(changes) })
    expect([answer.statusCode, answer.json().refusals ?? []]).toEqual([201, []])
    return drawSample.answer.parse(answer.json()).drawId
  }
  async function linesOf(who: TestPerson | 'inspector', query = ''): Promise<readonly VerificationLine[]> {
    const answer = await (await as(who))({ url: planUrl(`verification-lines?${query}`) })
    return listVerificationLines.answer.parse(answer.json()).items
  }
  async function pageOf(who: TestPerson | 'inspector'): Promise<Verification> {
    return verification.parse((await (await as(who))({ url: planUrl('verification') })).json())
  }
  async function visit(check: VerificationLine, payload: object, key?: string) {
    const headers = { 'if-match': `"${check.version}"`, ...(key !== undefined && { 'idempotency-key': key }) }
    return (await as('inspector'))({ method: 'POST', url: `/api/v1/verification-lines/${check.checkId}/visits`, headers, payload })
  }
  async function visited(check: VerificationLine, payload: object): Promise<VerificationLineDetail> {
    const answer = await visit(check, payload)
    expect([answer.statusCode, answer.json().refusals ?? []]).toEqual([201, []])
    return verificationLineDetail.parse(answer.json())
  }
  async function lineOfUnit(unitId: string): Promise<VerificationLine> {
    const found = (await linesOf('inspector')).find(line => line.unitId === unitId)
    if (found === undefined) throw new Error('No line of that unit was drawn')
    return found
  }
  async function attach(checkId: string, visitOrdinal: number, name = 'tai-cho.png') {
    const head = `--x\r\ncontent-disposition: form-data; name="caption"\r\n\r\nTại trụ sở\r\n--x\r\ncontent-disposition: form-data; name="file"; filename="${name}"\r\n\r\n`
    return (await as('inspector'))({
      method: 'POST',
      url: `/api/v1/verification-lines/${checkId}/visits/${visitOrdinal}/pictures`,
      headers: { 'content-type': 'multipart/form-data; boundary=x' },
      payload: Buffer.concat([Buffer.from(head), PHOTO, Buffer.from('\r\n--x--\r\n')]),
    })
  }

  it('show what may be drawn, draw it once, and publish a record that anybody redoes', async () => {
    const preview: DrawPreview = previewDraw.answer.parse(
      (await (await as('inspector'))({ url: planUrl(`verification-months/${MONTH}/preview`) })).json(),
    )
    expect(preview).toMatchObject({ usualSize: 5, earlierDraws: 0, pending: 0 })
    expect(preview.lines.map(line => [line.unitName, line.taskCode, line.rate, line.weight])).toEqual([
      ['Văn phòng Đảng uỷ', '2.1', 80, 10],
      ['UBND phường', '1.1', 80, 10],
      ['UBND phường', '1.2', 80, 10],
      ['Khu phố 1', '1.3', 80, 10],
      ['Khu phố 2', '1.3', 80, 10],
    ])
    const drawId = await draw()
    const record = getSampleRecord.answer.parse(
      (await (await as('inspector'))({ url: `/api/v1/verification-draws/${drawId}/record` })).json(),
    )
    expect(redoSample(record, hash)).toEqual({ drawn: record.drawn, wrong: [] })
    expect(record.words).toBe('XSMN 26/06: 482913')
    const lines = await linesOf('inspector')
    expect(lines.toSorted((left, right) => left.ordinal - right.ordinal).map(line => `${line.reportId}/${line.taskId}`)).toEqual(
      record.drawn,
    )
    const again = await (await as('inspector'))({ method: 'POST', url: planUrl('verification-draws'), payload: wanted() })
    expect(refusalsOf(again.json())).toEqual([':SAMPLE_WITHOUT_LINES'])
  })

  it('refuse to draw again until it pleases; more is an addition with its reason', async () => {
    opened().clock.set('2026-07-28T02:00:00.000Z')
    const month = '2026-07'
    await work().acceptMonth(ward, month, { claimed: 80, unitIds: [ward.unit.committee, ward.unit.office] })
    const call = await as('inspector')
    const post = (changes: object) => call({ method: 'POST', url: planUrl('verification-draws'), payload: wanted({ month, ...changes }) })
    expect(refusalsOf((await post({ size: 2, words: '12' })).json())).toEqual(['size:SAMPLE_SIZE_OUT_OF_RANGE', 'words:SAMPLE_WORDS_SHORT'])
    await draw({ month, size: 3 })
    await work().acceptMonth(ward, month, { claimed: 80 })
    expect(refusalsOf((await post({ size: 1 })).json())).toEqual(['reason:SAMPLE_DRAWN_ALREADY'])
    await draw({ month, size: 1, reason: 'Hai khu phố được chấp nhận sau lần chọn đầu' })
    const draws = (await pageOf('inspector')).months.find(item => item.month === month)?.draws
    expect(draws?.map(item => [item.ordinal, item.size, item.reason])).toEqual([
      [1, 3, ''],
      [2, 1, 'Hai khu phố được chấp nhận sau lần chọn đầu'],
    ])
  })

  it('let two inspectors draw the same month at once only one time', async () => {
    const post = async () => (await as('inspector'))({ method: 'POST', url: planUrl('verification-draws'), payload: wanted() })
    const answers = await Promise.all([post(), post()])
    expect(answers.map(answer => answer.statusCode).toSorted((left, right) => left - right)).toEqual([201, 422])
  })

  it('keep what was drawn from everybody but the inspector until it has been checked', { timeout: 60_000 }, async () => {
    const drawId = await draw()
    for (const person of ['head', 'cell1', 'clerk', 'standing'] as const) {
      expect([person, await linesOf(person)]).toEqual([person, []])
      const call = await as(person)
      const record = await call({ url: `/api/v1/verification-draws/${drawId}/record` })
      expect([person, record.statusCode, refusalsOf(record.json())]).toEqual([person, 403, [':SAMPLE_NOT_PUBLISHED']])
      const [line] = await linesOf('inspector')
      expect((await call({ url: `/api/v1/verification-lines/${line?.checkId}` })).statusCode).toBe(404)
    }
    const entries = await opened().application.unitOfWork.read(ward.tenantId, stores =>
      stores.audit.list({ entity: 'verificationDraw', limit: 5 }),
    )
    const told = JSON.stringify(entries)
    for (const { reportId, taskId } of await linesOf('inspector')) expect(told.includes(reportId) && told.includes(taskId)).toBe(false)

    const own = await lineOfUnit(ward.unit.cluster1)
    await visited(own, { finding: 'not_found', note: 'Không có biên bản rà soát nào', presentName: 'Người mẫu 3' })
    expect((await linesOf('cell1')).map(line => line.checkId)).toEqual([own.checkId])
    expect(await linesOf('cell2')).toEqual([])
    expect((await linesOf('clerk', 'state=wanting')).map(line => [line.unitName, line.finding])).toEqual([['Khu phố 1', 'not_found']])
    expect((await (await as('cell2'))({ url: `/api/v1/verification-lines/${own.checkId}` })).statusCode).toBe(404)

    for (const line of await linesOf('inspector', 'state=open')) await visited(line, { finding: 'found' })
    const open = getSampleRecord.answer.parse((await (await as('cell2'))({ url: `/api/v1/verification-draws/${drawId}/record` })).json())
    expect(redoSample(open, hash).wrong).toEqual([])
  })

  it('record each visit beside the earlier one, with pictures, and leave the accepted line as it was', async () => {
    await draw()
    const line = await lineOfUnit(ward.unit.committee)
    expect(refusalsOf((await visit(line, { finding: 'partly', verifiedRate: 90, note: 'ít' })).json())).toEqual([
      'verifiedRate:VERIFIED_RATE_OUT_OF_RANGE',
      'note:VISIT_NOTE_SHORT',
    ])
    const place = { latitude: 10.86, longitude: 106.93, accuracy: 12 }
    const first = await visited(line, {
      finding: 'partly',
      verifiedRate: 50,
      note: 'Chỉ thấy hai trong bốn tổ',
      presentName: 'Người mẫu 3',
      place,
    })
    expect(first).toMatchObject({ finding: 'partly', verifiedRate: 50, claimedRate: 80, version: 2, mayCheck: true })
    expect((await visit(line, { finding: 'found' })).statusCode).toBe(412)
    const picture = await attach(line.checkId, 1)
    expect([picture.statusCode, picture.json().refusals ?? []]).toEqual([201, []])
    expect((await attach(line.checkId, 2)).statusCode).toBe(404)
    const second = await visited(first, { finding: 'found' })
    expect(second.visits.map(item => [item.finding, item.verifiedRate, item.place, item.pictures.length])).toEqual([
      ['partly', 50, place, 1],
      ['found', 80, null, 0],
    ])
    const file = await (await as('head'))({ url: `/api/v1/verification-pictures/${picture.json().evidenceId}/file` })
    expect([file.statusCode, file.rawPayload.equals(PHOTO)]).toEqual([200, true])
    expect((await (await as('cell1'))({ url: `/api/v1/verification-pictures/${picture.json().evidenceId}/file` })).statusCode).toBe(404)
    const kept = await opened().application.unitOfWork.read(ward.tenantId, stores => stores.reports.listLines(line.reportId))
    expect(kept.find(item => item.taskId === line.taskId)).toMatchObject({ completionRate: 80, reviewState: 'accepted' })
    const named = await opened().application.unitOfWork.read(ward.tenantId, stores => stores.reportQueries.isFileNamed(hashOfPhoto()))
    expect(named).toBe(true)
  })

  it('record a visit that was sent twice once', async () => {
    await draw()
    const line = await lineOfUnit(ward.unit.cluster2)
    const key = randomUUID()
    const answers = [await visit(line, { finding: 'found' }, key), await visit(line, { finding: 'found' }, key)]
    expect(answers.map(answer => answer.statusCode)).toEqual([201, 201])
    expect(verificationLineDetail.parse(answers[1]?.json()).visits).toHaveLength(1)
  })

  it('tell each unit’s verified share month by month, and alarm when claims rise alone', async () => {
    await draw()
    for (const line of await linesOf('inspector')) await visited(line, { finding: 'found' })
    opened().clock.set('2026-07-28T02:00:00.000Z')
    await work().acceptMonth(ward, '2026-07', { claimed: 95 })
    await draw({ month: '2026-07' })
    for (const line of await linesOf('inspector', 'state=open')) {
      const isWanting = line.unitId === ward.unit.committee
      await visited(line, isWanting ? { finding: 'partly', verifiedRate: 38, note: 'Một nửa chưa làm xong' } : { finding: 'found' })
    }
    const { months, units, mayDraw } = await pageOf('standing')
    expect(mayDraw).toBe(false)
    expect(months.map(month => [month.month, month.claimed, month.share, month.found, month.partly, month.draws[0]?.checked])).toEqual([
      ['2026-06', 80, 100, 5, 0, 5],
      ['2026-07', 95, 76, 3, 2, 5],
    ])
    const committee = units.find(unit => unit.unitId === ward.unit.committee)
    expect(committee?.months.map(month => [month.claimed, month.share, month.confirmed])).toEqual([
      [80, 100, 80],
      [95, 40, 38],
    ])
    expect(committee?.alarms.map(alarm => alarm.code)).toEqual(['CLAIMS_RISE_ALONE', 'VERIFIED_SHARE_LOW'])
    expect(committee?.alarms[0]?.sentence).toBe(
      'Tự báo cáo tăng từ 80% (tháng 06/2026) lên 95% (tháng 07/2026), phần xác minh được không tăng (80% → 38%).',
    )
    expect(units.filter(unit => unit.unitId !== ward.unit.committee).flatMap(unit => unit.alarms)).toEqual([])
    expect((await pageOf('cell1')).units.map(unit => unit.unitName)).toEqual(['Khu phố 1'])
  })

  it('do not let whoever writes a unit’s reports check them', async () => {
    await draw()
    const line = await lineOfUnit(ward.unit.cluster1)
    const both = { ...inspector, memberships: [...inspector.memberships, { unitId: ward.unit.cluster1, role: 'neighbourhood' as const }] }
    const outcome = await work().visit(both, line)
    expect(outcome.ok ? [] : outcome.refusals.map(item => [item.code, item.facts])).toEqual([
      ['VERIFICATION_OWN_UNIT', { unit: 'Khu phố 1' }],
    ])
  })

  it('have their draws, visits and pictures guarded by the database itself', async () => {
    await draw()
    const line = await lineOfUnit(ward.unit.committee)
    await visited(line, { finding: 'found' })
    const spoil = (table: string) =>
      opened()
        .database.transaction()
        .execute(async transaction => {
          if (opened().application.installation.database === 'postgres')
            await sql`select set_config('app.tenant', ${ward.tenantId}, true)`.execute(transaction)
          await sql.raw(`update ${table} set ordinal = 9`).execute(transaction)
        })
    for (const table of ['verification_draw', 'verification_visit']) await expect(spoil(table)).rejects.toThrow(/append-only/)
  })
})

function hashOfPhoto(): string {
  return createHash('sha256').update(PHOTO).digest('hex')
}

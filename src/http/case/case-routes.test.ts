import type { FastifyInstance } from 'fastify'
import { afterAll, beforeAll, beforeEach, expect, it } from 'vitest'
import { openDuePeriods } from '#application/report/open-due-periods.ts'
import { type CaseDetail, caseDetail, listCases } from '#contract/case/case-routes.ts'
import { problem } from '#contract/problem.ts'
import { GOOD_LINE, reportWork, valueOf } from '#tests/databases/report-work.ts'
import { type ReportingWard, type TestPerson, createReportingWard } from '#tests/databases/reporting-ward.ts'
import { clientOf, openTestServer } from '#tests/databases/signed-in-client.ts'
import { describeOnEveryDatabase } from '#tests/databases/with-application.ts'

const DIFFICULTY = 'Bộ phận một cửa thiếu 02 máy quét tài liệu'
const ANSWER = { answer: 'Đã mua 02 máy quét theo Quyết định 88/QĐ-UBND', answeredOn: '2026-06-12' }

describeOnEveryDatabase('the routes of cases', opened => {
  let server: FastifyInstance
  let ward: ReportingWard
  let line: string
  beforeAll(async () => {
    server = await openTestServer(opened())
  })
  afterAll(() => server.close())
  beforeEach(async () => {
    opened().clock.set('2026-06-10T02:00:00.000Z')
    ward = await createReportingWard(opened().application)
    await openDuePeriods(opened().application, ward.tenantId)
    const work = reportWork(opened())
    const { reportId } = await work.findReport(ward.actor.head, '2026-06', ward.unit.committee)
    const text = { ...GOOD_LINE, difficulty: DIFFICULTY, proposal: 'Không' }
    valueOf(await work.save(ward.actor.head, reportId, ward.task['1.1'], text))
    line = `/api/v1/reports/${reportId}/lines/${ward.task['1.1']}/cases`
  })

  const as = (person: TestPerson) => clientOf(server, opened(), ward.actor[person])
  async function post(person: TestPerson, url: string, payload: object, headers: Record<string, string> = {}) {
    return (await as(person))({ method: 'POST', url, payload, headers })
  }
  async function press(person: TestPerson): Promise<CaseDetail> {
    const answer = await post(person, line, { source: 'difficulty' })
    expect([answer.statusCode, answer.json().refusals ?? []]).toEqual([201, []])
    return caseDetail.parse(answer.json())
  }
  const send = (person: TestPerson, file: CaseDetail, step: string, payload: object = {}) =>
    post(person, `/api/v1/cases/${file.caseId}/${step}`, payload, { 'if-match': `"${file.version}"` })
  async function moved(person: TestPerson, file: CaseDetail, step: string, payload: object = {}): Promise<CaseDetail> {
    const answer = await send(person, file, step, payload)
    expect([step, answer.statusCode, answer.json().refusals ?? []]).toEqual([step, 200, []])
    expect(answer.headers['etag']).toBe(`"${file.version + 1}"`)
    return caseDetail.parse(answer.json())
  }
  const given = () => ({
    ownerUnitId: ward.unit.office,
    ownerMemberId: ward.actor.clerk.memberId,
    kind: 'bottleneck',
    authority: 'within',
    deadline: '2026-06-20',
  })

  it('make a difficulty of a line a case by one press, once', async () => {
    const file = await press('officer')
    expect(file).toMatchObject({
      number: 1,
      title: DIFFICULTY,
      body: DIFFICULTY,
      source: 'difficulty',
      state: 'new',
      raisedUnitName: 'UBND phường',
    })
    const again = await post('clerk', line, { source: 'difficulty' })
    expect(problem.parse(again.json()).refusals).toMatchObject([{ code: 'CASE_RAISED_ALREADY', facts: { number: 1 } }])
    const nothing = await post('officer', line, { source: 'proposal' })
    expect(problem.parse(nothing.json()).refusals).toMatchObject([{ code: 'CASE_SOURCE_EMPTY', at: 'proposal' }])
    expect((await post('cell1', line, { source: 'difficulty' })).statusCode).toBe(404)
  })

  it('take it to the answer and to the unit’s word, every step in its history and in the audit trail', async () => {
    const file = await press('officer')
    expect((await send('officer', file, 'assignment', given())).statusCode).toBe(403)
    const assigned = await moved('standing', file, 'assignment', given())
    expect(assigned).toMatchObject({ state: 'assigned', ownerName: 'clerk', dueState: 'not_due', row: null })
    expect((await send('clerk', file, 'start')).statusCode).toBe(412)
    opened().clock.set('2026-06-12T02:00:00.000Z')
    const answered = await moved('clerk', await moved('clerk', assigned, 'start'), 'answer', ANSWER)
    expect(answered).toMatchObject({ state: 'answered', dueState: 'in_time', age: 2 })
    const unhappy = await send('head', answered, 'reopening', { reason: 'ngắn' })
    expect(problem.parse(unhappy.json()).refusals).toMatchObject([{ code: 'CASE_REASON_SHORT', at: 'reason' }])
    const reopened = await moved('head', answered, 'reopening', { reason: 'Máy quét chưa được bàn giao cho bộ phận' })
    expect(reopened).toMatchObject({ state: 'assigned', answer: '', answeredOn: null })
    const closed = await moved('officer', await moved('clerk', reopened, 'answer', ANSWER), 'confirmation')
    expect(closed.events.map(event => [event.kind, event.byName])).toEqual([
      ['raised', 'officer'],
      ['assigned', 'standing'],
      ['started', 'clerk'],
      ['answered', 'clerk'],
      ['reopened', 'head'],
      ['answered', 'clerk'],
      ['confirmed', 'officer'],
    ])
    const entries = await opened().application.unitOfWork.read(ward.tenantId, stores =>
      stores.audit.list({ entity: 'case', entityId: file.caseId, limit: 20 }),
    )
    expect(entries.map(entry => entry.action).toReversed()).toEqual(
      ['raise', 'assign', 'start', 'answer', 'reopen', 'answer', 'confirm'].map(verb => `case.${verb}`),
    )
  })

  it('send it up with superior, number and day, and write down what the superior answered', async () => {
    const assigned = await moved('clerk', await press('head'), 'assignment', { ...given(), authority: 'above' })
    const up = await moved('clerk', assigned, 'sending-up', {
      superior: 'Sở Tài chính',
      documentNumber: '45/TTr-UBND',
      sentOn: '2026-06-10',
    })
    expect(up).toMatchObject({ state: 'sent_up', sentUp: { superior: 'Sở Tài chính', documentNumber: '45/TTr-UBND' } })
    const byOwner = await send('clerk', up, 'answer', ANSWER)
    expect(problem.parse(byOwner.json()).refusals?.map(one => one.code)).toContain('CASE_NOT_OPEN')
    expect(await moved('standing', up, 'superior-answer', { ...ANSWER, answeredOn: '2026-06-10' })).toMatchObject({ state: 'answered' })
  })

  it('list by filters, what is overdue first, and print the list', async () => {
    const file = await moved('clerk', await press('head'), 'assignment', given())
    opened().clock.set('2026-06-25T02:00:00.000Z')
    const call = await as('clerk')
    const numbers = async (query: string) =>
      listCases.answer.parse((await call({ url: `/api/v1/cases?${query}` })).json()).items.map(item => item.number)
    expect(await numbers('due=overdue&state=pending')).toEqual([file.number])
    expect(await numbers('search=may%20quet&kind=bottleneck&authority=within')).toEqual([file.number])
    expect(await numbers('state=closed')).toEqual([])
    expect(await numbers(`unitId=${ward.unit.cluster1}`)).toEqual([])
    const paper = await call({ url: '/api/v1/case-list/document?format=xlsx' })
    expect([paper.statusCode, paper.headers['content-type']]).toEqual([
      200,
      'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
    ])
  })

  it('raise one by itself, for the own unit only where one is no leader', async () => {
    const wanted = { unitId: ward.unit.committee, kind: 'internal', title: 'Đề nghị bổ sung phòng họp trực tuyến' }
    const key = { 'idempotency-key': 'raise-one-case-0001' }
    const first = await post('officer', '/api/v1/cases', wanted, key)
    expect([first.statusCode, (await post('officer', '/api/v1/cases', wanted, key)).json().caseId]).toEqual([201, first.json().caseId])
    expect((await post('cell1', '/api/v1/cases', wanted)).statusCode).toBe(404)
    expect((await post('standing', '/api/v1/cases', wanted)).statusCode).toBe(201)
    const secret = await post('officer', '/api/v1/cases', { ...wanted, title: 'TỐI MẬT: phương án bố trí lực lượng' })
    expect(problem.parse(secret.json()).refusals?.map(one => one.code)).toEqual(['STATE_SECRET_MARK'])
  })
})

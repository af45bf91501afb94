import { randomUUID } from 'node:crypto'
import type { AddressInfo } from 'node:net'
import type { FastifyInstance } from 'fastify'
import { afterAll, beforeAll, beforeEach, expect, it } from 'vitest'
import { openDuePeriods } from '#application/report/open-due-periods.ts'
import { problem } from '#contract/problem.ts'
import { evidence, listReports, reportDetail, reportLine } from '#contract/report/report-routes.ts'
import { refusal } from '#domain/shared/outcome.ts'
import { refusalSentence } from '#domain/words/refusal-words.ts'
import { type ReportingWard, type TestPerson, createReportingWard } from '#tests/databases/reporting-ward.ts'
import { PHOTO, reportWork } from '#tests/databases/report-work.ts'
import { clientOf, openTestServer, tokenOf } from '#tests/databases/signed-in-client.ts'
import { describeOnEveryDatabase } from '#tests/databases/with-application.ts'

const LINE = {
  result: 'Đã ban hành Quyết định 12/QĐ-UBND và tổ chức 03 buổi tập huấn',
  completionRate: 40,
  difficulty: '',
  proposal: '',
  nextActionDue: null,
  deliverables: [],
}

describeOnEveryDatabase('the routes of reports', opened => {
  let server: FastifyInstance
  let ward: ReportingWard
  let reportId: string
  beforeAll(async () => {
    server = await openTestServer(opened())
  })
  afterAll(() => server.close())
  beforeEach(async () => {
    opened().clock.set('2026-06-10T02:00:00.000Z')
    ward = await createReportingWard(opened().application)
    await openDuePeriods(opened().application, ward.tenantId)
    reportId = (await reportWork(opened()).findReport(ward.actor.cell1, '2026-06', ward.unit.cluster1)).reportId
  })

  const as = (person: TestPerson) => clientOf(server, opened(), ward.actor[person])
  const linePath = () => `/api/v1/reports/${reportId}/lines/${ward.task['1.3']}`
  const photoForm = (bytes: Uint8Array = PHOTO) => {
    const form = new FormData()
    form.set('kind', 'photo')
    form.set('caption', 'Rà soát nhà trọ')
    form.set('file', new File([Buffer.from(bytes)], 'Ảnh rà soát.png'))
    return form
  }
  async function multipart(form: FormData) {
    const request = new Request('http://ward.local', { method: 'POST', body: form })
    return { headers: { 'content-type': request.headers.get('content-type') ?? '' }, payload: Buffer.from(await request.arrayBuffer()) }
  }

  it('answer a report with its version as ETag and take a line only with the version seen', async () => {
    const call = await as('cell1')
    const got = await call({ url: `/api/v1/reports/${reportId}` })
    expect([got.statusCode, got.headers['etag']]).toEqual([200, '"1"'])
    expect(reportDetail.parse(got.json()).lines[0]).toMatchObject({
      taskCode: '1.3',
      leadText: 'Khu phố 1; Khu phố 2',
      editable: true,
      version: 1,
    })
    expect((await call({ method: 'PUT', url: linePath(), payload: LINE })).statusCode).toBe(428)
    const saved = await call({ method: 'PUT', url: linePath(), payload: LINE, headers: { 'if-match': '"1"' } })
    expect([saved.statusCode, saved.headers['etag']]).toEqual([200, '"2"'])
    expect(reportLine.parse(saved.json()).refusals.map(item => item.code)).toEqual(['EVIDENCE_MISSING'])
    expect(reportLine.parse(saved.json()).refusals.map(item => item.sentence)).toEqual([
      refusalSentence(refusal('EVIDENCE_MISSING', '', { rate: 40 })),
    ])
    const english = reportDetail.parse((await call({ url: `/api/v1/reports/${reportId}`, headers: { 'accept-language': 'en' } })).json())
    expect(english.lines[0]?.refusals.map(item => item.sentence)).toEqual([
      refusalSentence(refusal('EVIDENCE_MISSING', '', { rate: 40 }), 'en'),
    ])
    const stale = await call({ method: 'PUT', url: linePath(), payload: LINE, headers: { 'if-match': '"1"' } })
    expect(stale.statusCode).toBe(412)
    expect(stale.json()).toMatchObject({ code: 'CHANGED_MEANWHILE' })
  })

  it('give a file back byte by byte, also a text that begins as packed bytes would', async () => {
    const call = await as('cell1')
    const text = '80 hộ đã ký cam kết\n'.repeat(200)
    const form = new FormData()
    form.set('kind', 'figures')
    form.set('file', new File([text], 'so-lieu.txt'))
    const attached = await call({ method: 'POST', url: `${linePath()}/evidence`, ...(await multipart(form)) })
    const { evidenceId } = evidence.parse(attached.json())
    const file = await call({ url: `/api/v1/evidence/${evidenceId}/file`, headers: { 'accept-encoding': 'gzip, br' } })
    expect([file.statusCode, file.headers['content-encoding'], file.body]).toEqual([200, undefined, text])
  })

  it('refuse a submission with every reason in words', async () => {
    const call = await as('cell1')
    const answer = await call({ method: 'POST', url: `/api/v1/reports/${reportId}/submission`, headers: { 'if-match': '"1"' } })
    expect(answer.statusCode).toBe(422)
    expect(problem.parse(answer.json()).refusals).toMatchObject([
      { code: 'RESULT_MISSING', at: 'lines[1.3].result', sentence: expect.stringContaining('Chưa ghi kết quả') },
      { code: 'COMPLETION_RATE_MISSING' },
    ])
  })

  it('keep the end of a file name too long for any disk', async () => {
    const call = await as('cell1')
    const form = photoForm()
    form.set('file', new File([Buffer.from(PHOTO)], `${'Ảnh '.repeat(600)}.png`))
    const answer = await call({ method: 'POST', url: `${linePath()}/evidence`, ...(await multipart(form)) })
    const { fileName, evidenceId } = evidence.parse(answer.json())
    expect(fileName).toMatch(/^.{100,200}\.png$/u)
    expect(String((await call({ url: `/api/v1/evidence/${evidenceId}/file` })).headers['content-disposition']).length).toBeLessThan(4000)
  })

  it('take a file once for the same key and give it back under its name, never to be guessed at', async () => {
    const call = await as('cell1')
    const form = await multipart(photoForm())
    const headers = { ...form.headers, 'idempotency-key': randomUUID() }
    const first = await call({ method: 'POST', url: `${linePath()}/evidence`, payload: form.payload, headers })
    const again = await call({ method: 'POST', url: `${linePath()}/evidence`, payload: form.payload, headers })
    expect([first.statusCode, again.statusCode]).toEqual([201, 201])
    expect(again.json()).toEqual(first.json())
    const { evidenceId } = evidence.parse(first.json())
    const report = reportDetail.parse((await call({ url: `/api/v1/reports/${reportId}` })).json())
    expect(report.lines[0]?.evidence).toHaveLength(1)

    const file = await call({ url: `/api/v1/evidence/${evidenceId}/file` })
    expect(file.rawPayload).toEqual(PHOTO)
    expect(file.headers).toMatchObject({
      'content-type': 'image/png',
      'x-content-type-options': 'nosniff',
      'content-disposition': expect.stringMatching(/^inline; .*%E1%BA%A2nh/),
    })
    expect((await call({ method: 'DELETE', url: `/api/v1/evidence/${evidenceId}` })).statusCode).toBe(204)
    expect((await (await as('cell2'))({ url: `/api/v1/evidence/${evidenceId}/file` })).statusCode).toBe(404)
  })

  it('answer a file beyond the limit over a real connection', async () => {
    const listening = await openTestServer(opened())
    await listening.listen({ host: '127.0.0.1', port: 0 })
    // A listening server on TCP has an address with a port.
    const { port } = listening.server.address() as AddressInfo
    const authorization = await tokenOf(opened(), ward.actor.cell1)
    const send = (bytes: Uint8Array) =>
      fetch(`http://127.0.0.1:${port}${linePath()}/evidence`, { method: 'POST', headers: { authorization }, body: photoForm(bytes) })
    const large = await send(Buffer.alloc(30 * 1024 * 1024, 1))
    expect(large.status).toBe(413)
    expect(await large.json()).toMatchObject({ code: 'FILE_TOO_LARGE' })
    expect((await send(PHOTO)).status).toBe(201)
    await listening.close()
  })

  it('page the list and give the office its queue', async () => {
    const call = await as('clerk')
    const first = listReports.answer.parse((await call({ url: '/api/v1/reports?limit=5' })).json())
    const second = listReports.answer.parse((await call({ url: `/api/v1/reports?limit=5&cursor=${first.nextCursor}` })).json())
    expect([first.items.length, first.total, second.items.length, second.nextCursor]).toEqual([5, 8, 3, null])
    expect((await call({ url: '/api/v1/reports?queue=toReview' })).json()).toEqual({ items: [], nextCursor: null, total: 0 })
    expect((await (await as('officer'))({ method: 'POST', url: '/api/v1/report-periods', payload: { month: '2026-06' } })).statusCode).toBe(
      403,
    )
    const period = await call({ method: 'POST', url: '/api/v1/report-periods', payload: { month: '2026-06' } })
    expect([period.statusCode, period.json()]).toEqual([201, { month: '2026-06', created: 0, existing: 4 }])
  })

  it('give out papers under names without accents', async () => {
    const call = await as('clerk')
    const paper = await call({ url: '/api/v1/consolidated-reports/2026-06/document?format=docx' })
    expect(paper.headers['content-disposition']).toContain('filename="bao-cao-tong-hop-2026-06.docx"')
    expect((await call({ url: `/api/v1/reports/${reportId}/document?format=xlsx` })).statusCode).toBe(200)
    for (const format of ['docx', 'pdf', 'xlsx']) {
      const form = await call({ url: `/api/v1/report-form?format=${format}` })
      expect([form.statusCode, form.headers['content-disposition']]).toEqual([200, expect.stringContaining(`mau-bao-cao-thang.${format}`)])
    }
    expect((await call({ url: '/api/v1/consolidated-reports/2026-06' })).json()).toMatchObject({
      summary: { expected: 4, missing: 0, notDue: 4 },
    })
    expect((await (await as('cell1'))({ url: '/api/v1/consolidated-reports/2026-06' })).statusCode).toBe(403)
  })
})

import type { FastifyInstance } from 'fastify'
import { afterAll, beforeAll, beforeEach, expect, it } from 'vitest'
import { openDuePeriods } from '#application/report/open-due-periods.ts'
import { problem } from '#contract/problem.ts'
import { getReportPromises, linePromise, listPromiseRates, listPromises } from '#contract/promise/promise-routes.ts'
import { toDay } from '#domain/shared/calendar.ts'
import { GOOD_LINE, reportWork, valueOf } from '#tests/databases/report-work.ts'
import { type ReportingWard, type TestPerson, createReportingWard } from '#tests/databases/reporting-ward.ts'
import { clientOf, openTestServer } from '#tests/databases/signed-in-client.ts'
import { describeOnEveryDatabase } from '#tests/databases/with-application.ts'

describeOnEveryDatabase('the routes of promises', opened => {
  let server: FastifyInstance
  let ward: ReportingWard
  beforeAll(async () => {
    server = await openTestServer(opened())
  })
  afterAll(() => server.close())
  beforeEach(async () => {
    opened().clock.set('2026-06-10T02:00:00.000Z')
    ward = await createReportingWard(opened().application)
    await openDuePeriods(opened().application, ward.tenantId)
  })

  const as = (person: TestPerson) => clientOf(server, opened(), ward.actor[person])
  /** Khu phố 1 writes its one line and sends it. */
  async function report(month: string, changes: object = {}) {
    const work = reportWork(opened())
    const { reportId } = await work.findReport(ward.actor.cell1, month, ward.unit.cluster1)
    valueOf(await work.save(ward.actor.cell1, reportId, ward.task['1.3'], { ...GOOD_LINE, ...changes }))
    valueOf(await work.attach(ward.actor.cell1, reportId, ward.task['1.3'], { caption: month }))
    return work.read(ward.actor.cell1, reportId)
  }
  async function submit({ reportId, version }: { reportId: string; version: number }) {
    return (await as('cell1'))({
      method: 'POST',
      url: `/api/v1/reports/${reportId}/submission`,
      headers: { 'if-match': `"${version}"` },
      payload: {},
    })
  }

  it('stop a submission by name, take the answer, and show the book and the rates', async () => {
    const made = { difficulty: 'Chủ nhà trọ đi vắng dài ngày', proposal: 'Công an phường cùng rà soát', nextActionDue: toDay('2026-07-05') }
    expect((await submit(await report('2026-06', made))).statusCode).toBe(200)
    opened().clock.set('2026-07-10T02:00:00.000Z')
    await openDuePeriods(opened().application, ward.tenantId)
    const july = await report('2026-07')
    const stopped = problem.parse((await submit(july)).json())
    expect(stopped.refusals).toMatchObject([{ code: 'PROMISE_UNANSWERED', at: 'lines[1.3].promises' }])
    expect(stopped.refusals?.[0]?.sentence).toBe(
      'Nhiệm vụ 1.3: lời hứa đến ngày 05/07/2026 (Chủ nhà trọ đi vắng dài ngày) đã qua hạn mà chưa trả lời. Hãy trả lời ở đầu dòng: đã làm, lùi ngày hay không làm được.',
    )
    const call = await as('cell1')
    const { items } = getReportPromises.answer.parse((await call({ url: `/api/v1/reports/${july.reportId}/promises` })).json())
    const url = `/api/v1/reports/${july.reportId}/promises/${items[0]?.promiseId ?? ''}`
    const given = { answer: 'kept', day: '2026-07-04', note: 'Biên bản rà soát ngày 4/7/2026' }
    const put = (version: number, body: object) => call({ method: 'PUT', url, headers: { 'if-match': `"${version}"` }, payload: body })
    expect((await put(july.version + 1, { given, seenVersion: 0 })).statusCode).toBe(412)
    const kept = await put(july.version, { given, seenVersion: 0 })
    expect(linePromise.parse(kept.json())).toMatchObject({ draft: given, draftVersion: 1, isOwed: false })
    expect((await submit(july)).statusCode).toBe(200)
    const office = await as('clerk')
    const book = listPromises.answer.parse((await office({ url: '/api/v1/promises?state=kept&from=2026-07&to=2026-07' })).json())
    expect(book).toMatchObject({ total: 1, asOf: '2026-07-10', items: [{ unitName: 'Khu phố 1', doneOn: '2026-07-04' }] })
    const rates = listPromiseRates.answer.parse((await office({ url: '/api/v1/promise-rates?from=2026-07&to=2026-08' })).json())
    expect(rates).toMatchObject({ whole: { kept: 1, fallenDue: 1, rate: 1 }, units: [{ byMonth: [{ rate: 1 }, { rate: null }] }] })
    expect((await office({ url: '/api/v1/promise-rates?from=2026-08&to=2026-07' })).statusCode).toBe(400)
    const judged = await office({
      method: 'POST',
      url: `${url}/judgement`,
      headers: { 'if-match': `"${july.version + 1}"` },
      payload: { notKept: true, reason: 'Biên bản không có chữ ký của công an' },
    })
    expect(linePromise.parse(judged.json())).toMatchObject({ state: 'broken', brokenBy: 'reviewer', allowedActions: ['judge'] })
  })
})

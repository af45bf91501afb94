import type { FastifyInstance } from 'fastify'
import { afterAll, beforeAll, beforeEach, expect, it } from 'vitest'
import { reviewAlerts } from '#application/alert/review-alerts.ts'
import { openPeriod } from '#application/report/open-period.ts'
import { type AlertDetail, alertDetail, listAlerts } from '#contract/alert/alert-routes.ts'
import { toMonth } from '#domain/shared/calendar.ts'
import { type ReportingWard, type TestPerson, createReportingWard } from '#tests/databases/reporting-ward.ts'
import { valueOf } from '#tests/databases/report-work.ts'
import { clientOf, openTestServer } from '#tests/databases/signed-in-client.ts'
import { describeOnEveryDatabase } from '#tests/databases/with-application.ts'

const REASON = 'Đơn vị đã có văn bản xin lùi thời hạn'

describeOnEveryDatabase('the routes of alerts', opened => {
  let server: FastifyInstance
  let ward: ReportingWard
  beforeAll(async () => {
    server = await openTestServer(opened())
  })
  afterAll(() => server.close())
  // June's four reports are late by six days: the focal person and the head were told, the office is next.
  beforeEach(async () => {
    opened().clock.set('2026-06-01T02:00:00.000Z')
    ward = await createReportingWard(opened().application)
    valueOf(await openPeriod(opened().application, ward.actor.clerk, toMonth('2026-06')))
    for (const day of ['25', '29', '30']) await reviewOn(`2026-06-${day}`)
  })

  async function reviewOn(day: string) {
    opened().clock.set(`${day}T02:00:00.000Z`)
    return reviewAlerts(opened().application, ward.tenantId)
  }
  const as = (person: TestPerson) => clientOf(server, opened(), ward.actor[person])
  async function list(person: TestPerson, query = '') {
    return listAlerts.answer.parse((await (await as(person))({ url: `/api/v1/alerts${query}` })).json())
  }
  async function alertOf(person: TestPerson, unit: string): Promise<AlertDetail> {
    const { items } = await list(person, `?unitId=${ward.unit[unit as 'cluster2']}&state=open`)
    return alertDetail.parse((await (await as(person))({ url: `/api/v1/alerts/${items[0]?.alertId}` })).json())
  }
  const snooze = (alert: Pick<AlertDetail, 'alertId' | 'version'>, payload: object, version = alert.version) => ({
    method: 'POST' as const,
    url: `/api/v1/alerts/${alert.alertId}/snooze`,
    headers: { 'if-match': `"${version}"` },
    payload,
  })

  it('list what is within reach, found by words without diacritics, by level, kind and state', async () => {
    expect(await list('clerk')).toMatchObject({ total: 4, counts: { blue: 0, yellow: 0, red: 4 } })
    expect((await list('cell2')).items.map(item => item.unitNames)).toEqual([['Khu phố 2']])
    expect((await list('clerk', '?search=van%20phong%20dang&level=red&kind=report&state=open')).total).toBe(1)
    expect((await list('clerk', '?level=blue')).total).toBe(0)
    expect((await list('clerk', '?state=closed')).total).toBe(0)
    const english = await (await as('clerk'))({ url: '/api/v1/alerts?limit=1', headers: { 'accept-language': 'en' } })
    expect(listAlerts.answer.parse(english.json()).items[0]?.sentence).toContain('has not sent the report of 06/2026')
  })

  it('tell the office everybody who was told, a unit its own people alone', async () => {
    await reviewOn('2026-07-02')
    const whole = await alertOf('clerk', 'cluster2')
    expect(whole.told.told.map(item => item.memberName)).toEqual(['cell2', 'cell2', 'clerk'])
    expect(whole.next).toEqual({ rung: 'committee', day: '2026-07-09' })
    expect((await alertOf('cell2', 'cluster2')).told.told.map(item => item.memberName)).toEqual(['cell2', 'cell2'])
    expect((await (await as('cell1'))({ url: `/api/v1/alerts/${whole.alertId}` })).statusCode).toBe(404)
  })

  it('snooze with a reason and an end, for those who may, once for each version seen; wake by hand', async () => {
    const alert = await alertOf('clerk', 'cluster2')
    const clerk = await as('clerk')
    const wish = { until: '2026-07-03', reason: REASON }
    expect((await (await as('cell2'))(snooze(alert, wish))).statusCode).toBe(403)
    const wrong = await clerk(snooze(alert, { until: '2026-06-29', reason: 'ngắn' }))
    expect([wrong.statusCode, wrong.json().refusals.map((item: { at: string }) => item.at)]).toEqual([422, ['until', 'reason']])
    expect((await clerk({ ...snooze(alert, wish), headers: {} })).statusCode).toBe(428)
    const snoozed = alertDetail.parse((await clerk(snooze(alert, wish))).json())
    expect(snoozed).toMatchObject({ snoozedUntil: '2026-07-03', snoozeReason: REASON, snoozedByName: 'clerk', next: null })
    expect(snoozed.allowedActions).toEqual(['snooze', 'wake'])
    expect((await clerk(snooze(alert, wish))).statusCode).toBe(412)
    const entries = await opened().application.unitOfWork.read(ward.tenantId, ({ audit }) => audit.list({ entity: 'alert', limit: 5 }))
    expect(entries.map(entry => [entry.action, entry.actorName])).toEqual([['alert.snooze', 'clerk']])
    // The others climb to the office on this day.
    expect((await reviewOn('2026-07-02')).told).toBe(3)
    expect((await list('clerk', '?snoozed=true')).total).toBe(1)

    const seen = await alertOf('clerk', 'cluster2')
    const wake = { method: 'POST' as const, url: `/api/v1/alerts/${alert.alertId}/wake`, headers: { 'if-match': `"${seen.version}"` } }
    expect(alertDetail.parse((await clerk({ ...wake, payload: {} })).json()).snoozedUntil).toBeNull()
    expect((await reviewOn('2026-07-02')).told).toBe(1)
    const again = await alertOf('clerk', 'cluster2')
    expect((await clerk({ ...wake, headers: { 'if-match': `"${again.version}"` }, payload: {} })).json()).toMatchObject({
      code: 'ALERT_NOT_SNOOZED',
    })
    expect(again.events.map(event => event.kind).slice(-3)).toEqual(['snoozed', 'woken', 'climbed'])
  })

  it('wakes by itself after its last day', async () => {
    const alert = await alertOf('clerk', 'cluster2')
    await (
      await as('clerk')
    )(snooze(alert, { until: '2026-07-02', reason: REASON }))
    expect((await reviewOn('2026-07-02')).told).toBe(3)
    expect((await reviewOn('2026-07-03')).told).toBe(1)
    expect(await alertOf('clerk', 'cluster2')).toMatchObject({ snoozedUntil: null, snoozeReason: '', snoozedByName: '' })
  })

  it('set how a kind is handled, for those who may, and take it back', async () => {
    const clerk = await as('clerk')
    const read = async () =>
      (await clerk({ url: '/api/v1/alert-rules' })).json().items.find((item: { kind: string }) => item.kind === 'report')
    expect(await read()).toMatchObject({
      isDefault: true,
      isReminded: true,
      version: 0,
      ladder: { focal: 0, head: 2, office: 5, committee: 10 },
    })
    const rule = { isOn: true, remindBefore: [1, 5], ladder: { focal: 0, head: 1, office: 3, committee: null } }
    const save = (body: object) => ({ method: 'PUT' as const, url: '/api/v1/alert-rules/report', payload: body })
    expect((await (await as('standing'))(save({ rule, seenVersion: 0 }))).statusCode).toBe(403)
    const refused = await clerk(save({ rule: { ...rule, remindBefore: [7, 7], ladder: { ...rule.ladder, head: 9 } }, seenVersion: 0 }))
    expect(refused.json().refusals.map((item: { code: string }) => item.code)).toEqual(['ALERT_REMINDERS_WRONG', 'ALERT_LADDER_WRONG'])
    expect((await clerk(save({ rule, seenVersion: 0 }))).statusCode).toBe(200)
    expect(await read()).toMatchObject({ isDefault: false, version: 1, remindBefore: [5, 1], ladder: { committee: null } })
    expect((await clerk(save({ rule, seenVersion: 0 }))).statusCode).toBe(412)
    // Three working days after the 25th were over on the 30th: the office is told by the new rule.
    expect((await reviewOn('2026-06-30')).told).toBe(4)
    expect((await clerk(save({ rule: null, seenVersion: 1 }))).statusCode).toBe(200)
    expect(await read()).toMatchObject({ isDefault: true, version: 0 })
  })
})

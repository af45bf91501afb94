import { beforeAll, expect, it } from 'vitest'
import { ALERT_LEVELS } from '#domain/alert/alert-kind.ts'
import { toMonth } from '#domain/shared/calendar.ts'
import { type ReportingWard, createReportingWard } from '#tests/databases/reporting-ward.ts'
import { reportWork, valueOf } from '#tests/databases/report-work.ts'
import { describeOnEveryDatabase } from '#tests/databases/with-application.ts'
import { openPeriod } from '../report/open-period.ts'
import { submitReport } from '../report/submit-report.ts'
import { reviewAlerts } from './review-alerts.ts'

describeOnEveryDatabase('alerts of a ward', opened => {
  let ward: ReportingWard
  const app = () => opened().application
  const review = () => reviewAlerts(app(), ward.tenantId)
  const stand = () =>
    app().unitOfWork.read(ward.tenantId, async ({ alerts }) => {
      const rows = await alerts.listAlerts({ reach: { everyUnit: true } }, { offset: 0, limit: 100 })
      return rows.map(row => `${row.kind} ${row.level} ${row.isOpen ? 'open' : 'closed'} ${row.unitNames.join(', ')}`)
    })
  const toldTo = (who: 'clerk' | 'standing' | 'head' | 'cell1' | 'cell2') =>
    app().unitOfWork.read(ward.tenantId, async ({ notifications }) => {
      const { items } = await notifications.list({ memberId: ward.actor[who].memberId, offset: 0, limit: 100 })
      return items.map(item => `${item.kind} ${item.level}: ${item.sentence.vi}`).toReversed()
    })
  beforeAll(async () => {
    opened().clock.set('2026-06-01T02:00:00.000Z')
    ward = await createReportingWard(app())
    valueOf(await openPeriod(app(), ward.actor.clerk, toMonth('2026-06')))
  })

  it('opens a week before, tells the unit alone and nobody twice; closes when the report is in and passes the others up once they are late', async () => {
    opened().clock.set('2026-06-16T02:00:00.000Z')
    expect(await review()).toEqual({ opened: 0, closed: 0, told: 0 })
    opened().clock.set('2026-06-17T02:00:00.000Z')
    expect(await review()).toEqual({ opened: 4, closed: 0, told: 4 })
    expect(await review()).toEqual({ opened: 0, closed: 0, told: 0 })
    expect(await toldTo('cell1')).toEqual(['deadline blue: Khu phố 1 chưa gửi báo cáo tháng 06/2026, hạn cuối 24/06/2026, còn 7 ngày.'])
    expect(await toldTo('standing')).toEqual([])

    const work = reportWork(opened())
    const { reportId } = await work.findReport(ward.actor.cell1, '2026-06', ward.unit.cluster1)
    valueOf(await work.save(ward.actor.cell1, reportId, ward.task['1.3']))
    valueOf(await work.attach(ward.actor.cell1, reportId, ward.task['1.3']))
    const { version } = await work.read(ward.actor.cell1, reportId)
    valueOf(await submitReport(app(), ward.actor.cell1, reportId, version))
    expect((await review()).closed).toBe(1)
    for (const day of ['25', '26', '27', '28', '29', '30']) {
      opened().clock.set(`2026-06-${day}T02:00:00.000Z`)
      await review()
    }
    expect((await stand()).filter(row => row.startsWith('report'))).toEqual(
      [
        'report red open Văn phòng Đảng uỷ',
        'report red open UBND phường',
        'report red open Khu phố 2',
        'report blue closed Khu phố 1',
      ].toSorted((left, right) => order(left) - order(right)),
    )
    expect((await toldTo('cell2')).at(-1)).toBe(
      'report red: Khu phố 2 chưa gửi báo cáo tháng 06/2026, hạn cuối 24/06/2026, đã quá hạn 5 ngày.',
    )
    opened().clock.set('2026-07-02T02:00:00.000Z')
    await review()
    expect((await toldTo('clerk')).filter(text => text.startsWith('escalation'))).toHaveLength(3)
    expect(await toldTo('standing')).toEqual([])
    opened().clock.set('2026-07-09T02:00:00.000Z')
    expect((await review()).told).toBe(3)
    expect(await toldTo('standing')).toHaveLength(3)

    // A clock that goes back changes nothing, and the history stays.
    opened().clock.set('2026-06-20T02:00:00.000Z')
    expect(await review()).toEqual({ opened: 0, closed: 0, told: 0 })
    const events = await app().unitOfWork.read(ward.tenantId, async ({ alerts }) => {
      const [late] = await alerts.listAlerts({ reach: { everyUnit: false, unitIds: [ward.unit.cluster2] } }, { offset: 0, limit: 1 })
      return alerts.listEvents(late?.alertId ?? '')
    })
    expect(events.map(event => `${event.onDay} ${event.kind} ${event.details.rung ?? event.details.daysBefore ?? ''}`.trim())).toEqual([
      '2026-06-17 opened',
      '2026-06-17 reminded 7',
      '2026-06-25 raised',
      '2026-06-25 climbed focal',
      '2026-06-29 climbed head',
      '2026-07-02 climbed office',
      '2026-07-09 climbed committee',
    ])

    const found = await app().unitOfWork.read(ward.tenantId, async ({ alerts }) => [
      await alerts.countAlerts({ reach: { everyUnit: true }, isOpen: true, search: 'khu pho 2' }),
      await alerts.countAlerts({ reach: { everyUnit: false, unitIds: [ward.unit.cluster1] }, isOpen: true }),
    ])
    expect(found.map(counts => ALERT_LEVELS.map(level => counts[level]))).toEqual([
      [0, 0, 1],
      [0, 0, 0],
    ])
  })
})

/** Open before closed. */
function order(text: string): number {
  return text.includes('closed') ? 1 : 0
}

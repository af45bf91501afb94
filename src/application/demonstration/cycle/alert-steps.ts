import { toDay } from '#domain/shared/calendar.ts'
import type { Application } from '../../application.ts'
import { listAlerts } from '../../alert/list-alerts.ts'
import { reviewAlerts } from '../../alert/review-alerts.ts'
import { snoozeAlert } from '../../alert/snooze-alert.ts'
import { recomputeStatus } from '../../monitoring/recompute-status.ts'
import type { DemonstrationStaff } from '../add-demonstration-people.ts'
import { type DemonstrationStep, moment } from '../demonstration-step.ts'
import { valueOf } from '../value-of.ts'

type Setting = { readonly application: Application; readonly people: DemonstrationStaff }

const MONTHS = ['2026-06', '2026-07', '2026-08', '2026-09', '2026-10', '2026-11']
/** A server looks every day; the demonstration on those around which something happens, so that it is built in a minute. */
const DAYS_OF_A_MONTH = ['02', '18', '25', '29']

/** Alerts live through the months: they open, are passed up and close as reports come in; one is snoozed by the office. */
export function alertSteps({ application, people }: Setting): readonly DemonstrationStep[] {
  return [
    ...MONTHS.flatMap(month =>
      DAYS_OF_A_MONTH.map(day => ({ at: moment(toDay(`${month}-${day}`), 6), run: () => look({ application, people }) })),
    ),
    { at: moment(toDay('2026-11-03'), 9), run: () => snooze({ application, people }) },
  ]
}

async function look({ application, people }: Setting): Promise<void> {
  await recomputeStatus(application, people.tenantId)
  await reviewAlerts(application, people.tenantId)
}

async function snooze({ application, people }: Setting): Promise<void> {
  const office = people.actorOf('vanphong')
  const { items } = await listAlerts(application, office, { isOpen: true, kind: 'milestone', offset: 0, limit: 1 }, 'vi')
  const [first] = items
  if (first === undefined) return
  const wish = { until: toDay('2026-12-15'), reason: 'Đơn vị đã có văn bản xin lùi, chờ Ban Thường vụ xem xét (dữ liệu minh hoạ).' }
  valueOf(await snoozeAlert(application, office, { alertId: first.alertId, seenVersion: first.version }, wish))
}

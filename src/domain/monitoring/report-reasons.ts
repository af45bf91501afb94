import { daysBetween } from '../shared/calendar.ts'
import type { Day, Month } from '../shared/calendar.ts'
import type { Timeliness } from '../report/report-status.ts'
import type { LightReason } from './light-reason.ts'

export type LeadReport = {
  readonly reportId: string
  readonly unitId: string
  readonly month: Month
  readonly lastDay: Day
  readonly timeliness: Timeliness
}

/** Of each unit, only the last report that was due counts. */
export function missingReports(reports: readonly LeadReport[], today: Day): readonly LightReason[] {
  const lastDue = new Map<string, LeadReport>()
  for (const report of reports) {
    if (report.timeliness === 'not_due' || report.timeliness === 'due_soon') continue
    const known = lastDue.get(report.unitId)
    if (known === undefined || report.month > known.month) lastDue.set(report.unitId, report)
  }
  const missing = [...lastDue.values()].filter(report => report.timeliness === 'missing')
  return byMonth(missing, lastDay => ({ code: 'REPORT_MISSING', light: 'late', facts: { days: daysBetween(lastDay, today) } }))
}

export function reportsDueSoon(reports: readonly LeadReport[], today: Day): readonly LightReason[] {
  const open = reports.filter(report => report.timeliness === 'due_soon')
  return byMonth(open, lastDay => ({ code: 'REPORT_DUE_SOON', light: 'at_risk', facts: { daysLeft: daysBetween(today, lastDay) } }))
}

/** Reports of one month are one reason, however many units owe them; `nameUnits` names them. */
function byMonth(reports: readonly LeadReport[], say: (lastDay: Day) => Omit<LightReason, 'about'>): readonly LightReason[] {
  return [...Map.groupBy(reports, report => `${report.month} ${report.lastDay}`).values()].flatMap(ofMonth => {
    const [first] = ofMonth
    if (first === undefined) return []
    const { month, lastDay } = first
    const { facts, ...said } = say(lastDay)
    const count = ofMonth.length
    const about = { kind: 'reports' as const, reports: ofMonth.map(({ reportId, unitId }) => ({ reportId, unitId })) }
    return [{ ...said, facts: { units: '', count, others: count, month, lastDay, ...facts }, about }]
  })
}

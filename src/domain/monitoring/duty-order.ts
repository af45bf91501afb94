import type { ReportStatus, Timeliness } from '../report/report-status.ts'
import type { Instant } from '../shared/calendar.ts'

export type Duty = { readonly status: ReportStatus; readonly timeliness: Timeliness; readonly dueAt: Instant }

/** What a unit should take up first: overdue and unsent, returned, due within three days, later, then what waits for the office. */
function urgency({ status, timeliness }: Duty): number {
  if (status === 'accepted') return 5
  if (status === 'submitted' || status === 'resubmitted') return 4
  if (timeliness === 'missing') return 0
  if (status === 'returned') return 1
  return timeliness === 'due_soon' ? 2 : 3
}

/** Most pressing first, the oldest deadline first among equals. */
export function byUrgency(left: Duty, right: Duty): number {
  return urgency(left) - urgency(right) || (left.dueAt < right.dueAt ? -1 : left.dueAt > right.dueAt ? 1 : 0)
}

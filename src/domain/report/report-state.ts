import type { ReportStatus, Timeliness } from './report-status.ts'

/** Where a report stands, in the one list that people read: what is owed, how the first submission came, and what the office said since. */
export const REPORT_STATES = [
  'not_due',
  'due',
  'missing',
  'submitted_on_time',
  'submitted_late',
  'returned',
  'resubmitted',
  'accepted',
] as const
export type ReportState = (typeof REPORT_STATES)[number]

export const REPORT_STATE_WORDS: Readonly<Record<ReportState, { readonly vi: string; readonly en: string }>> = {
  not_due: { vi: 'Chưa đến hạn', en: 'Not yet due' },
  due: { vi: 'Đến hạn', en: 'Due' },
  missing: { vi: 'Chưa gửi, quá hạn', en: 'Missing' },
  submitted_on_time: { vi: 'Đã gửi, đúng hạn', en: 'Submitted on time' },
  submitted_late: { vi: 'Đã gửi, trễ hạn', en: 'Submitted late' },
  returned: { vi: 'Bị trả lại', en: 'Returned' },
  resubmitted: { vi: 'Đã gửi lại', en: 'Resubmitted' },
  accepted: { vi: 'Đã chấp nhận', en: 'Accepted' },
}

/** The status and the timeliness of a report as one state. Whether it came in time stays its timeliness, whatever followed. */
export function reportState(status: ReportStatus, timeliness: Timeliness): ReportState {
  if (status === 'draft') return timeliness === 'missing' ? 'missing' : timeliness === 'due_soon' ? 'due' : 'not_due'
  if (status === 'submitted') return timeliness === 'late' ? 'submitted_late' : 'submitted_on_time'
  return status
}

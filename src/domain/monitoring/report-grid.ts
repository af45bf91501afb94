import type { Instant, Month } from '../shared/calendar.ts'
import { timeliness } from '../report/report-status.ts'
import type { ReportProgress } from '../report/report-status.ts'

/** One cell of units x months. `late` beside it says that the first submission came after the deadline, whatever followed. */
export const GRID_STATES = ['not_expected', 'not_due', 'due_soon', 'draft', 'on_time', 'late', 'missing', 'returned', 'accepted'] as const
export type GridState = (typeof GRID_STATES)[number]
export type GridCell = { readonly state: GridState; readonly late: boolean }

export const GRID_WORDS: Readonly<Record<GridState, { readonly vi: string; readonly en: string }>> = {
  not_expected: { vi: 'Không phải báo cáo', en: 'Not expected' },
  not_due: { vi: 'Chưa đến hạn', en: 'Not due' },
  due_soon: { vi: 'Sắp đến hạn', en: 'Due soon' },
  draft: { vi: 'Đang soạn', en: 'Draft' },
  on_time: { vi: 'Gửi đúng hạn', en: 'In on time' },
  late: { vi: 'Gửi trễ hạn', en: 'In late' },
  missing: { vi: 'Chưa gửi, quá hạn', en: 'Missing' },
  returned: { vi: 'Bị trả lại', en: 'Returned' },
  accepted: { vi: 'Đã chấp nhận', en: 'Accepted' },
}

/** What a unit's report of a month looks like from the office. `progress` undefined: the unit owes none. */
export function gridCell(progress: ReportProgress | undefined, dueAt: Instant, now: Instant, hasDraftText = false): GridCell {
  if (progress === undefined) return { state: 'not_expected', late: false }
  const time = timeliness(progress.firstSubmittedAt, dueAt, now)
  const late = time === 'late'
  if (progress.status === 'accepted') return { state: 'accepted', late }
  if (progress.status === 'returned') return { state: 'returned', late }
  if (time === 'not_due' && hasDraftText) return { state: 'draft', late }
  return { state: time, late }
}

export type GridSummary = {
  readonly expected: number
  readonly onTime: number
  readonly late: number
  readonly missing: number
  /** Not sent, the last day has not passed. */
  readonly notDue: number
  readonly returned: number
  readonly accepted: number
  /** Submitted or resubmitted, not yet reviewed. */
  readonly awaitingReview: number
}

/** Counts of one month. On time + late + missing + not due = expected; returned, accepted and awaiting review are the same reports seen by review. */
export function summariseGrid(cells: readonly GridCell[]): GridSummary {
  const count = (matches: (cell: GridCell) => boolean) => cells.filter(matches).length
  const isIn = (cell: GridCell) =>
    cell.state === 'on_time' || cell.state === 'late' || cell.state === 'returned' || cell.state === 'accepted'
  return {
    expected: count(cell => cell.state !== 'not_expected'),
    onTime: count(cell => isIn(cell) && !cell.late),
    late: count(cell => isIn(cell) && cell.late),
    missing: count(cell => cell.state === 'missing'),
    notDue: count(cell => cell.state === 'not_due' || cell.state === 'due_soon' || cell.state === 'draft'),
    returned: count(cell => cell.state === 'returned'),
    accepted: count(cell => cell.state === 'accepted'),
    awaitingReview: count(cell => cell.state === 'on_time' || cell.state === 'late'),
  }
}

export type ChaseCode = 'REPORT_MISSING' | 'REPORT_RETURNED' | 'REPORT_DUE_SOON' | 'REPORT_LATE_AWAITING_REVIEW'
export type ChaseItem = {
  readonly unitId: string
  readonly unitName: string
  readonly month: Month
  readonly dueAt: Instant
  readonly cell: GridCell
}
export type Chase = ChaseItem & { readonly code: ChaseCode }

const CHASE_ORDER: readonly ChaseCode[] = ['REPORT_MISSING', 'REPORT_RETURNED', 'REPORT_DUE_SOON', 'REPORT_LATE_AWAITING_REVIEW']

/** Whom to call, most pressing first: nothing sent, returned and not sent again, due within three days, sent late; within each the oldest first. */
export function whoToChase(items: readonly ChaseItem[]): readonly Chase[] {
  return items
    .flatMap(item => {
      const code = chaseCode(item.cell)
      return code === undefined ? [] : [{ ...item, code }]
    })
    .sort(
      (left, right) =>
        CHASE_ORDER.indexOf(left.code) - CHASE_ORDER.indexOf(right.code) ||
        compare(left.dueAt, right.dueAt) ||
        compare(left.unitName, right.unitName),
    )
}

function chaseCode(cell: GridCell): ChaseCode | undefined {
  if (cell.state === 'missing') return 'REPORT_MISSING'
  if (cell.state === 'returned') return 'REPORT_RETURNED'
  if (cell.state === 'due_soon') return 'REPORT_DUE_SOON'
  return cell.state === 'late' ? 'REPORT_LATE_AWAITING_REVIEW' : undefined
}

function compare(left: string, right: string): number {
  return left < right ? -1 : left > right ? 1 : 0
}

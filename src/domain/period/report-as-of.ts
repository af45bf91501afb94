import { type ReportState, reportState } from '../report/report-state.ts'
import { type ReportProgress, type Timeliness, timeliness } from '../report/report-status.ts'
import type { Day, Instant } from '../shared/calendar.ts'

export type Deadline = { readonly lastDay: Day; readonly dueAt: Instant }

/** What was recorded about a report's deadline; `at` says when. */
export type DeadlineMove = { readonly at: Instant; readonly from: Deadline; readonly to: Deadline }

export type ReportPast = {
  /** When the report was made; undefined for one from before that was recorded: it counts as having always been there. */
  readonly openedAt: Instant | undefined
  /** As it stands now. */
  readonly deadline: Deadline
  /** In the order they happened. */
  readonly moves: readonly DeadlineMove[]
  /** What the events up to the moment say, and no later ones. */
  readonly progress: ReportProgress
}

export type ReportAsOf = {
  readonly state: ReportState
  readonly timeliness: Timeliness
  readonly late: boolean
  readonly deadline: Deadline
}

/** What would have been answered of a report at that moment; undefined when it was not there yet. */
export function reportAsOf({ openedAt, deadline, moves, progress }: ReportPast, at: Instant): ReportAsOf | undefined {
  if (openedAt !== undefined && openedAt > at) return undefined
  const held = deadlineAsOf(deadline, moves, at)
  const kept = timeliness(progress.firstSubmittedAt, held.dueAt, at)
  return { state: reportState(progress.status, kept), timeliness: kept, late: kept === 'late', deadline: held }
}

/** Before its first move a deadline was what that move found. */
function deadlineAsOf(now: Deadline, moves: readonly DeadlineMove[], at: Instant): Deadline {
  const last = moves.findLast(move => move.at <= at)
  return last?.to ?? moves[0]?.from ?? now
}

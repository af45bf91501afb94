import type { ReportStatus } from '../report/report-status.ts'
import { timeliness } from '../report/report-status.ts'
import type { Instant } from '../shared/calendar.ts'

/** Who has to act next on a report: the unit that writes it, a reviewer, or nobody any more. */
export const TURNS = ['unit', 'reviewer', 'nobody'] as const
export type Turn = (typeof TURNS)[number]

export type ReportStanding = {
  readonly status: ReportStatus
  readonly dueAt: Instant
  readonly firstSubmittedAt: Instant | null
  readonly submittedAt: Instant | null
  /** The last submission, return or acceptance. */
  readonly lastEventAt: Instant | null
}

/** `since` null: it is the unit's turn and its time has not run out. A draft is waited for from its deadline on. */
export type WhoseTurn = { readonly turn: Turn; readonly since: Instant | null }

export function whoseTurn({ status, dueAt, firstSubmittedAt, submittedAt, lastEventAt }: ReportStanding, now: Instant): WhoseTurn {
  switch (status) {
    case 'draft':
      return { turn: 'unit', since: timeliness(firstSubmittedAt, dueAt, now) === 'missing' ? dueAt : null }
    case 'returned':
      return { turn: 'unit', since: lastEventAt }
    case 'submitted':
    case 'resubmitted':
      return { turn: 'reviewer', since: submittedAt }
    case 'accepted':
      return { turn: 'nobody', since: lastEventAt }
  }
}

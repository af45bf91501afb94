import { instantToMilliseconds } from '../shared/calendar.ts'
import type { Instant } from '../shared/calendar.ts'

export const REPORT_STATUSES = ['draft', 'submitted', 'returned', 'resubmitted', 'accepted'] as const
export type ReportStatus = (typeof REPORT_STATUSES)[number]
export type LineReview = 'pending' | 'returned' | 'accepted'

/** What was recorded about a report, in the order it happened. Status is folded from these, never set. */
export type ReportEvent =
  /** First submission or, after a return, resubmission; `lines` are all task codes the report holds. */
  | { readonly kind: 'submitted'; readonly at: Instant; readonly by: string; readonly lines: readonly string[] }
  /** `lines` go back; `acceptedLines` (when the reviewer passed the others at once) stay closed. */
  | {
      readonly kind: 'returned'
      readonly at: Instant
      readonly by: string
      readonly lines: readonly string[]
      readonly acceptedLines?: readonly string[]
    }
  /** Some lines accepted, or all of them. */
  | { readonly kind: 'accepted'; readonly at: Instant; readonly by: string; readonly lines: readonly string[] | 'all' }

export type ReportProgress = {
  readonly status: ReportStatus
  readonly firstSubmittedAt: Instant | null
  readonly lastSubmittedAt: Instant | null
  readonly returnedAt: Instant | null
  readonly acceptedAt: Instant | null
  readonly returnCount: number
  /** Per task code, from the first submission on. */
  readonly lines: Readonly<Record<string, LineReview>>
}

export type ReportAction = 'edit' | 'submit' | 'returnLines' | 'accept'

/** What may be done in which state; who may do it is the table of rights. In `returned`, only the returned lines may be edited. */
export const openIn: Readonly<Record<ReportStatus, readonly ReportAction[]>> = {
  draft: ['edit', 'submit'],
  submitted: ['returnLines', 'accept'],
  returned: ['edit', 'submit'],
  resubmitted: ['returnLines', 'accept'],
  accepted: [],
}

const NOTHING_YET: ReportProgress = {
  status: 'draft',
  firstSubmittedAt: null,
  lastSubmittedAt: null,
  returnedAt: null,
  acceptedAt: null,
  returnCount: 0,
  lines: {},
}

/** Folds the events; one that the state at its time does not allow changes nothing. The first submission is never replaced. */
export function foldReport(events: readonly ReportEvent[]): ReportProgress {
  return events.reduce(step, NOTHING_YET)
}

export function reportStatus(events: readonly ReportEvent[]): ReportStatus {
  return foldReport(events).status
}

export function isOpenFor(action: ReportAction, status: ReportStatus): boolean {
  return openIn[status].includes(action)
}

function step(progress: ReportProgress, event: ReportEvent): ReportProgress {
  switch (event.kind) {
    case 'submitted':
      return isOpenFor('submit', progress.status) ? submitted(progress, event) : progress
    case 'returned':
      return isOpenFor('returnLines', progress.status) ? returned(progress, event) : progress
    case 'accepted':
      return isOpenFor('accept', progress.status) ? acceptedLines(progress, event) : progress
  }
}

function submitted(progress: ReportProgress, event: Extract<ReportEvent, { kind: 'submitted' }>): ReportProgress {
  const lines = Object.fromEntries(
    event.lines.map((code): [string, LineReview] => [code, progress.lines[code] === 'accepted' ? 'accepted' : 'pending']),
  )
  return {
    ...progress,
    status: progress.status === 'draft' ? 'submitted' : 'resubmitted',
    firstSubmittedAt: progress.firstSubmittedAt ?? event.at,
    lastSubmittedAt: event.at,
    lines,
  }
}

function returned(progress: ReportProgress, event: Extract<ReportEvent, { kind: 'returned' }>): ReportProgress {
  const sentBack = event.lines.filter(code => Object.hasOwn(progress.lines, code))
  if (sentBack.length === 0) return progress
  const passed = (event.acceptedLines ?? []).filter(code => Object.hasOwn(progress.lines, code) && !sentBack.includes(code))
  return {
    ...progress,
    status: 'returned',
    returnedAt: event.at,
    returnCount: progress.returnCount + 1,
    lines: { ...progress.lines, ...reviewed(passed, 'accepted'), ...reviewed(sentBack, 'returned') },
  }
}

function acceptedLines(progress: ReportProgress, event: Extract<ReportEvent, { kind: 'accepted' }>): ReportProgress {
  const known = Object.keys(progress.lines)
  const named = event.lines === 'all' ? known : known.filter(code => event.lines.includes(code))
  const lines = { ...progress.lines, ...reviewed(named, 'accepted') }
  const isWhole = event.lines === 'all' || (known.length > 0 && known.every(code => lines[code] === 'accepted'))
  return isWhole ? { ...progress, status: 'accepted', acceptedAt: event.at, lines } : { ...progress, lines }
}

function reviewed(codes: readonly string[], review: LineReview): Record<string, LineReview> {
  return Object.fromEntries(codes.map((code): [string, LineReview] => [code, review]))
}

/** The task codes a unit still has to mend. */
export function returnedLinesOf(progress: ReportProgress): readonly string[] {
  return Object.keys(progress.lines).filter(code => progress.lines[code] === 'returned')
}

export type Timeliness = 'not_due' | 'due_soon' | 'on_time' | 'late' | 'missing'

/** A report not yet in is "due soon" from this many days before its deadline (rule 7 of the domain). */
export const DUE_SOON_DAYS = 3
const MILLISECONDS_A_DAY = 86_400_000

/** Decided by the first submission alone. `dueAt` is the exclusive end of the last day. */
export function timeliness(firstSubmittedAt: Instant | null, dueAt: Instant, now: Instant): Timeliness {
  const due = instantToMilliseconds(dueAt)
  if (firstSubmittedAt !== null) return instantToMilliseconds(firstSubmittedAt) < due ? 'on_time' : 'late'
  const left = due - instantToMilliseconds(now)
  if (left <= 0) return 'missing'
  return left <= DUE_SOON_DAYS * MILLISECONDS_A_DAY ? 'due_soon' : 'not_due'
}

import type { AlertKind, AlertLevel } from '../alert/alert-kind.ts'
import type { MeetingHead, PrintedDecision } from '../meeting/meeting-papers.ts'
import type { CitedPlan } from '../report/consolidated-report.ts'
import type { Day } from '../shared/calendar.ts'

/** What a paper is about: chosen causes, whatever of one unit is late, or whatever of the ward is. The newest facts are looked up by it. */
export type PaperScope =
  | { readonly of: 'causes'; readonly causeKeys: readonly string[] }
  | { readonly of: 'unit'; readonly unitId: string }
  | { readonly of: 'ward' }

/** One thing that is late or near, as it stood on the day of the draft. */
export type LateItem = {
  readonly causeKey: string
  readonly kind: AlertKind
  readonly level: AlertLevel
  readonly unitIds: readonly string[]
  readonly unitNames: readonly string[]
  readonly taskCode: string
  readonly taskTitle: string
  /** What is late and since when, one sentence. */
  readonly sentence: string
  readonly due: Day | null
  /** Null where there is no deadline to count from. */
  readonly daysLate: number | null
  /** How many times the unit was reminded in the product, and when last. */
  readonly reminders: number
  readonly lastReminded: Day | null
  /** Papers issued about it before: `Công văn số 12-CV/ĐU ngày 05/6/2026`. */
  readonly papers: readonly string[]
}

export type LateFacts = {
  readonly of: 'late'
  readonly asOf: Day
  readonly scope: PaperScope
  readonly plan: CitedPlan | null
  readonly units: readonly { readonly unitId: string; readonly name: string; readonly headName: string }[]
  /** The reddest first, then the oldest. */
  readonly items: readonly LateItem[]
}

export type ConclusionFacts = {
  readonly of: 'meeting'
  readonly asOf: Day
  readonly meetingId: string
  readonly plan: CitedPlan | null
  readonly head: MeetingHead
  readonly units: readonly { readonly unitId: string; readonly name: string }[]
  /** Without what was only noted. */
  readonly decisions: readonly PrintedDecision[]
  readonly closing: string
}

export type PaperFacts = LateFacts | ConclusionFacts

export function countLate({ items }: Pick<LateFacts, 'items'>): { readonly late: number; readonly behind: number; readonly near: number } {
  const count = (level: AlertLevel) => items.filter(item => item.level === level).length
  return { late: count('red'), behind: count('yellow'), near: count('blue') }
}

import type { Day, Instant } from '../shared/calendar.ts'

/** How a unit answers for what it promised: kept, moved to a later day, or not kept. */
export const PROMISE_ANSWERS = ['kept', 'moved', 'broken'] as const
export type PromiseAnswerKind = (typeof PROMISE_ANSWERS)[number]

/** `open`: its day has not passed; `keptLate`: done, but after its day; `withdrawn`: the line was sent again without it. */
export const PROMISE_STATES = ['open', 'kept', 'keptLate', 'broken', 'withdrawn'] as const
export type PromiseState = (typeof PROMISE_STATES)[number]

/** Who said that it was broken: nobody, the day having passed; the unit itself; or the reviewer, against the unit's claim. */
export const PROMISE_BREAKERS = ['rule', 'unit', 'reviewer'] as const
export type PromiseBreaker = (typeof PROMISE_BREAKERS)[number]

/** What a submitted line of a report promised: what is done next about its difficulty or proposal, and by which day. */
export type PromiseOpening = { readonly at: Instant; readonly due: Day }

/** What happened to a promise. The answers are those of later reports, each counting from its submission on. */
export type PromiseEvent =
  | { readonly kind: 'restated'; readonly at: Instant; readonly due: Day }
  | { readonly kind: 'withdrawn'; readonly at: Instant }
  | { readonly kind: 'kept'; readonly at: Instant; readonly reportId: string; readonly doneOn: Day }
  | { readonly kind: 'moved'; readonly at: Instant; readonly reportId: string; readonly due: Day }
  | { readonly kind: 'broken'; readonly at: Instant; readonly reportId: string }
  /** The reviewer does not believe that it was kept, or takes that back. */
  | { readonly kind: 'judged'; readonly at: Instant; readonly reportId: string; readonly notKept: boolean }
export type PromiseEventKind = PromiseEvent['kind']

export const PROMISE_EVENT_KINDS = [
  'restated',
  'withdrawn',
  'kept',
  'moved',
  'broken',
  'judged',
] as const satisfies readonly PromiseEventKind[]

export type PromiseMove = { readonly from: Day; readonly to: Day }

/** How a promise stands at a moment. */
export type PromiseStanding = {
  readonly state: PromiseState
  readonly due: Day
  readonly moves: readonly PromiseMove[]
  readonly brokenBy: PromiseBreaker | null
  /** The day it was kept, as the unit says. */
  readonly doneOn: Day | null
  /** Nothing is left to answer: a promise broken by the rule alone is not settled. */
  readonly isSettled: boolean
  /** The report whose answer stands; null: unanswered. */
  readonly answeredIn: string | null
}

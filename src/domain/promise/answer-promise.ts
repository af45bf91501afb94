import { type Refusal, refusal } from '../shared/outcome.ts'
import type { Day } from '../shared/calendar.ts'
import { secretMarksIn } from '../shared/secret-marks-in.ts'
import { tidyText } from '../shared/vietnamese-text.ts'
import type { PromiseAnswerKind, PromiseStanding } from './promise.ts'

/** What a reporter answers. `day`: when it was kept, or the later day; `note`: what shows it, or the reason. */
export type PromiseAnswer = { readonly answer: PromiseAnswerKind; readonly day: Day | null; readonly note: string }

export type PromiseAnswerRefusalCode =
  | 'PROMISE_SETTLED'
  | 'PROMISE_SHOWN_SHORT'
  | 'PROMISE_REASON_SHORT'
  | 'PROMISE_DAY_MISSING'
  | 'PROMISE_DONE_IN_FUTURE'
  | 'PROMISE_NOT_LATER'
  | 'STATE_SECRET_MARK'

/** Letters in which a document or a result can be named at the least. */
export const SHORTEST_SHOWN = 10
/** A reason for moving or breaking a promise is a sentence. */
export const SHORTEST_PROMISE_REASON = 15

type Refusals = readonly Refusal<PromiseAnswerRefusalCode>[]

/** Why an answer cannot be taken. A later day lies after the one promised and not in the past. */
export function answerRefusals({ answer, day, note }: PromiseAnswer, standing: Pick<PromiseStanding, 'due'>, today: Day): Refusals {
  return [...dayRefusals(answer, day, { due: standing.due, today }), ...noteRefusals(answer, note), ...secretMarksIn({ note })]
}

function dayRefusals(answer: PromiseAnswerKind, day: Day | null, { due, today }: { readonly due: Day; readonly today: Day }): Refusals {
  if (answer === 'broken') return []
  if (day === null) return [refusal('PROMISE_DAY_MISSING', 'day')]
  if (answer === 'kept') return day > today ? [refusal('PROMISE_DONE_IN_FUTURE', 'day', { day, today })] : []
  const least = due > today ? due : today
  return day > due && day >= today ? [] : [refusal('PROMISE_NOT_LATER', 'day', { day, due: least })]
}

function noteRefusals(answer: PromiseAnswerKind, note: string): Refusals {
  const { length } = tidyText(note)
  const least = answer === 'kept' ? SHORTEST_SHOWN : SHORTEST_PROMISE_REASON
  if (length >= least) return []
  return [refusal(answer === 'kept' ? 'PROMISE_SHOWN_SHORT' : 'PROMISE_REASON_SHORT', 'note', { length, least })]
}

export type PromiseJudgementRefusalCode = 'PROMISE_NOT_CLAIMED' | 'PROMISE_REASON_SHORT' | 'REVIEW_OF_OWN_UNIT' | 'STATE_SECRET_MARK'

/** The reviewer may not believe that a promise was kept, with a reason; only while the report that claims it is being reviewed. */
export function judgementRefusals(
  judged: { readonly notKept: boolean; readonly reason: string },
  claim: { readonly isKept: boolean; readonly isUnderReview: boolean; readonly isOwnUnit: boolean },
): readonly Refusal<PromiseJudgementRefusalCode>[] {
  const { length } = tidyText(judged.reason)
  const isShort = judged.notKept && length < SHORTEST_PROMISE_REASON
  return [
    ...(claim.isOwnUnit ? [refusal('REVIEW_OF_OWN_UNIT' as const)] : []),
    ...(claim.isKept && claim.isUnderReview ? [] : [refusal('PROMISE_NOT_CLAIMED' as const)]),
    ...(isShort ? [refusal('PROMISE_REASON_SHORT' as const, 'reason', { length, least: SHORTEST_PROMISE_REASON })] : []),
    ...secretMarksIn({ reason: judged.reason }),
  ]
}

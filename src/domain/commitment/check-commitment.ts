import type { Day } from '../shared/calendar.ts'
import { type Refusal, refusal } from '../shared/outcome.ts'
import { findSecretMarks } from '../shared/secret-mark.ts'
import { sayAmount } from '../target/say-figure.ts'
import { compareStrictness } from '../target/strictness.ts'
import { type CommitmentItemRefusalCode, type CommitmentItemWarningCode, checkItems, warnOfItems } from './check-commitment-items.ts'
import type { CommitmentDraft, MinimumTarget, PromisedTarget, RatchetSentence } from './commitment.ts'

export type CommitmentRefusalCode =
  | 'COMMITMENT_BELOW_MINIMUM'
  | 'COMMITMENT_BELOW_APPROVED'
  | 'COMMITMENT_AFTER_PLAN'
  | 'COMMITMENT_AFTER_APPROVED'
  | 'COMMITMENT_ABOVE_WHOLE'
  | 'COMMITMENT_VALUE_MISSING'
  | 'COMMITMENT_TARGET_LEFT_OUT'
  | 'COMMITMENT_TARGET_UNKNOWN'
  | 'COMMITMENT_TARGET_TWICE'
  | 'COMMITMENT_DECISION_MISSING'
  | 'COMMITMENT_METHOD_MISSING'
  | 'COMMITMENT_NOTHING_RAISED'
  | 'STATE_SECRET_MARK'
  | CommitmentItemRefusalCode

export type CommitmentContext = {
  /** What the unit owes a value for, in the plan's order. */
  readonly targets: readonly MinimumTarget[]
  /** The last approved version; empty when there is none. */
  readonly approved: readonly PromisedTarget[]
  /** Tasks the unit has a part in; of those it leads some work must be named. */
  readonly tasks: readonly { readonly taskId: string; readonly taskCode: string; readonly isLed: boolean }[]
  /** Members who may be named with an item. */
  readonly people: readonly string[]
  readonly campaignEnd: Day | null
  readonly law: RatchetSentence
}

export type CommitmentFindings = {
  /** Refused whenever it is kept: weaker than allowed, or not of this unit. */
  readonly refusals: readonly Refusal<CommitmentRefusalCode>[]
  /** Refused only when it is signed: something is missing. */
  readonly missing: readonly Refusal<CommitmentRefusalCode>[]
  readonly warnings: readonly Refusal<CommitmentItemWarningCode>[]
}

type Found = readonly Refusal<CommitmentRefusalCode>[]

/** All findings at once; `at` is `targets[<target id>].value`, `items[<index>].due`, `decisionNumber` … Domain rule 4 and the plan's own sentence in `law`. */
export function checkCommitment(draft: CommitmentDraft, context: CommitmentContext): CommitmentFindings {
  const items = checkItems(draft.items, context)
  return {
    refusals: [
      ...draft.targets.flatMap((target, index) => promiseRefusals(target, index, draft, context)),
      ...secretMarks(draft),
      ...items.refusals,
    ],
    missing: [...missingValues(draft, context), ...reasonRefusals(draft, context), ...items.missing],
    warnings: warnOfItems(draft.items, context.campaignEnd),
  }
}

function promiseRefusals(promise: PromisedTarget, index: number, draft: CommitmentDraft, context: CommitmentContext): Found {
  const minimum = context.targets.find(target => target.targetId === promise.targetId)
  if (minimum === undefined) return [refusal('COMMITMENT_TARGET_UNKNOWN', `targets[${promise.targetId}]`)]
  const isAgain = draft.targets.findIndex(target => target.targetId === promise.targetId) < index
  if (isAgain) return [refusal('COMMITMENT_TARGET_TWICE', `targets[${promise.targetId}]`, factsOf(minimum))]
  const approved = context.approved.find(target => target.targetId === promise.targetId)
  return [...valueRefusals(promise, minimum, approved, context.law), ...deadlineRefusals(promise, minimum, approved, context.law)]
}

/** One sentence about a value: the stricter of the two floors is what it is measured against. */
function valueRefusals(
  { value }: PromisedTarget,
  minimum: MinimumTarget,
  approved: PromisedTarget | undefined,
  law: RatchetSentence,
): Found {
  const at = `targets[${minimum.targetId}].value`
  const say = (amount: number) => sayAmount(amount, minimum.unit)
  const facts = { ...factsOf(minimum), value: say(value), ...law }
  if (approved !== undefined && compareStrictness(minimum.comparator, value, approved.value) === 'weaker')
    return [refusal('COMMITMENT_BELOW_APPROVED', at, { ...facts, approved: say(approved.value) })]
  if (compareStrictness(minimum.comparator, value, minimum.value) === 'weaker')
    return [refusal('COMMITMENT_BELOW_MINIMUM', at, { ...facts, minimum: say(minimum.value) })]
  return minimum.unit === '%' && value > 100 && minimum.comparator !== 'increase_at_least'
    ? [refusal('COMMITMENT_ABOVE_WHOLE', at, { ...factsOf(minimum), value: say(value) })]
    : []
}

function deadlineRefusals(
  promise: PromisedTarget,
  minimum: MinimumTarget,
  approved: PromisedTarget | undefined,
  law: RatchetSentence,
): Found {
  const at = `targets[${minimum.targetId}].deadline`
  const due = promise.deadline ?? minimum.deadline
  const approvedDue = approved === undefined ? null : (approved.deadline ?? minimum.deadline)
  if (approvedDue !== null && isLater(due, approvedDue))
    return [refusal('COMMITMENT_AFTER_APPROVED', at, { ...factsOf(minimum), due: due ?? '', latest: approvedDue, ...law })]
  if (minimum.deadline !== null && isLater(due, minimum.deadline))
    return [refusal('COMMITMENT_AFTER_PLAN', at, { ...factsOf(minimum), due: due ?? '', latest: minimum.deadline, ...law })]
  return []
}

function isLater(due: Day | null, latest: Day): boolean {
  return due === null || due > latest
}

function missingValues({ targets }: CommitmentDraft, context: CommitmentContext): Found {
  const promised = new Set(targets.map(target => target.targetId))
  return context.targets
    .filter(target => !promised.has(target.targetId))
    .flatMap((target): Found => {
      const at = `targets[${target.targetId}].value`
      const approved = context.approved.find(item => item.targetId === target.targetId)
      if (approved !== undefined)
        return [
          refusal('COMMITMENT_TARGET_LEFT_OUT', at, {
            ...factsOf(target),
            approved: sayAmount(approved.value, target.unit),
            ...context.law,
          }),
        ]
      return target.soft ? [] : [refusal('COMMITMENT_VALUE_MISSING', at, factsOf(target))]
    })
}

/** A change of method rests on a decision and says the new method; a raise raises something. */
function reasonRefusals(draft: CommitmentDraft, { targets, approved }: CommitmentContext): Found {
  if (draft.reason === 'method') {
    const lacksDecision = draft.decisionNumber.trim() === '' || draft.decisionDate === null
    const isNew = draft.targets.some(
      target => target.method.trim() !== (approved.find(item => item.targetId === target.targetId)?.method.trim() ?? ''),
    )
    return [
      ...(lacksDecision
        ? [refusal('COMMITMENT_DECISION_MISSING', draft.decisionNumber.trim() === '' ? 'decisionNumber' : 'decisionDate')]
        : []),
      ...(isNew ? [] : [refusal('COMMITMENT_METHOD_MISSING', 'targets')]),
    ]
  }
  if (draft.reason === 'first' || approved.length === 0) return []
  const isRaised = draft.targets.some(target => isStricter(target, targets, approved))
  return isRaised ? [] : [refusal('COMMITMENT_NOTHING_RAISED', 'targets')]
}

function isStricter(promise: PromisedTarget, targets: readonly MinimumTarget[], approved: readonly PromisedTarget[]): boolean {
  const minimum = targets.find(target => target.targetId === promise.targetId)
  const before = approved.find(target => target.targetId === promise.targetId)
  if (minimum === undefined) return false
  if (before === undefined) return true
  const due = promise.deadline ?? minimum.deadline
  const dueBefore = before.deadline ?? minimum.deadline
  const isEarlier = due !== null && (dueBefore === null || due < dueBefore)
  return isEarlier || compareStrictness(minimum.comparator, promise.value, before.value) === 'stricter'
}

function secretMarks(draft: CommitmentDraft): Found {
  const texts: readonly (readonly [at: string, text: string])[] = [
    ['decisionNumber', draft.decisionNumber],
    ...draft.targets.map(target => [`targets[${target.targetId}].method`, target.method] as const),
    ...draft.items.flatMap(({ title, place, product }, index) => [
      [`items[${index}].title`, title] as const,
      [`items[${index}].place`, place] as const,
      [`items[${index}].product`, product] as const,
    ]),
  ]
  return texts.flatMap(([at, text]) => findSecretMarks(text).map(mark => refusal('STATE_SECRET_MARK', at, mark)))
}

function factsOf({ taskCode, measure }: MinimumTarget) {
  return { taskCode, measure }
}

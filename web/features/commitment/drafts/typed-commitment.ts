import type { Commitment, UnitCommitment } from '#contract/commitment/commitment-routes.ts'
import type { CommitmentFindings } from '#domain/commitment/check-commitment.ts'
import { checkCommitment } from '#domain/commitment/check-commitment.ts'
import type { CommitmentItem, CommitmentReason, PromisedTarget } from '#domain/commitment/commitment.ts'
import { readNumber } from '#domain/register/read-number.ts'
import type { Day } from '#domain/shared/calendar.ts'
import type { Written } from '../api/use-commitment-steps.ts'

export type TypedTarget = { readonly value: string; readonly deadline: Day | null; readonly method: string }
/** `key` tells lines apart while they are moved. */
export type TypedItem = CommitmentItem & { readonly key: number }

/** A draft as it stands in the fields. */
export type TypedCommitment = {
  readonly reason: CommitmentReason
  readonly decisionNumber: string
  readonly decisionDate: Day | null
  readonly targets: Readonly<Record<string, TypedTarget>>
  readonly items: readonly TypedItem[]
  readonly nextKey: number
}

export const NOTHING_TYPED: TypedTarget = { value: '', deadline: null, method: '' }

export function typedFrom(draft: Commitment): TypedCommitment {
  const targets = draft.targets.map(
    ({ targetId, value, deadline, method }) => [targetId, { value: sayTyped(value), deadline, method }] as const,
  )
  return {
    reason: draft.reason,
    decisionNumber: draft.decisionNumber,
    decisionDate: draft.decisionDate,
    targets: Object.fromEntries(targets),
    items: draft.items.map((item, index) => ({ ...item, key: index })),
    nextKey: draft.items.length,
  }
}

/** As an office writes it, with the comma. */
function sayTyped(value: number): string {
  return String(value).replace('.', ',')
}

/** Undefined: not a number. Null: nothing typed. */
export function readValue(typed: string, unit: string): number | null | undefined {
  return typed.trim() === '' ? null : readNumber(typed.trim(), unit, false)
}

/** What would be sent; null while a figure or day cannot be read. */
export function writtenFrom(typed: TypedCommitment, page: Pick<UnitCommitment, 'targets'>): Written | null {
  const read = page.targets.map(target => ({ target, typed: typed.targets[target.targetId] ?? NOTHING_TYPED }))
  const values = read.map(item => readValue(item.typed.value, item.target.unit))
  if (values.includes(undefined)) return null
  const targets = read.flatMap(({ target, typed: { deadline, method } }, index): PromisedTarget[] => {
    const value = values[index]
    return value === null || value === undefined ? [] : [{ targetId: target.targetId, value, deadline, method }]
  })
  return {
    reason: typed.reason === 'method' ? 'method' : 'raise',
    decisionNumber: typed.decisionNumber,
    decisionDate: typed.decisionDate,
    targets,
    items: typed.items.map(({ key: _key, ...item }) => item),
  }
}

/** The rules of the server, as one types. */
export function findingsOf(written: Written, reason: CommitmentReason, page: UnitCommitment): CommitmentFindings {
  const { decisionNumber = '', decisionDate = null, targets, items } = written
  return checkCommitment(
    { reason, decisionNumber, decisionDate, targets, items },
    {
      targets: page.targets,
      approved: page.approved,
      tasks: page.tasks,
      people: page.people.map(person => person.memberId),
      campaignEnd: page.plan.campaignEnd,
      law: page.law,
    },
  )
}

/** The id of the field that a finding is about: `targets[…].value` → `targets-…-value`. */
export function fieldIdOf(at: string): string {
  return at.replaceAll(/[^\w-]+/g, '-').replaceAll(/^-|-$/g, '')
}

export const targetFieldId = (targetId: string, field: keyof TypedTarget) => fieldIdOf(`targets[${targetId}].${field}`)
export const itemFieldId = (index: number, field: keyof CommitmentItem) => fieldIdOf(`items[${index}].${field}`)

import type { Day } from '../shared/calendar.ts'
import { type Refusal, refusal } from '../shared/outcome.ts'
import type { CommitmentItem } from './commitment.ts'

export type CommitmentItemRefusalCode =
  | 'COMMITMENT_ITEM_TASK_UNKNOWN'
  | 'COMMITMENT_ITEM_PERSON_UNKNOWN'
  | 'COMMITMENT_ITEM_TITLE_MISSING'
  | 'COMMITMENT_ITEM_DUE_MISSING'
  | 'COMMITMENT_ITEM_PRODUCT_MISSING'
  | 'COMMITMENT_ITEM_PLACE_MISSING'
  | 'COMMITMENT_WORK_MISSING'

export type CommitmentItemWarningCode = 'COMMITMENT_ITEM_AFTER_CAMPAIGN'

type Own = { readonly tasks: readonly OwnTask[]; readonly people: readonly string[] }
type OwnTask = { readonly taskId: string; readonly taskCode: string; readonly isLed: boolean }
type Found = readonly Refusal<CommitmentItemRefusalCode>[]

/** `refusals` hold whenever the list is kept, `missing` when it is signed. A street or model needs its place, every item product and day. */
export function checkItems(items: readonly CommitmentItem[], { tasks, people }: Own): { refusals: Found; missing: Found } {
  const own = new Set(tasks.map(task => task.taskId))
  const withWork = new Set(items.filter(item => item.kind === 'work').map(item => item.taskId))
  return {
    refusals: items.flatMap(({ taskId, personId }, index) => [
      ...(taskId === null || own.has(taskId)
        ? []
        : [refusal('COMMITMENT_ITEM_TASK_UNKNOWN', `items[${index}].taskId`, { ordinal: index + 1 })]),
      ...(personId === null || people.includes(personId)
        ? []
        : [refusal('COMMITMENT_ITEM_PERSON_UNKNOWN', `items[${index}].personId`, { ordinal: index + 1 })]),
    ]),
    missing: [
      ...items.flatMap(missingOf),
      ...tasks
        .filter(task => task.isLed && !withWork.has(task.taskId))
        .map(({ taskCode }) => refusal('COMMITMENT_WORK_MISSING', `work[${taskCode}]`, { taskCode })),
    ],
  }
}

function missingOf({ kind, title, place, product, due }: CommitmentItem, index: number): Found {
  const facts = { ordinal: index + 1 }
  return [
    ...(title.trim() === '' ? [refusal('COMMITMENT_ITEM_TITLE_MISSING', `items[${index}].title`, facts)] : []),
    ...(kind !== 'work' && place.trim() === '' ? [refusal('COMMITMENT_ITEM_PLACE_MISSING', `items[${index}].place`, facts)] : []),
    ...(product.trim() === '' ? [refusal('COMMITMENT_ITEM_PRODUCT_MISSING', `items[${index}].product`, facts)] : []),
    ...(due === null ? [refusal('COMMITMENT_ITEM_DUE_MISSING', `items[${index}].due`, facts)] : []),
  ]
}

/** Work after the campaign may be meant so (phase 5 runs to 2030): pointed out, not refused. */
export function warnOfItems(items: readonly CommitmentItem[], campaignEnd: Day | null): readonly Refusal<CommitmentItemWarningCode>[] {
  if (campaignEnd === null) return []
  return items.flatMap(({ due }, index) =>
    due !== null && due > campaignEnd
      ? [refusal('COMMITMENT_ITEM_AFTER_CAMPAIGN', `items[${index}].due`, { ordinal: index + 1, due, campaignEnd })]
      : [],
  )
}

import type { PromiseStanding } from './promise.ts'

/** `owed`: past its day and unanswered; `moved`: put off at least once, whatever came of it. */
export const PROMISE_LISTS = ['open', 'owed', 'kept', 'keptLate', 'broken', 'moved', 'withdrawn'] as const
export type PromiseListKind = (typeof PROMISE_LISTS)[number]

export function isOfPromiseList(
  { state, isSettled, moves }: Pick<PromiseStanding, 'state' | 'isSettled'> & { readonly moves: readonly unknown[] },
  kind: PromiseListKind,
): boolean {
  if (kind === 'owed') return state === 'broken' && !isSettled
  return kind === 'moved' ? moves.length > 0 : state === kind
}

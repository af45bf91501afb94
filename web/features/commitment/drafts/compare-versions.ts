import type { Commitment, UnitCommitment } from '#contract/commitment/commitment-routes.ts'
import { compareStrictness } from '#domain/target/strictness.ts'

type Promise = Commitment['targets'][number]
type Minimum = UnitCommitment['targets'][number]
export type Difference = 'same' | 'stricter' | 'earlier' | 'method' | 'added' | 'gone'
export type ComparedTarget = {
  readonly target: Minimum
  readonly left: Promise | undefined
  readonly right: Promise | undefined
  readonly difference: Difference
}

/** Two versions target by target, those that neither promises left out. */
export function compareVersions(targets: readonly Minimum[], left: Commitment, right: Commitment): readonly ComparedTarget[] {
  return targets.flatMap(target => {
    const before = left.targets.find(item => item.targetId === target.targetId)
    const after = right.targets.find(item => item.targetId === target.targetId)
    if (before === undefined && after === undefined) return []
    return [{ target, left: before, right: after, difference: differenceOf(target, before, after) }]
  })
}

function differenceOf({ comparator, deadline }: Minimum, left: Promise | undefined, right: Promise | undefined): Difference {
  if (left === undefined) return 'added'
  if (right === undefined) return 'gone'
  if (compareStrictness(comparator, right.value, left.value) === 'stricter') return 'stricter'
  const [before, after] = [left.deadline ?? deadline, right.deadline ?? deadline]
  if (after !== null && (before === null || after < before)) return 'earlier'
  return left.method.trim() === right.method.trim() ? 'same' : 'method'
}

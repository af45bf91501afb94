import { compareStrictness } from '../target/strictness.ts'
import type { CommitmentContext } from './check-commitment.ts'
import type { MinimumTarget, PromisedTarget } from './commitment.ts'

/**
 * What a new version begins with: the former value of each target, raised to the plan's minimum and to what was approved; the minimum where
 * there was none. A soft target that was left out stays out.
 */
export function firstPromises({ targets, approved }: CommitmentContext, former: readonly PromisedTarget[]): PromisedTarget[] {
  return targets.flatMap(minimum => {
    const floors = [approved, former].flatMap(list => list.filter(target => target.targetId === minimum.targetId))
    if (floors.length === 0 && minimum.soft) return []
    return [
      floors.reduce((kept, floor) => stricterOf(minimum, kept, floor), {
        targetId: minimum.targetId,
        value: minimum.value,
        deadline: null,
        method: '',
      }),
    ]
  })
}

function stricterOf({ comparator, deadline }: MinimumTarget, kept: PromisedTarget, other: PromisedTarget): PromisedTarget {
  const day = (promise: PromisedTarget) => promise.deadline ?? deadline
  const [keptDay, otherDay] = [day(kept), day(other)]
  return {
    ...kept,
    value: compareStrictness(comparator, other.value, kept.value) === 'stricter' ? other.value : kept.value,
    deadline: otherDay !== null && (keptDay === null || otherDay < keptDay) ? otherDay : kept.deadline,
    method: other.method === '' ? kept.method : other.method,
  }
}

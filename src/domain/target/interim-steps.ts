import { foldText } from '../shared/vietnamese-text.ts'
import type { TargetTerms } from './target-terms.ts'
import type { Step } from './trajectory.ts'

type Named = Pick<TargetTerms, 'comparator' | 'unit' | 'value' | 'text' | 'per' | 'every' | 'deadline'>

/**
 * The steps that a task's interim targets set for one of its targets: those that count the same things by the same comparator
 * ("sáng kiến" of "sáng kiến, giải pháp"). A target that begins again each period has none.
 */
export function stepsOf<Interim extends Named>(target: Named, interim: readonly Interim[]): readonly (Step & { readonly text: string })[] {
  if (target.per !== null || target.every !== null) return []
  return interim.flatMap(({ comparator, unit, value, text, deadline }) =>
    deadline !== null && comparator === target.comparator && foldText(target.unit).startsWith(foldText(unit))
      ? [{ day: deadline, value, text }]
      : [],
  )
}

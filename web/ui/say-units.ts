import type { TaskSummary } from '#contract/plan/plan-routes.ts'
import type { sharedWords } from '../i18n/shared-words.ts'

const NAMED = 3

/** The units that lead, by name; where a whole ward leads, the first three and how many more. */
export function sayUnits(units: TaskSummary['leadUnits'], words: (typeof sharedWords)['vi']): string {
  const isLong = units.length > NAMED + 1
  const named = (isLong ? units.slice(0, NAMED) : units).map(unit => unit.unitName).join(', ')
  return isLong ? words.andMoreUnits(named, units.length - NAMED) : named
}

import type { TaskSummary } from '#contract/plan/plan-routes.ts'
import { formatMonth } from '#domain/shared/calendar.ts'
import type { sharedWords } from '../i18n/shared-words.ts'

type Figures = Pick<TaskSummary, 'completionRate' | 'completionMonth' | 'unitsReported' | 'unitsOwing'>

/** `54% (09/2026, 13/14 đơn vị)`: how far, by which month's reports, of how many units; null while nobody sent a ratio. */
export function sayCompletion(
  { completionRate, completionMonth, unitsReported, unitsOwing }: Figures,
  words: (typeof sharedWords)['vi'],
): string | null {
  if (completionRate === null) return null
  const month = completionMonth === null ? [] : [formatMonth(completionMonth)]
  const units = unitsOwing > 1 ? [words.unitsBehind(unitsReported, unitsOwing)] : []
  const behind = [...month, ...units].join(', ')
  return behind === '' ? words.percent(completionRate) : `${words.percent(completionRate)} (${behind})`
}

import { formatDay, formatMonth, isDay, isInstant, isMonth } from '#domain/shared/calendar.ts'
import type { auditWords } from '../../../i18n/audit-words.ts'
import { formatMoment } from '../../../ui/format-moment.ts'

type Words = (typeof auditWords)['vi']

/** A recorded value as people read it: days and moments in the ward's way, states in words. */
export function sayValue(value: string, words: Words): string {
  if (isInstant(value)) return formatMoment(value)
  if (isDay(value)) return formatDay(value)
  if (isMonth(value)) return formatMonth(value)
  const values: Readonly<Record<string, string>> = words.values
  return values[value] ?? value
}

import { EVIDENCE_KINDS, evidenceKindWords } from '#domain/evidence/evidence-kind.ts'
import { isReturnReasonCode, RETURN_REASONS } from '#domain/report/review-report.ts'
import { formatDay, formatMonth, isDay, isInstant, isMonth } from '#domain/shared/calendar.ts'
import type { auditWords } from '../../../i18n/audit-words.ts'
import type { Language } from '../../../i18n/use-words.ts'
import { formatMoment } from '../../../ui/format-moment.ts'

type Words = (typeof auditWords)['vi']

/** A recorded value as people read it: days and moments in the ward's way, states in words. */
export function sayValue(value: string, words: Words, language: Language): string {
  if (isInstant(value)) return formatMoment(value)
  if (isDay(value)) return formatDay(value)
  if (isMonth(value)) return formatMonth(value)
  if (isReturnReasonCode(value)) return RETURN_REASONS[value][language]
  const kind = EVIDENCE_KINDS.find(item => item === value && item !== 'other')
  if (kind !== undefined) return evidenceKindWords[kind][language]
  const values: Readonly<Record<string, string>> = words.values
  return values[value] ?? value
}

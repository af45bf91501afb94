import { formatDay } from '#domain/shared/calendar.ts'
import type { evidence as source } from '../../i18n/vi/evidence.ts'
import type { WordsLike } from '../../i18n/use-words.ts'
import type { ShownEvidence } from './shown-evidence.ts'

/** `số 12-BB/ĐU ngày 12/08/2026` as the file's own text has them; empty when it says neither. */
export function sayTextMarks({ textNumber, textDate }: ShownEvidence['file'], words: WordsLike<typeof source>): string {
  const parts = [textNumber === null ? '' : words.numberRead(textNumber), textDate === null ? '' : words.dateRead(formatDay(textDate))]
  return parts.filter(part => part !== '').join(' ')
}

import { CLEAR_WORDS, type MissingClear } from '../assignment/six-clears.ts'
import { MISSING_CLEAR_WORDS } from './fact-words.ts'
import type { Language } from './fill-sentence.ts'

/** What one of the six clears lacks: `Rõ người: chưa có cán bộ đầu mối (Đến 31/5/2026).` */
export function missingClearSentence({ clear, code, facts }: MissingClear, language: Language = 'vi'): string {
  const about = Object.values(facts).join(', ')
  return `${CLEAR_WORDS[clear][language]}: ${MISSING_CLEAR_WORDS[code][language]}${about === '' ? '' : ` (${about})`}.`
}

import { accepted, refusal, refused } from '../shared/outcome.ts'
import type { Outcome } from '../shared/outcome.ts'

export type PaperNumberRefusalCode = 'PAPER_NUMBER_MALFORMED'

/** `56`, `Số 56-BC/ĐU`: the number within the term, from 1 to 99999. Nothing written leaves the paper a draft without number. */
export function readPaperNumber(text: string): Outcome<number | null, PaperNumberRefusalCode> {
  if (text.trim() === '') return accepted(null)
  const number = Number(/^(?:số)?\s*(\d{1,5})(?!\d)/iu.exec(text.trim().normalize('NFC'))?.[1] ?? 0)
  return number === 0 ? refused(refusal('PAPER_NUMBER_MALFORMED', 'number', { number: text })) : accepted(number)
}

import type { Refusal } from '#domain/shared/outcome.ts'
import type { CommitmentFindings } from '#domain/commitment/check-commitment.ts'
import { COMMITMENT_REFUSAL_WORDS } from '#domain/words/commitment-refusal-words.ts'
import type { Language } from '#domain/words/fill-sentence.ts'
import { sayRefusal } from '#domain/words/refusal-sentence.ts'
import { REPORT_LINE_REFUSAL_WORDS } from '#domain/words/report-refusal-words.ts'
import type { FieldError } from '../../../ui/error-summary.tsx'
import { fieldIdOf } from './typed-commitment.ts'

type Found = CommitmentFindings['refusals'][number] | CommitmentFindings['warnings'][number]

const WORDS = { ...COMMITMENT_REFUSAL_WORDS, STATE_SECRET_MARK: REPORT_LINE_REFUSAL_WORDS.STATE_SECRET_MARK }

/** Each finding as the sentence the server would say, with the id of its field. */
export function sayFindings(found: readonly Found[], language: Language): readonly FieldError[] {
  return found.map((item: Refusal<Found['code']>) => ({ fieldId: fieldIdOf(item.at), text: sayRefusal(WORDS[item.code], item, language) }))
}

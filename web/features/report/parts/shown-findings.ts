import type { Findings } from '../drafts/check-draft.ts'
import type { Finding } from '../drafts/say-finding.ts'
import { fieldOf } from './field-ids.ts'
import type { LineField } from './field-ids.ts'

/** What asks for something still to be written; the rest is about words that stand there. */
const ASKING = new Set([
  'RESULT_MISSING',
  'COMPLETION_RATE_MISSING',
  'EVIDENCE_MISSING',
  'DIFFICULTY_WITHOUT_PROPOSAL',
  'DIFFICULTY_WITHOUT_NEXT_DEADLINE',
  'TEXT_TOO_SHORT',
  'NO_ACTIVITY_REASON_SHORT',
])

/** The findings to show at a field: an empty line is not red before anybody has been at the field, wrong words are at once. */
export function shownFindings({ refusals, warnings }: Findings, field: LineField, visited: boolean): Findings {
  const isHere = (item: Finding) => fieldOf(item.at) === field
  return { refusals: refusals.filter(item => isHere(item) && (visited || !ASKING.has(item.code))), warnings: warnings.filter(isHere) }
}

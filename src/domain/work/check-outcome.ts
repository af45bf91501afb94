import type { Day } from '../shared/calendar.ts'
import { type Refusal, refusal } from '../shared/outcome.ts'
import { isTooShort } from '../report/empty-words.ts'
import { findNamedProducts } from '../report/named-products.ts'
import { findVagueWords } from '../report/vague-words.ts'
import type { WorkContent } from './work-item.ts'
import type { WorkOutcome } from './work-life.ts'
import { secretMarksIn } from '../shared/secret-marks-in.ts'

export type OutcomeRefusalCode =
  | 'TEXT_TOO_SHORT'
  | 'VAGUE_WORDS'
  | 'WORK_OUTCOME_WITHOUT_PRODUCT'
  | 'WORK_DONE_IN_FUTURE'
  | 'STATE_SECRET_MARK'

/** What was done must name its product, by the same rule as a line of the month's report: a document, a counted thing, or the result promised. */
export function outcomeRefusals(
  { outcome, doneOn, evidenceReference }: WorkOutcome,
  item: Pick<WorkContent, 'title' | 'result'>,
  today: Day,
): readonly Refusal<OutcomeRefusalCode>[] {
  return [
    ...textRefusals(outcome, item),
    ...(doneOn > today ? [refusal('WORK_DONE_IN_FUTURE' as const, 'doneOn', { doneOn, today })] : []),
    ...secretMarksIn({ outcome, evidenceReference }),
  ]
}

function textRefusals(outcome: string, { title, result }: Pick<WorkContent, 'title' | 'result'>): readonly Refusal<OutcomeRefusalCode>[] {
  if (isTooShort(outcome)) return [refusal('TEXT_TOO_SHORT', 'outcome', { words: outcome })]
  if (findNamedProducts(outcome, [result, title]).length > 0) return []
  const vague = findVagueWords(outcome, [title, result]).filter(item => item.severity === 'refuse')
  if (vague.length === 0) return [refusal('WORK_OUTCOME_WITHOUT_PRODUCT', 'outcome')]
  return vague.map(({ words, start, end }) => refusal('VAGUE_WORDS', 'outcome', { words, start, end, lacking: 'product' }))
}

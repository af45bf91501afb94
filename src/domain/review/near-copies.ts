import { isTooShort } from '../report/empty-words.ts'
import { NEARLY_SAME } from '../report/report-line-warnings.ts'
import type { ReportLineWarningCode } from '../report/report-line-warnings.ts'
import { refusal } from '../shared/outcome.ts'
import type { Refusal } from '../shared/outcome.ts'
import { wordSimilarity } from '../shared/text-similarity.ts'

/** What another unit sent on the same task in the same period. */
export type OtherResult = { readonly unitName: string; readonly result: string }

/** The most alike text of another unit, when it reads as copied; undefined when none does. */
export function nearestCopy<Other extends OtherResult>(result: string, others: readonly Other[]): Other | undefined {
  if (isTooShort(result)) return undefined
  return others
    .filter(other => !isTooShort(other.result))
    .map(other => ({ other, similarity: wordSimilarity(result, other.result) }))
    .filter(({ similarity }) => similarity >= NEARLY_SAME)
    .toSorted((left, right) => right.similarity - left.similarity)[0]?.other
}

/** Only reviewers are told: a unit may not read another's report. */
export function copyWarnings(result: string, copy: OtherResult | undefined): readonly Refusal<ReportLineWarningCode>[] {
  if (copy === undefined) return []
  const similarity = Math.round(wordSimilarity(result, copy.result) * 100)
  return [refusal('NEARLY_SAME_AS_OTHER_UNIT', 'result', { similarity, unit: copy.unitName })]
}

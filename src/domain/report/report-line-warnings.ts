import { refusal } from '../shared/outcome.ts'
import type { Refusal } from '../shared/outcome.ts'
import { longestShared } from '../shared/text-differences.ts'
import { wordSimilarity } from '../shared/text-similarity.ts'
import { tidyText } from '../shared/vietnamese-text.ts'
import { wordsOf } from '../shared/words-in-text.ts'
import type { ReportLineContext } from './check-report-line.ts'
import { isNothing, isTooShort } from './empty-words.ts'
import { SHORTEST_GAP_REASON, isFarFromComputed } from './far-from-computed.ts'
import { figuresInTextWarnings } from './figures-in-text.ts'
import { findNamedProducts } from './named-products.ts'
import type { ReportLineDraft } from './report-line.ts'
import { findVagueWords } from './vague-words.ts'

export type ReportLineWarningCode =
  | 'NEARLY_SAME_AS_LAST_MONTH'
  | 'RATE_FALLING'
  | 'RATE_RISING_WITHOUT_NEW_EVIDENCE'
  | 'RATE_FAR_FROM_COMPUTED'
  | 'NUMBER_IN_TEXT_DIFFERS'
  | 'FIGURE_IN_TEXT_DIFFERS'
  | 'NEARLY_SAME_AS_OTHER_UNIT'
  | 'SAME_EVIDENCE_AS_BEFORE'
  | 'PHOTO_OLDER_THAN_PERIOD'
  | 'WEAK_WORDS'
  | 'NO_ACTIVITY_AGAIN'

type LineWarnings = readonly Refusal<ReportLineWarningCode>[]

/** Share of common words from which two months read as copied. */
export const NEARLY_SAME = 0.85

const PERCENT = /(?<![\d.,])(\d{1,3}(?:[.,]\d+)?)\s*(?:%|phần trăm)/giu
const RATIO_WORDS = ['hoan thanh', 'tien do', 'khoi luong', 'uoc dat', 'dat']
const WORDS_BEFORE_PERCENT = 4
/** UTF-16 units on either side of a percentage that are looked at: four words with room to spare. */
const AROUND_PERCENT = 120

/** What a reviewer should look at; none of it stops a submission. */
export function reportLineWarnings(draft: ReportLineDraft, context: ReportLineContext): LineWarnings {
  return [
    ...comparedWithLastMonth(draft, context),
    ...ratioAgainstText(draft),
    ...figuresInTextWarnings(draft.result, context.figures ?? []),
    ...ratioAgainstComputed(draft, context),
    ...evidenceWarnings(draft, context),
    ...weakWords(draft, context),
  ]
}

function comparedWithLastMonth(draft: ReportLineDraft, context: ReportLineContext): LineWarnings {
  const { previous } = context
  if (previous === undefined) return []
  const found: Refusal<ReportLineWarningCode>[] = []
  const rate = draft.completionRate
  const before = previous.completionRate
  if (draft.noActivity !== undefined && previous.isNoActivity) found.push(refusal('NO_ACTIVITY_AGAIN', 'noActivity.reason'))
  if (draft.noActivity === undefined && !isTooShort(draft.result) && tidyText(previous.result) !== '') {
    const similarity = wordSimilarity(draft.result, previous.result)
    if (similarity >= NEARLY_SAME) {
      const shared = longestShared(draft.result, previous.result) ?? {}
      found.push(refusal('NEARLY_SAME_AS_LAST_MONTH', 'result', { similarity: Math.round(similarity * 100), ...shared }))
    }
  }
  if (rate === null || before === null || !Number.isFinite(rate)) return found
  if (rate < before && !isFallExplained(draft)) found.push(refusal('RATE_FALLING', 'completionRate', { rate, before }))
  const earlier = new Set(context.earlierEvidence ?? [])
  const hasNew = draft.evidence.some(item => item.rejected !== true && (item.contentHash === undefined || !earlier.has(item.contentHash)))
  if (rate > before && !hasNew) found.push(refusal('RATE_RISING_WITHOUT_NEW_EVIDENCE', 'evidence', { rate, before }))
  return found
}

/** A fall is no riddle when the line itself says why: as a difficulty, or in the reason asked for beside the ratio. */
export function isFallExplained({ difficulty, gapReason = '' }: Pick<ReportLineDraft, 'difficulty' | 'gapReason'>): boolean {
  const isLong = (text: string) => tidyText(text).length >= SHORTEST_GAP_REASON
  return isLong(gapReason) || (!isNothing(difficulty) && isLong(difficulty))
}

/** A percentage that the text itself gives as the work's progress, against the field: "đạt 40%" beside 60. */
function ratioAgainstText(draft: ReportLineDraft): LineWarnings {
  const rate = draft.completionRate
  if (rate === null) return []
  const claimed = [...draft.result.matchAll(PERCENT)].filter(match => isProgress(draft.result, match.index, match.index + match[0].length))
  if (claimed.length === 0 || claimed.some(match => readNumber(match[1] ?? '') === rate)) return []
  return claimed.slice(0, 1).map(match => {
    const facts = { words: match[0], start: match.index, end: match.index + match[0].length, inText: readNumber(match[1] ?? ''), rate }
    return refusal('NUMBER_IN_TEXT_DIFFERS', 'result', facts)
  })
}

/** "hoàn thành 40%", "tiến độ đạt 40 %", "40% khối lượng"; not "90% hồ sơ trực tuyến". */
function isProgress(text: string, start: number, end: number): boolean {
  const after = wordsOf(text.slice(end, end + 40)).map(word => word.folded)
  if (/^(?:khoi luong|tien do|cong viec|ke hoach|nhiem vu)/.test(after.join(' '))) return true
  const isClauseEnd = /^\s*(?:$|[.,;:)\n])/.test(text.slice(end, end + AROUND_PERCENT))
  const before = wordsOf(text.slice(Math.max(0, start - AROUND_PERCENT), start))
    .slice(-WORDS_BEFORE_PERCENT)
    .map(word => word.folded)
    .join(' ')
  return isClauseEnd && RATIO_WORDS.some(words => ` ${before} `.includes(` ${words} `))
}

function ratioAgainstComputed(draft: ReportLineDraft, context: ReportLineContext): LineWarnings {
  const rate = draft.completionRate
  const computed = context.computedRate
  if (rate === null || computed === undefined || !isFarFromComputed(rate, computed)) return []
  return [refusal('RATE_FAR_FROM_COMPUTED', 'completionRate', { rate, computed })]
}

function evidenceWarnings(draft: ReportLineDraft, context: ReportLineContext): LineWarnings {
  const earlier = new Set(context.earlierEvidence ?? [])
  return draft.evidence.flatMap((item, index) => {
    const found: Refusal<ReportLineWarningCode>[] = []
    const name = item.name ?? ''
    if (item.contentHash !== undefined && earlier.has(item.contentHash))
      found.push(refusal('SAME_EVIDENCE_AS_BEFORE', `evidence[${index}]`, { name }))
    if (item.takenOn !== undefined && item.takenOn < context.periodStart) {
      found.push(
        refusal('PHOTO_OLDER_THAN_PERIOD', `evidence[${index}]`, { name, takenOn: item.takenOn, periodStart: context.periodStart }),
      )
    }
    return found
  })
}

function weakWords(draft: ReportLineDraft, context: ReportLineContext): LineWarnings {
  const weak = findVagueWords(draft.result, [context.taskTitle, context.targetText ?? '', ...context.deliverables]).filter(
    item => item.severity === 'warn',
  )
  if (weak.length === 0 || findNamedProducts(draft.result, context.deliverables).length > 0) return []
  return weak.map(({ words, start, end }) => refusal('WEAK_WORDS', 'result', { words, start, end }))
}

function readNumber(text: string): number {
  return Number(text.replace(',', '.'))
}

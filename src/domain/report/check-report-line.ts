import { daysBetween } from '../shared/calendar.ts'
import type { Day } from '../shared/calendar.ts'
import { refusal } from '../shared/outcome.ts'
import type { Refusal } from '../shared/outcome.ts'
import { findSecretMarks } from '../shared/secret-mark.ts'
import { tidyText } from '../shared/vietnamese-text.ts'
import type { KnownFigure } from './figures-in-text.ts'
import { findNamedProducts } from './named-products.ts'
import { isNothing, isTooShort } from './empty-words.ts'
import { SHORTEST_GAP_REASON, isFarFromComputed } from './far-from-computed.ts'
import { reportLineWarnings } from './report-line-warnings.ts'
import type { ReportLineWarningCode } from './report-line-warnings.ts'
import type { ReportLineDraft } from './report-line.ts'
import { findVagueWords } from './vague-words.ts'

export type ReportLineRefusalCode =
  | 'RESULT_MISSING'
  | 'COMPLETION_RATE_MISSING'
  | 'COMPLETION_RATE_OUT_OF_RANGE'
  | 'COMPLETION_RATE_TOO_FINE'
  | 'EVIDENCE_MISSING'
  | 'VAGUE_WORDS'
  | 'DIFFICULTY_WITHOUT_PROPOSAL'
  | 'DIFFICULTY_WITHOUT_NEXT_DEADLINE'
  | 'NEXT_DEADLINE_IN_PAST'
  | 'TEXT_TOO_SHORT'
  | 'TEXT_TOO_LONG'
  | 'STATE_SECRET_MARK'
  | 'NO_ACTIVITY_REASON_SHORT'
  | 'NO_ACTIVITY_WITH_PROGRESS'
  | 'GAP_REASON_MISSING'

export type PreviousReportLine = {
  readonly result: string
  readonly completionRate: number | null
  readonly isNoActivity: boolean
}

export type ReportLineContext = {
  readonly today: Day
  /** First day of the reporting month. */
  readonly periodStart: Day
  /** The task's own words, by which a product is recognised and quotations of the plan are told from vague talk. */
  readonly taskTitle: string
  readonly deliverables: readonly string[]
  readonly targetText?: string
  /** The same task's line of the month before, when there was one. */
  readonly previous?: PreviousReportLine
  /** SHA-256 of evidence used in any earlier report of the unit. */
  readonly earlierEvidence?: readonly string[]
  /** The ratio computed from registers and deliverables, percent, when one can be computed. */
  readonly computedRate?: number
  /** The task's targets as they stand at the cut-off. */
  readonly figures?: readonly KnownFigure[]
}

export type ReportLineFindings = {
  readonly refusals: readonly Refusal<ReportLineRefusalCode>[]
  readonly warnings: readonly Refusal<ReportLineWarningCode>[]
}

export const LONGEST_TEXT = 4000
export const SHORTEST_NO_ACTIVITY_REASON = 20

type LineRefusals = readonly Refusal<ReportLineRefusalCode>[]

/**
 * All reasons to refuse a line of Table 3, and what to point out without refusing. `at` is the field; facts of a refusal about words carry
 * `words`, `start`, `end` (UTF-16 offsets in the field as typed). Rules: domain rule 6 and the note under Table 3 of Plan 55.
 */
export function checkReportLine(draft: ReportLineDraft, context: ReportLineContext): ReportLineFindings {
  const own =
    draft.noActivity === undefined ? activityRefusals(draft, context) : noActivityRefusals(draft, draft.noActivity.reason, context)
  return {
    refusals: [
      ...own,
      ...rateRefusals(draft),
      ...gapRefusals(draft, context),
      ...difficultyRefusals(draft),
      ...deadlineRefusals(draft, context.today),
      ...textRefusals(draft),
    ],
    warnings: reportLineWarnings(draft, context),
  }
}

function activityRefusals(draft: ReportLineDraft, context: ReportLineContext): LineRefusals {
  const found: Refusal<ReportLineRefusalCode>[] = []
  const result = tidyText(draft.result)
  if (result === '') found.push(refusal('RESULT_MISSING', 'result'))
  else if (isTooShort(result)) found.push(refusal('TEXT_TOO_SHORT', 'result', { words: result, start: 0, end: draft.result.length }))
  if (draft.completionRate === null) found.push(refusal('COMPLETION_RATE_MISSING', 'completionRate'))
  if ((draft.completionRate ?? 0) > 0 && draft.evidence.every(item => item.rejected === true)) {
    found.push(refusal('EVIDENCE_MISSING', 'evidence', { rate: draft.completionRate ?? 0 }))
  }
  return [...found, ...vagueRefusals(draft, context)]
}

function vagueRefusals(draft: ReportLineDraft, context: ReportLineContext): LineRefusals {
  const planTexts = [context.taskTitle, context.targetText ?? '', ...context.deliverables]
  const vague = findVagueWords(draft.result, planTexts).filter(item => item.severity === 'refuse')
  if (vague.length === 0) return []
  const lacksProduct = findNamedProducts(draft.result, context.deliverables).length === 0
  const lacksRatio = draft.completionRate === null && !/\d\s*(?:%|phần trăm)/iu.test(draft.result.normalize('NFC'))
  if (!lacksProduct && !lacksRatio) return []
  const lacking = lacksProduct && lacksRatio ? 'product_and_ratio' : lacksProduct ? 'product' : 'ratio'
  return vague.map(({ words, start, end }) => refusal('VAGUE_WORDS', 'result', { words, start, end, lacking }))
}

/** "Không phát sinh" stands instead of a result, not beside a higher ratio. */
function noActivityRefusals(draft: ReportLineDraft, reason: string, context: ReportLineContext): LineRefusals {
  const found: Refusal<ReportLineRefusalCode>[] = []
  const length = tidyText(reason).length
  if (length < SHORTEST_NO_ACTIVITY_REASON) {
    found.push(refusal('NO_ACTIVITY_REASON_SHORT', 'noActivity.reason', { length, least: SHORTEST_NO_ACTIVITY_REASON }))
  }
  const before = context.previous?.completionRate ?? 0
  if (draft.completionRate !== null && draft.completionRate > before) {
    found.push(refusal('NO_ACTIVITY_WITH_PROGRESS', 'completionRate', { rate: draft.completionRate, before }))
  }
  return found
}

function rateRefusals(draft: ReportLineDraft): LineRefusals {
  const rate = draft.completionRate
  if (rate === null) return []
  if (!Number.isFinite(rate) || rate < 0 || rate > 100)
    return [refusal('COMPLETION_RATE_OUT_OF_RANGE', 'completionRate', { rate: String(rate) })]
  const isFine = Math.abs(rate * 10 - Math.round(rate * 10)) > 1e-9
  return isFine ? [refusal('COMPLETION_RATE_TOO_FINE', 'completionRate', { rate })] : []
}

/** A claim away from what the registers show needs a reason that the reviewer reads beside both. */
function gapRefusals(draft: ReportLineDraft, { computedRate }: ReportLineContext): LineRefusals {
  const rate = draft.completionRate
  if (rate === null || computedRate === undefined || !isFarFromComputed(rate, computedRate)) return []
  const length = tidyText(draft.gapReason ?? '').length
  if (length >= SHORTEST_GAP_REASON) return []
  return [refusal('GAP_REASON_MISSING', 'gapReason', { rate, computed: computedRate, length, least: SHORTEST_GAP_REASON })]
}

function difficultyRefusals(draft: ReportLineDraft): LineRefusals {
  if (isNothing(draft.difficulty)) return []
  const found: Refusal<ReportLineRefusalCode>[] = []
  const difficulty = tidyText(draft.difficulty)
  if (isTooShort(difficulty))
    found.push(refusal('TEXT_TOO_SHORT', 'difficulty', { words: difficulty, start: 0, end: draft.difficulty.length }))
  if (isNothing(draft.proposal)) found.push(refusal('DIFFICULTY_WITHOUT_PROPOSAL', 'proposal', { words: shorten(difficulty) }))
  else if (isTooShort(draft.proposal)) {
    found.push(refusal('TEXT_TOO_SHORT', 'proposal', { words: tidyText(draft.proposal), start: 0, end: draft.proposal.length }))
  }
  if (draft.nextActionDue === null) found.push(refusal('DIFFICULTY_WITHOUT_NEXT_DEADLINE', 'nextActionDue', { words: shorten(difficulty) }))
  return found
}

function deadlineRefusals(draft: ReportLineDraft, today: Day): LineRefusals {
  if (draft.nextActionDue === null || draft.nextActionDue >= today) return []
  const facts = { due: draft.nextActionDue, today, days: daysBetween(draft.nextActionDue, today) }
  return [refusal('NEXT_DEADLINE_IN_PAST', 'nextActionDue', facts)]
}

function textRefusals(draft: ReportLineDraft): LineRefusals {
  const fields = [
    ['result', draft.result],
    ['difficulty', draft.difficulty],
    ['proposal', draft.proposal],
    ['noActivity.reason', draft.noActivity?.reason ?? ''],
    ['gapReason', draft.gapReason ?? ''],
  ] as const
  return fields.flatMap(([at, text]) => {
    const tooLong: LineRefusals =
      text.length > LONGEST_TEXT ? [refusal('TEXT_TOO_LONG', at, { length: text.length, most: LONGEST_TEXT })] : []
    return [...tooLong, ...findSecretMarks(text).map(mark => refusal('STATE_SECRET_MARK', at, mark))]
  })
}

function shorten(text: string): string {
  return text.length <= 80 ? text : `${text.slice(0, 79)}…`
}

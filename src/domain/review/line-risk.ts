import { isNothing } from '../report/empty-words.ts'
import type { ReportLineWarningCode } from '../report/report-line-warnings.ts'
import type { Refusal } from '../shared/outcome.ts'
import { RISK_CODES } from './risk-codes.ts'
import type { RiskCode, RiskReason } from './risk-codes.ts'

/** What is known of a submitted line. A fact that is not known is left out and counts for nothing. */
export type LineRiskFacts = {
  readonly warnings: readonly Refusal<ReportLineWarningCode>[]
  /** Claimed ratio, percent 0–100. */
  readonly rate: number | null
  /** Percent, of the same line a month before; null or absent when there was none. */
  readonly previousRate?: number | null | undefined
  readonly difficulty: string
  readonly isNoActivity: boolean
  /** Files of this line that the unit has not used in an earlier month. */
  readonly newEvidenceCount: number
  /** Signs at the evidence worth a look (looks like an older picture, taken far away, not what the claim says …). */
  readonly evidenceSignCount?: number | undefined
  /** The report's first submission came after its last day. */
  readonly isLate: boolean
  /** How often this line was sent back. */
  readonly timesReturned: number
  /** What became of last month's promise about this task. */
  readonly promise?: 'kept' | 'moved' | 'broken' | undefined
  /** Lines of the unit checked on the spot in the past, and what of their claims was confirmed, percent. */
  readonly unitRecord?: { readonly checks: number; readonly share: number } | undefined
}

/** Whole points 0–100 with the reasons that make them, the heaviest first; no reason means 0. */
export type LineRisk = { readonly score: number; readonly reasons: readonly RiskReason[] }

/** From this score on a line is called risky; one grave sign together with one light one reaches it. */
export const RISKY = 40
const MOST = 100
/** Percentage points in one month from which the step itself is worth a look. */
const BIG_JUMP = 30
/** Checks on the spot below which a unit's record says nothing. */
const FEWEST_CHECKS = 3

/** Points of a warning, however often the line carries it. Weights and why: docs/decisions/021. */
const WARNING_POINTS: Readonly<Record<ReportLineWarningCode, number>> = {
  RATE_RISING_WITHOUT_NEW_EVIDENCE: 35,
  RATE_FAR_FROM_COMPUTED: 25,
  FIGURE_IN_TEXT_DIFFERS: 25,
  NEARLY_SAME_AS_LAST_MONTH: 25,
  NEARLY_SAME_AS_OTHER_UNIT: 25,
  NUMBER_IN_TEXT_DIFFERS: 20,
  SAME_EVIDENCE_AS_BEFORE: 15,
  PHOTO_OLDER_THAN_PERIOD: 15,
  NO_ACTIVITY_AGAIN: 15,
  RATE_FALLING: 10,
  WEAK_WORDS: 5,
}

/** The same facts always give the same answer; another sign never makes a line less risky. */
export function lineRisk(facts: LineRiskFacts): LineRisk {
  const reasons = [...warningReasons(facts), ...rateReasons(facts), ...reportReasons(facts), ...recordReasons(facts)]
    .filter(reason => reason.points > 0)
    .toSorted((left, right) => right.points - left.points || RISK_CODES.indexOf(left.code) - RISK_CODES.indexOf(right.code))
  return {
    score: Math.min(
      MOST,
      reasons.reduce((sum, reason) => sum + reason.points, 0),
    ),
    reasons,
  }
}

function warningReasons({ warnings }: LineRiskFacts): readonly RiskReason[] {
  return [...Map.groupBy(warnings, warning => warning.code)].map(([code, found]) =>
    reason(code, WARNING_POINTS[code] + extraPoints(code, found[0]?.facts ?? {}), {
      ...figuresOf(found[0]?.facts ?? {}),
      count: found.length,
    }),
  )
}

/** The further a claim lies from the computed ratio, the graver: 25 points at 10 percentage points, 45 at 50 and more. */
function extraPoints(code: ReportLineWarningCode, facts: RiskReason['facts']): number {
  if (code !== 'RATE_FAR_FROM_COMPUTED') return 0
  const gap = Math.abs(Number(facts['rate'] ?? 0) - Number(facts['computed'] ?? 0))
  return Math.round(Math.min(20, Math.max(0, (gap - 10) / 2)))
}

/** Numbers only (`98/150`, `65.3%` too): words of the line stay in the line. */
const FIGURE = /^[\d.,/%]+$/

function figuresOf(facts: RiskReason['facts']): Record<string, string | number> {
  return Object.fromEntries(
    Object.entries(facts).filter(
      ([name, value]) => (typeof value === 'number' || FIGURE.test(value)) && name !== 'start' && name !== 'end',
    ),
  )
}

function rateReasons({ rate, previousRate, difficulty, isNoActivity, newEvidenceCount, warnings }: LineRiskFacts): readonly RiskReason[] {
  const found: RiskReason[] = []
  const before = previousRate ?? null
  if (rate !== null && before !== null && rate - before >= BIG_JUMP) {
    found.push(reason('RATE_JUMP', Math.round(Math.min(30, (rate - before) / 2)), { rate, before }))
  }
  // A rise without new evidence is named by its own warning already.
  const isNamed = warnings.some(warning => warning.code === 'RATE_RISING_WITHOUT_NEW_EVIDENCE')
  if (!isNoActivity && (rate ?? 0) > 0 && newEvidenceCount === 0 && !isNamed) found.push(reason('NO_NEW_EVIDENCE', 15))
  if (!isNothing(difficulty) && before !== null && (rate ?? 0) <= before) {
    found.push(reason('DIFFICULTY_WITHOUT_PROGRESS', 10, { rate: rate ?? 0, before }))
  }
  return found
}

function reportReasons({ isLate, timesReturned, evidenceSignCount = 0 }: LineRiskFacts): readonly RiskReason[] {
  return [
    reason('EVIDENCE_SIGNS', Math.min(30, evidenceSignCount * 15), { count: evidenceSignCount }),
    reason('RETURNED_BEFORE', Math.min(20, timesReturned * 10), { count: timesReturned }),
    reason('SUBMITTED_LATE', isLate ? 5 : 0),
  ]
}

function recordReasons({ promise, unitRecord }: LineRiskFacts): readonly RiskReason[] {
  const found = [reason('PROMISE_BROKEN', promise === 'broken' ? 20 : 0), reason('PROMISE_MOVED', promise === 'moved' ? 10 : 0)]
  if (unitRecord === undefined || unitRecord.checks < FEWEST_CHECKS) return found
  const share = Math.min(100, Math.max(0, unitRecord.share))
  return [
    ...found,
    reason('UNIT_SELDOM_VERIFIED', Math.round((100 - share) * 0.4), { share: Math.round(share), checks: unitRecord.checks }),
  ]
}

function reason(code: RiskCode, points: number, facts: RiskReason['facts'] = {}): RiskReason {
  return { code, points, facts }
}

import type { ReportLineWarningCode } from '../report/report-line-warnings.ts'

/**
 * What makes a submitted line worth a closer look, in the order in which reasons of equal weight are named. Warnings of the line keep their
 * own codes; the others are seen only when the line is looked at beside its report, its evidence and its unit.
 */
export const RISK_CODES = [
  'RATE_RISING_WITHOUT_NEW_EVIDENCE',
  'RATE_FAR_FROM_COMPUTED',
  'FIGURE_IN_TEXT_DIFFERS',
  'UNIT_SELDOM_VERIFIED',
  'NEARLY_SAME_AS_LAST_MONTH',
  'NEARLY_SAME_AS_OTHER_UNIT',
  'PROMISE_BROKEN',
  'EVIDENCE_SIGNS',
  'RATE_JUMP',
  'NUMBER_IN_TEXT_DIFFERS',
  'SAME_EVIDENCE_AS_BEFORE',
  'PHOTO_OLDER_THAN_PERIOD',
  'NO_NEW_EVIDENCE',
  'NO_ACTIVITY_AGAIN',
  'DIFFICULTY_WITHOUT_PROGRESS',
  'RETURNED_BEFORE',
  'RATE_FALLING',
  'PROMISE_MOVED',
  'SUBMITTED_LATE',
  'WEAK_WORDS',
] as const satisfies readonly (ReportLineWarningCode | OwnRiskCode)[]

type OwnRiskCode =
  | 'UNIT_SELDOM_VERIFIED'
  | 'PROMISE_BROKEN'
  | 'PROMISE_MOVED'
  | 'EVIDENCE_SIGNS'
  | 'RATE_JUMP'
  | 'NO_NEW_EVIDENCE'
  | 'DIFFICULTY_WITHOUT_PROGRESS'
  | 'RETURNED_BEFORE'
  | 'SUBMITTED_LATE'

export type RiskCode = ReportLineWarningCode | OwnRiskCode

/** One reason: its weight and the figures of the case. Facts hold ratios and counts, never a text of the line. */
export type RiskReason = { readonly code: RiskCode; readonly points: number; readonly facts: Readonly<Record<string, string | number>> }

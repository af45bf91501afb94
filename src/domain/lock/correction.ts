import { checkReportLine } from '../report/check-report-line.ts'
import type { ReportLineContext, ReportLineRefusalCode } from '../report/check-report-line.ts'
import type { ReportLineDraft } from '../report/report-line.ts'
import { isDay } from '../shared/calendar.ts'
import { refusal } from '../shared/outcome.ts'
import type { Refusal } from '../shared/outcome.ts'
import { findSecretMarks } from '../shared/secret-mark.ts'
import { tidyText } from '../shared/vietnamese-text.ts'

/** What of a locked line a correction may change; anything else stands as it was locked. */
export const CORRECTION_FIELDS = ['result', 'completionRate', 'difficulty', 'proposal', 'nextActionDue', 'verifiedRate'] as const
export type CorrectionField = (typeof CORRECTION_FIELDS)[number]

export const CORRECTION_STATES = ['asked', 'approved', 'refused', 'withdrawn'] as const
export type CorrectionState = (typeof CORRECTION_STATES)[number]

/** A text, a ratio in percent, a day; null: not filled in. */
export type CorrectionValue = string | number | null
export type LineValues = Readonly<Record<CorrectionField, CorrectionValue>>

export const SHORTEST_CORRECTION_REASON = 20
/** Of the decision: a refusal says why, an approval may. */
export const SHORTEST_CORRECTION_REFUSAL = 10

export type CorrectionRefusalCode =
  | 'PERIOD_NOT_LOCKED'
  | 'CORRECTION_OF_MISSING'
  | 'CORRECTION_WRONG_KIND'
  | 'CORRECTION_CHANGES_NOTHING'
  | 'CORRECTION_REASON_SHORT'
  | 'CORRECTION_OPEN_ALREADY'
  | 'CORRECTION_DECIDED_ALREADY'
  | 'CORRECTION_BY_ITS_ASKER'
  | 'CORRECTION_OF_OWN_UNIT'
  | 'CORRECTION_NOT_YOURS'
  | 'CORRECTION_NOTE_SHORT'
  | 'CORRECTION_OUTDATED'

type Found = readonly Refusal<CorrectionRefusalCode | ReportLineRefusalCode>[]

export type AskedCorrection = {
  readonly isLocked: boolean
  /** A report that was never sent stays missing: there is nothing to correct in it. */
  readonly isSubmitted: boolean
  readonly field: CorrectionField
  readonly newValue: CorrectionValue
  readonly reason: string
  /** Whether the same field of the line has a correction that waits for its decision. */
  readonly hasOpen: boolean
  readonly standing: LineValues
  readonly draft: ReportLineDraft
  /** As it was when the line was locked: a deadline is past or not by the day of the report, not of the correction. */
  readonly context: ReportLineContext
}

/** The new value passes the same checks as a line that is sent in; what the line lacked before the correction is not held against it. */
export function correctionRefusals(asked: AskedCorrection): Found {
  if (!asked.isLocked) return [refusal('PERIOD_NOT_LOCKED')]
  if (!asked.isSubmitted) return [refusal('CORRECTION_OF_MISSING')]
  if (!isOfKind(asked.field, asked.newValue)) return [refusal('CORRECTION_WRONG_KIND', 'newValue')]
  return [
    ...(asked.hasOpen ? [refusal('CORRECTION_OPEN_ALREADY' as const)] : []),
    ...(asked.standing[asked.field] === asked.newValue ? [refusal('CORRECTION_CHANGES_NOTHING' as const, 'newValue')] : []),
    ...reasonRefusals(asked.reason),
    ...valueRefusals(asked),
  ]
}

function reasonRefusals(reason: string): Found {
  const length = tidyText(reason).length
  const short =
    length >= SHORTEST_CORRECTION_REASON
      ? []
      : [refusal('CORRECTION_REASON_SHORT' as const, 'reason', { length, least: SHORTEST_CORRECTION_REASON })]
  return [...short, ...findSecretMarks(reason).map(mark => refusal('STATE_SECRET_MARK' as const, 'reason', mark))]
}

/** The ratio that the reviewer verified keeps to the same range as the claimed one, and to nothing else. */
const RATE_CODES: readonly string[] = ['COMPLETION_RATE_OUT_OF_RANGE', 'COMPLETION_RATE_TOO_FINE']

function valueRefusals({ draft, context, field, newValue }: AskedCorrection): Found {
  const before = new Set(checkReportLine(draft, context).refusals.map(placeOf))
  const changed = checkReportLine(withValue(draft, field === 'verifiedRate' ? 'completionRate' : field, newValue), context).refusals
  return changed
    .filter(found => (field === 'verifiedRate' ? RATE_CODES.includes(found.code) : !before.has(placeOf(found))))
    .map(({ code, facts }) => refusal(code, 'newValue', facts))
}

function placeOf({ code, at }: Refusal): string {
  return `${at} ${code}`
}

/** The line as it would stand. Throws when the value is not of the field's kind. */
export function withValue<Line extends object>(line: Line, field: CorrectionField & keyof Line, value: CorrectionValue): Line {
  if (!isOfKind(field, value)) throw new RangeError(`Not a value of ${field}: ${String(value)}`)
  return { ...line, [field]: value }
}

function isOfKind(field: CorrectionField, value: CorrectionValue): boolean {
  switch (field) {
    case 'completionRate':
    case 'verifiedRate':
      return typeof value === 'number'
    case 'nextActionDue':
      return value === null || (typeof value === 'string' && isDay(value))
    case 'result':
    case 'difficulty':
    case 'proposal':
      return typeof value === 'string'
  }
}

export type CorrectionDecision = {
  readonly state: CorrectionState
  readonly askedBy: string
  readonly decidedBy: string
  /** The unit whose report it is, and those the person who decides belongs to. */
  readonly reportUnitId: string
  readonly deciderUnitIds: readonly string[]
  readonly note: string
  /** The value that the correction names as the old one, and the one that stands. */
  readonly oldValue: CorrectionValue
  readonly standingValue: CorrectionValue
}

/** Approved or refused by another than the one who asked, and never by the reporting unit's own people, as at a review. */
export function decisionRefusals(decision: CorrectionDecision, step: 'approve' | 'refuse'): readonly Refusal<CorrectionRefusalCode>[] {
  if (decision.state !== 'asked') return [refusal('CORRECTION_DECIDED_ALREADY', '', { correctionState: decision.state })]
  const found: Refusal<CorrectionRefusalCode>[] = []
  if (decision.askedBy === decision.decidedBy) found.push(refusal('CORRECTION_BY_ITS_ASKER'))
  if (decision.deciderUnitIds.includes(decision.reportUnitId)) found.push(refusal('CORRECTION_OF_OWN_UNIT'))
  const length = tidyText(decision.note).length
  if (step === 'refuse' && length < SHORTEST_CORRECTION_REFUSAL) {
    found.push(refusal('CORRECTION_NOTE_SHORT', 'note', { length, least: SHORTEST_CORRECTION_REFUSAL }))
  }
  if (step === 'approve' && decision.oldValue !== decision.standingValue) found.push(refusal('CORRECTION_OUTDATED'))
  return found
}

/** Who asked may take it back while nobody has decided. */
export function withdrawalRefusals({
  state,
  askedBy,
  decidedBy,
}: Pick<CorrectionDecision, 'state' | 'askedBy' | 'decidedBy'>): readonly Refusal<CorrectionRefusalCode>[] {
  if (state !== 'asked') return [refusal('CORRECTION_DECIDED_ALREADY', '', { correctionState: state })]
  return askedBy === decidedBy ? [] : [refusal('CORRECTION_NOT_YOURS')]
}

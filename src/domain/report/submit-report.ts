import { accepted, refusal, refused } from '../shared/outcome.ts'
import type { Outcome, Refusal } from '../shared/outcome.ts'
import { checkReportLine } from './check-report-line.ts'
import type { ReportLineContext, ReportLineRefusalCode } from './check-report-line.ts'
import type { ReportLineWarningCode } from './report-line-warnings.ts'
import { isSameReportLine } from './report-line.ts'
import type { ReportLineDraft } from './report-line.ts'
import { isOpenFor } from './report-status.ts'
import type { ReportProgress } from './report-status.ts'

export type SubmitRefusalCode =
  | 'REPORT_NOT_OPEN_FOR_SUBMISSION'
  | 'REPORT_PERIOD_LOCKED'
  | 'SUBMITTER_NOT_HEAD'
  | 'REPORT_WITHOUT_TASKS'
  | 'REPORT_LINE_MISSING'
  | 'REPORT_LINE_UNKNOWN'
  | 'REPORT_LINE_TWICE'
  | 'LINE_NOT_RETURNED'
  | 'RETURNED_LINE_UNCHANGED'

/** The unit's head, or somebody the head has let submit; an officer without that may only prepare. */
export type SubmitterKind = 'unit_head' | 'delegated_officer' | 'officer'

export type ReportSubmission = {
  readonly progress: ReportProgress
  readonly submitter: SubmitterKind
  readonly isPeriodLocked: boolean
  readonly lines: readonly ReportLineDraft[]
  /** The tasks the unit reports on, with what each line is checked against. */
  readonly tasks: readonly { readonly taskCode: string; readonly context: ReportLineContext }[]
  /** The lines as they were last submitted; asked for after a return. */
  readonly lastSubmitted?: readonly ReportLineDraft[]
}

export type DecidedSubmission = {
  readonly kind: 'submitted' | 'resubmitted'
  readonly lines: readonly ReportLineDraft[]
  readonly warnings: readonly Refusal<ReportLineWarningCode>[]
}

type SubmissionRefusal = Refusal<SubmitRefusalCode | ReportLineRefusalCode>

/**
 * Accepts a whole report for submission or answers every refusal of every line at once, `at` = `lines[<task code>].<field>`. After a
 * return only returned lines may differ from what was submitted, and each of them must; the others are not checked again.
 */
export function decideSubmission(submission: ReportSubmission): Outcome<DecidedSubmission, SubmitRefusalCode | ReportLineRefusalCode> {
  const { progress, lines, tasks } = submission
  const refusals: SubmissionRefusal[] = [...wholeRefusals(submission), ...coverageRefusals(submission)]
  const warnings: Refusal<ReportLineWarningCode>[] = []
  for (const { taskCode, context } of tasks) {
    const draft = lines.find(line => line.taskCode === taskCode)
    if (draft === undefined) continue
    const isMended = progress.status !== 'returned' || progress.lines[taskCode] === 'returned' || progress.lines[taskCode] === undefined
    if (progress.status === 'returned') refusals.push(...changeRefusals(draft, submission, isMended))
    if (!isMended) continue
    const findings = checkReportLine(draft, context)
    refusals.push(...placed(findings.refusals, taskCode))
    warnings.push(...placed(findings.warnings, taskCode))
  }
  if (refusals.length > 0) return refused(...refusals)
  return accepted({ kind: progress.firstSubmittedAt === null ? 'submitted' : 'resubmitted', lines, warnings })
}

function wholeRefusals(submission: ReportSubmission): readonly SubmissionRefusal[] {
  const found: SubmissionRefusal[] = []
  const { status } = submission.progress
  if (!isOpenFor('submit', status)) found.push(refusal('REPORT_NOT_OPEN_FOR_SUBMISSION', '', { status }))
  if (submission.isPeriodLocked) found.push(refusal('REPORT_PERIOD_LOCKED'))
  if (submission.submitter === 'officer') found.push(refusal('SUBMITTER_NOT_HEAD'))
  if (submission.tasks.length === 0) found.push(refusal('REPORT_WITHOUT_TASKS'))
  return found
}

function coverageRefusals({ lines, tasks }: ReportSubmission): readonly SubmissionRefusal[] {
  const codes = lines.map(line => line.taskCode)
  const expected = new Set(tasks.map(task => task.taskCode))
  return [
    ...[...expected]
      .filter(code => !codes.includes(code))
      .map(taskCode => refusal('REPORT_LINE_MISSING', `lines[${taskCode}]`, { taskCode })),
    ...[...new Set(codes)]
      .filter(code => !expected.has(code))
      .map(taskCode => refusal('REPORT_LINE_UNKNOWN', `lines[${taskCode}]`, { taskCode })),
    ...codes
      .filter((code, index) => codes.indexOf(code) !== index)
      .map(taskCode => refusal('REPORT_LINE_TWICE', `lines[${taskCode}]`, { taskCode })),
  ]
}

function changeRefusals(draft: ReportLineDraft, submission: ReportSubmission, isMended: boolean): readonly SubmissionRefusal[] {
  const before = submission.lastSubmitted?.find(line => line.taskCode === draft.taskCode)
  if (before === undefined) return []
  const isSame = isSameReportLine(before, draft)
  if (isMended && isSame) return [refusal('RETURNED_LINE_UNCHANGED', `lines[${draft.taskCode}]`, { taskCode: draft.taskCode })]
  return !isMended && !isSame ? [refusal('LINE_NOT_RETURNED', `lines[${draft.taskCode}]`, { taskCode: draft.taskCode })] : []
}

function placed<Code extends string>(refusals: readonly Refusal<Code>[], taskCode: string): readonly Refusal<Code>[] {
  return refusals.map(item => ({ ...item, at: `lines[${taskCode}].${item.at}` }))
}

import type { AccessRefusalCode, CallRefusalCode } from '../access/access-refusals.ts'
import type { ActivationRefusalCode } from '../assignment/six-clears.ts'
import type { BackupRefusalCode } from '../backup/backup-refusals.ts'
import type { AttachmentRefusalCode } from '../evidence/decide-attachment.ts'
import type { EvidenceCheckCode } from '../evidence/check-evidence.ts'
import type { UploadCode } from '../evidence/upload-progress.ts'
import type { CommitmentRefusalCode } from '../commitment/check-commitment.ts'
import type { CommitmentItemWarningCode } from '../commitment/check-commitment-items.ts'
import type { CommitmentFileRefusalCode } from '../commitment/read-commitment-sheet.ts'
import type { CommitmentStepCode } from '../commitment/decide-commitment.ts'
import type { CorrectionRefusalCode } from '../lock/correction.ts'
import type { LockRefusalCode } from '../lock/lock-period.ts'
import type { SnapshotFileCode } from '../lock/snapshot.ts'
import type { UnitChoiceRefusalCode } from '../organisation/choose-units.ts'
import type { NeighbourhoodListRefusalCode } from '../organisation/neighbourhood-list.ts'
import type { PlanFileRefusalCode } from '../plan/plan-file-refusals.ts'
import type { PlanRefusalCode } from '../plan/plan-refusals.ts'
import type { ReportLineRefusalCode } from '../report/check-report-line.ts'
import type { ReportLineWarningCode } from '../report/report-line-warnings.ts'
import type { ReviewRefusalCode } from '../report/review-report.ts'
import type { SubmitRefusalCode } from '../report/submit-report.ts'
import type { Refusal } from '../shared/outcome.ts'
import type { FormulaRefusalCode } from '../target/check-formula.ts'
import type { TypedFigureRefusalCode } from '../target/typed-figure.ts'
import type { Language } from './fill-sentence.ts'
import { ACCESS_REFUSAL_WORDS, CALL_REFUSAL_WORDS } from './access-refusal-words.ts'
import { ATTACHMENT_REFUSAL_WORDS } from './attachment-refusal-words.ts'
import { BACKUP_REFUSAL_WORDS } from './backup-refusal-words.ts'
import { EVIDENCE_REFUSAL_WORDS } from './evidence-refusal-words.ts'
import { ALERT_REFUSAL_WORDS, type AlertRefusalCode } from './alert-refusal-words.ts'
import { CASE_REFUSAL_WORDS } from './case-words.ts'
import type { CaseRefusalCode } from './case-words.ts'
import { COMMITMENT_REFUSAL_WORDS } from './commitment-refusal-words.ts'
import { CORRECTION_REFUSAL_WORDS, LOCK_REFUSAL_WORDS, SNAPSHOT_FILE_WORDS } from './lock-refusal-words.ts'
import { DIRECTIVE_REFUSAL_WORDS } from './directive-words.ts'
import type { DirectiveOwnCode } from './directive-words.ts'
import { MAIL_REFUSAL_WORDS } from './mail-words.ts'
import type { MailRefusalCode } from '../notification/mail-settings.ts'
import { PAPER_REFUSAL_WORDS } from './paper-words.ts'
import type { PaperRefusalCode } from './paper-words.ts'
import { MEETING_REFUSAL_WORDS } from './meeting-words.ts'
import type { MeetingRefusalCode } from './meeting-words.ts'
import { PERIOD_WORK_REFUSAL_WORDS } from './period-words.ts'
import type { PeriodWorkRefusalCode } from './period-words.ts'
import { PLAN_FILE_REFUSAL_WORDS } from './plan-file-refusal-words.ts'
import { PLAN_REFUSAL_WORDS } from './plan-refusal-words.ts'
import { PROMISE_REFUSAL_WORDS } from './promise-words.ts'
import type { PromiseRefusalCode } from './promise-words.ts'
import { REGISTER_REFUSAL_WORDS } from './register-refusal-words.ts'
import { sayMend, sayRefusal } from './refusal-sentence.ts'
import type { RefusalWords } from './refusal-sentence.ts'
import {
  REPORT_LINE_REFUSAL_WORDS,
  REPORT_LINE_WARNING_WORDS,
  REVIEW_REFUSAL_WORDS,
  SUBMIT_REFUSAL_WORDS,
  VERIFICATION_OF_LINE_WORDS,
} from './report-refusal-words.ts'
import { REPORT_WORK_REFUSAL_WORDS } from './report-work-refusal-words.ts'
import { VERIFICATION_REFUSAL_WORDS } from './verification-words.ts'
import type { VerificationRefusalCode } from './verification-words.ts'
import { WORK_ITEM_REFUSAL_WORDS } from './work-item-refusal-words.ts'
import type { WorkItemRefusalCode } from './work-item-refusal-words.ts'
import type { ReportWorkRefusalCode } from './report-work-refusal-words.ts'
import { FORMULA_REFUSAL_WORDS, TYPED_FIGURE_REFUSAL_WORDS } from './target-refusal-words.ts'
import { ACTIVATION_REFUSAL_WORDS, NEIGHBOURHOOD_LIST_REFUSAL_WORDS, UNIT_CHOICE_REFUSAL_WORDS } from './work-refusal-words.ts'

/** Every refusal and warning code that has words here; a code without words does not compile. */
export type RefusalCode =
  | AccessRefusalCode
  | CallRefusalCode
  | AlertRefusalCode
  | MailRefusalCode
  | ReportLineRefusalCode
  | ReportLineWarningCode
  | SubmitRefusalCode
  | ReviewRefusalCode
  | keyof typeof VERIFICATION_OF_LINE_WORDS
  | ActivationRefusalCode
  | AttachmentRefusalCode
  | EvidenceCheckCode
  | UploadCode
  | NeighbourhoodListRefusalCode
  | UnitChoiceRefusalCode
  | ReportWorkRefusalCode
  | PeriodWorkRefusalCode
  | WorkItemRefusalCode
  | DirectiveOwnCode
  | VerificationRefusalCode
  | PromiseRefusalCode
  | CaseRefusalCode
  | MeetingRefusalCode
  | PaperRefusalCode
  | PlanRefusalCode
  | PlanFileRefusalCode
  | BackupRefusalCode
  | FormulaRefusalCode
  | TypedFigureRefusalCode
  | keyof typeof REGISTER_REFUSAL_WORDS
  | CommitmentRefusalCode
  | CommitmentItemWarningCode
  | CommitmentStepCode
  | CommitmentFileRefusalCode
  | LockRefusalCode
  | CorrectionRefusalCode
  | SnapshotFileCode

export const REFUSAL_WORDS: Readonly<Record<RefusalCode, RefusalWords>> = {
  ...ACCESS_REFUSAL_WORDS,
  ...CALL_REFUSAL_WORDS,
  ...REPORT_LINE_REFUSAL_WORDS,
  ...REPORT_LINE_WARNING_WORDS,
  ...SUBMIT_REFUSAL_WORDS,
  ...REVIEW_REFUSAL_WORDS,
  ...VERIFICATION_OF_LINE_WORDS,
  ...ACTIVATION_REFUSAL_WORDS,
  ...ATTACHMENT_REFUSAL_WORDS,
  ...EVIDENCE_REFUSAL_WORDS,
  ...NEIGHBOURHOOD_LIST_REFUSAL_WORDS,
  ...UNIT_CHOICE_REFUSAL_WORDS,
  ...REPORT_WORK_REFUSAL_WORDS,
  ...PERIOD_WORK_REFUSAL_WORDS,
  ...WORK_ITEM_REFUSAL_WORDS,
  ...DIRECTIVE_REFUSAL_WORDS,
  ...VERIFICATION_REFUSAL_WORDS,
  ...PROMISE_REFUSAL_WORDS,
  ...CASE_REFUSAL_WORDS,
  ...ALERT_REFUSAL_WORDS,
  ...MEETING_REFUSAL_WORDS,
  ...PAPER_REFUSAL_WORDS,
  ...MAIL_REFUSAL_WORDS,
  ...PLAN_REFUSAL_WORDS,
  ...PLAN_FILE_REFUSAL_WORDS,
  ...BACKUP_REFUSAL_WORDS,
  ...FORMULA_REFUSAL_WORDS,
  ...TYPED_FIGURE_REFUSAL_WORDS,
  ...COMMITMENT_REFUSAL_WORDS,
  ...REGISTER_REFUSAL_WORDS,
  ...LOCK_REFUSAL_WORDS,
  ...CORRECTION_REFUSAL_WORDS,
  ...SNAPSHOT_FILE_WORDS,
}

export function isRefusalCode(code: string): code is RefusalCode {
  return Object.hasOwn(REFUSAL_WORDS, code)
}

/** The whole sentence: the rule with what was found, then the mend. */
export function refusalSentence(refusal: Refusal<RefusalCode>, language: Language = 'vi'): string {
  return sayRefusal(REFUSAL_WORDS[refusal.code], refusal, language)
}

/** The second half alone, for hints under a field. */
export function refusalMend(refusal: Refusal<RefusalCode>, language: Language = 'vi'): string {
  return sayMend(REFUSAL_WORDS[refusal.code], refusal, language)
}

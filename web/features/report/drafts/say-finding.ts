import type { AttachmentRefusalCode } from '#domain/evidence/decide-attachment.ts'
import type { ReportLineRefusalCode } from '#domain/report/check-report-line.ts'
import type { ReportLineWarningCode } from '#domain/report/report-line-warnings.ts'
import type { Refusal } from '#domain/shared/outcome.ts'
import { ATTACHMENT_REFUSAL_WORDS } from '#domain/words/attachment-refusal-words.ts'
import { sayMend, sayRefusal, sayRule } from '#domain/words/refusal-sentence.ts'
import type { RefusalWords } from '#domain/words/refusal-sentence.ts'
import { REPORT_LINE_REFUSAL_WORDS, REPORT_LINE_WARNING_WORDS } from '#domain/words/report-refusal-words.ts'
import type { Language } from '../../../i18n/use-words.ts'

export type FindingCode = ReportLineRefusalCode | ReportLineWarningCode | AttachmentRefusalCode
/** Something about a line or a file that a rule refuses or points out. */
export type Finding = Refusal<FindingCode>

/** The tables that a line can need, not the whole catalogue: plans, access and backups stay out of the form's download. */
const WORDS: Readonly<Record<FindingCode, RefusalWords>> = {
  ...REPORT_LINE_REFUSAL_WORDS,
  ...REPORT_LINE_WARNING_WORDS,
  ...ATTACHMENT_REFUSAL_WORDS,
}

function isFindingCode(code: string): code is FindingCode {
  return Object.hasOwn(WORDS, code)
}

/** The findings of an answer that this version of the page has words for. */
export function readFindings(found: readonly Refusal[]): readonly Finding[] {
  return found.flatMap(({ code, at, facts }) => (isFindingCode(code) ? [{ code, at, facts }] : []))
}

export function findingSentence(finding: Finding, language: Language): string {
  return sayRefusal(WORDS[finding.code], finding, language)
}

export function findingRule(finding: Finding, language: Language): string {
  return sayRule(WORDS[finding.code], finding, language)
}

export function findingMend(finding: Finding, language: Language): string {
  return sayMend(WORDS[finding.code], finding, language)
}

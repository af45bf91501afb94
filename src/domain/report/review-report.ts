import { accepted, refusal, refused } from '../shared/outcome.ts'
import type { Outcome, Refusal } from '../shared/outcome.ts'
import { tidyText } from '../shared/vietnamese-text.ts'
import { isOpenFor } from './report-status.ts'
import type { ReportProgress } from './report-status.ts'

/** Why a line goes back; ticked from this list, each with words of its own. */
export const RETURN_REASONS = {
  no_evidence: { vi: 'Thiếu minh chứng', en: 'Evidence is missing' },
  evidence_mismatch: { vi: 'Minh chứng không khớp nội dung', en: 'Evidence does not match the text' },
  vague: { vi: 'Nội dung chung chung', en: 'The text is vague' },
  rate_unfounded: { vi: 'Tỷ lệ hoàn thành chưa có căn cứ', en: 'The completion rate is unfounded' },
  wrong_figures: { vi: 'Số liệu sai hoặc không thống nhất', en: 'Figures are wrong or inconsistent' },
  product_not_named: { vi: 'Chưa nêu rõ sản phẩm', en: 'The product is not named' },
  no_proposal: { vi: 'Khó khăn chưa kèm kiến nghị, thời hạn', en: 'A difficulty without proposal or deadline' },
  wrong_task: { vi: 'Nội dung thuộc nhiệm vụ khác', en: 'The text belongs to another task' },
  personal_data: { vi: 'Lộ thông tin cá nhân không cần thiết', en: 'Needless personal data' },
  other: { vi: 'Lý do khác', en: 'Another reason' },
} as const

export type ReturnReasonCode = keyof typeof RETURN_REASONS
export const SHORTEST_RETURN_REASON = 10

export type ReviewRefusalCode =
  | 'REPORT_NOT_OPEN_FOR_REVIEW'
  | 'REVIEW_OF_OWN_UNIT'
  | 'RETURN_LINES_MISSING'
  | 'RETURN_REASON_MISSING'
  | 'RETURN_REASON_SHORT'
  | 'RETURN_REASON_UNKNOWN'
  | 'REVIEW_LINE_UNKNOWN'
  | 'REVIEW_LINE_CLOSED'

export type Review = {
  readonly progress: ReportProgress
  /** The unit whose report it is, and the units the reviewer belongs to. */
  readonly reportUnitId: string
  readonly reviewerUnitIds: readonly string[]
}

export type ReturnedLine = { readonly taskCode: string; readonly reasons: readonly { readonly code: string; readonly text: string }[] }
export type DecidedReturn = {
  readonly lines: readonly {
    readonly taskCode: string
    readonly reasons: readonly { readonly code: ReturnReasonCode; readonly text: string }[]
  }[]
  readonly otherLines: readonly string[]
}

export function isReturnReasonCode(code: string): code is ReturnReasonCode {
  return Object.hasOwn(RETURN_REASONS, code)
}

/** All lines that go back, each with reasons from the list and at least ten letters of its own; `otherLines` are those not sent back. */
export function decideReturn(review: Review, lines: readonly ReturnedLine[]): Outcome<DecidedReturn, ReviewRefusalCode> {
  const refusals = [
    ...reviewRefusals(review, 'returnLines'),
    ...lineRefusals(
      review.progress,
      lines.map(line => line.taskCode),
    ),
  ]
  if (lines.length === 0) refusals.push(refusal('RETURN_LINES_MISSING', 'lines'))
  const decided = lines.map(line => ({ taskCode: line.taskCode, reasons: readReasons(line, refusals) }))
  if (refusals.length > 0) return refused(...refusals)
  const sentBack = new Set(lines.map(line => line.taskCode))
  return accepted({ lines: decided, otherLines: Object.keys(review.progress.lines).filter(code => !sentBack.has(code)) })
}

/** The lines to accept: all of them, or those named. */
export function decideAcceptance(
  review: Review,
  lines: readonly string[] | 'all',
): Outcome<{ readonly lines: readonly string[] }, ReviewRefusalCode> {
  const codes = lines === 'all' ? Object.keys(review.progress.lines) : lines
  const refusals = reviewRefusals(review, 'accept')
  if (lines !== 'all') refusals.push(...lineRefusals(review.progress, codes))
  if (lines !== 'all' && codes.length === 0) refusals.push(refusal('RETURN_LINES_MISSING', 'lines'))
  return refusals.length > 0 ? refused(...refusals) : accepted({ lines: codes })
}

function reviewRefusals(review: Review, action: 'returnLines' | 'accept'): Refusal<ReviewRefusalCode>[] {
  const found: Refusal<ReviewRefusalCode>[] = []
  if (!isOpenFor(action, review.progress.status)) found.push(refusal('REPORT_NOT_OPEN_FOR_REVIEW', '', { status: review.progress.status }))
  if (review.reviewerUnitIds.includes(review.reportUnitId)) found.push(refusal('REVIEW_OF_OWN_UNIT'))
  return found
}

function lineRefusals(progress: ReportProgress, codes: readonly string[]): readonly Refusal<ReviewRefusalCode>[] {
  return codes.flatMap((taskCode): readonly Refusal<ReviewRefusalCode>[] => {
    const state = Object.hasOwn(progress.lines, taskCode) ? progress.lines[taskCode] : undefined
    if (state === undefined) return [refusal('REVIEW_LINE_UNKNOWN', `lines[${taskCode}]`, { taskCode })]
    return state === 'accepted' ? [refusal('REVIEW_LINE_CLOSED', `lines[${taskCode}]`, { taskCode })] : []
  })
}

function readReasons(line: ReturnedLine, refusals: Refusal<ReviewRefusalCode>[]): { code: ReturnReasonCode; text: string }[] {
  const at = `lines[${line.taskCode}].reasons`
  if (line.reasons.length === 0) refusals.push(refusal('RETURN_REASON_MISSING', at, { taskCode: line.taskCode }))
  return line.reasons.flatMap((reason, index) => {
    const text = tidyText(reason.text)
    if (text.length < SHORTEST_RETURN_REASON) {
      refusals.push(
        refusal('RETURN_REASON_SHORT', `${at}[${index}]`, { taskCode: line.taskCode, length: text.length, least: SHORTEST_RETURN_REASON }),
      )
    }
    if (isReturnReasonCode(reason.code)) return [{ code: reason.code, text }]
    refusals.push(refusal('RETURN_REASON_UNKNOWN', `${at}[${index}]`, { taskCode: line.taskCode, code: reason.code }))
    return []
  })
}

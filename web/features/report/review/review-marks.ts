import type { ReportLineAnswer } from '#contract/report/report-routes.ts'
import { SHORTEST_RETURN_REASON } from '#domain/report/review-report.ts'
import type { ReturnReasonCode } from '#domain/report/review-report.ts'
import { tidyText } from '#domain/shared/vietnamese-text.ts'
import type { LineReturns } from '../api/review-report.ts'

/** What the reviewer has decided of a line so far; nothing is sent before the whole report is. */
export type LineMark =
  | { readonly kind: 'accept' }
  | { readonly kind: 'return'; readonly reasons: Readonly<Partial<Record<ReturnReasonCode, string>>> }
/** By task. */
export type ReviewMarks = Readonly<Record<string, LineMark>>

export type LineStanding = 'open' | 'accept' | 'return' | 'closed'

export function standingOf(line: ReportLineAnswer, marks: ReviewMarks): LineStanding {
  return line.review.state === 'accepted' ? 'closed' : (marks[line.taskId]?.kind ?? 'open')
}

export function withMark(marks: ReviewMarks, taskId: string, mark: LineMark | undefined): ReviewMarks {
  const { [taskId]: _before, ...others } = marks
  return mark === undefined ? others : { ...others, [taskId]: mark }
}

/** The lines to send back with their reasons, in the order of the report. */
export function returnsOf(lines: readonly ReportLineAnswer[], marks: ReviewMarks): LineReturns {
  return lines.flatMap(({ taskId }) => {
    const mark = marks[taskId]
    if (mark?.kind !== 'return') return []
    return [{ taskId, reasons: Object.entries(mark.reasons).map(([code, text]) => ({ code, text })) }]
  })
}

/** Whether the reasons of a line can be sent: at least one, each with words of its own. */
export function hasWholeReasons(mark: LineMark): boolean {
  if (mark.kind === 'accept') return true
  const texts = Object.values(mark.reasons)
  return texts.length > 0 && texts.every(text => tidyText(text).length >= SHORTEST_RETURN_REASON)
}

import type { ReportLineAnswer } from '#contract/report/report-routes.ts'
import { SHORTEST_RETURN_REASON } from '#domain/report/review-report.ts'
import type { ReturnReasonCode } from '#domain/report/review-report.ts'
import { SHORTEST_VERIFIED_REASON } from '#domain/review/verified-rate.ts'
import { tidyText } from '#domain/shared/vietnamese-text.ts'
import type { FoundRates, LineReturns } from '../api/review-report.ts'
import { readRate } from '../drafts/line-draft.ts'

/** Another ratio than the claimed one, as typed, with the grounds. */
export type TypedRate = { readonly rate: string; readonly reason: string }
/** What the reviewer has decided of a line so far; nothing is sent before the whole report is. */
export type LineMark =
  | { readonly kind: 'accept'; readonly verified?: TypedRate }
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

/** Passed, with the ratio that was typed for it before. */
export function acceptedAs(before: LineMark | undefined): LineMark {
  return before?.kind === 'accept' ? before : { kind: 'accept' }
}

type MarkedLine = { readonly taskId: string }

/** The lines to send back with their reasons, in the order of the report. */
export function returnsOf(lines: readonly MarkedLine[], marks: ReviewMarks): LineReturns {
  return lines.flatMap(({ taskId }) => {
    const mark = marks[taskId]
    if (mark?.kind !== 'return') return []
    return [{ taskId, reasons: Object.entries(mark.reasons).map(([code, text]) => ({ code, text })) }]
  })
}

/** The ratios that the reviewer found to be others, in the order of the report. */
export function foundRatesOf(lines: readonly MarkedLine[], marks: ReviewMarks): FoundRates {
  return lines.flatMap(({ taskId }) => {
    const mark = marks[taskId]
    const rate = mark?.kind === 'accept' && mark.verified !== undefined ? readRate(mark.verified.rate) : undefined
    return mark?.kind !== 'accept' || mark.verified === undefined || rate === undefined || rate === null
      ? []
      : [{ taskId, rate, reason: mark.verified.reason }]
  })
}

/** Whether what was marked can be sent: a return with at least one reason, each in words of its own; another ratio that can be read, with its grounds. */
export function isWhole(mark: LineMark): boolean {
  if (mark.kind === 'accept') return mark.verified === undefined || isWholeRate(mark.verified)
  const texts = Object.values(mark.reasons)
  return texts.length > 0 && texts.every(text => tidyText(text).length >= SHORTEST_RETURN_REASON)
}

export function isWholeRate({ rate, reason }: TypedRate): boolean {
  return isReadableRate(rate) && tidyText(reason).length >= SHORTEST_VERIFIED_REASON
}

export function isReadableRate(typed: string): boolean {
  const rate = readRate(typed)
  return rate !== undefined && rate !== null && rate >= 0 && rate <= 100 && Math.abs(rate * 10 - Math.round(rate * 10)) < 1e-9
}

import { refusal } from '../shared/outcome.ts'
import type { Refusal } from '../shared/outcome.ts'
import { findSecretMarks } from '../shared/secret-mark.ts'
import { isOpenFor } from './report-status.ts'
import type { ReportProgress } from './report-status.ts'

export type LineEditRefusalCode =
  | 'REPORT_NOT_OPEN_FOR_EDIT'
  | 'LINE_NOT_RETURNED'
  | 'COMPLETION_RATE_OUT_OF_RANGE'
  | 'STATE_SECRET_MARK'
  | 'DELIVERABLE_UNKNOWN'

/** Drafts are open whole; after a return only the returned lines are. */
export function lineEditRefusals(progress: ReportProgress, taskCode: string): readonly Refusal<LineEditRefusalCode>[] {
  const { status } = progress
  if (!isOpenFor('edit', status)) return [refusal('REPORT_NOT_OPEN_FOR_EDIT', '', { status })]
  const isClosed = status === 'returned' && progress.lines[taskCode] !== undefined && progress.lines[taskCode] !== 'returned'
  return isClosed ? [refusal('LINE_NOT_RETURNED', '', { taskCode })] : []
}

export function isLineOpen(progress: ReportProgress, taskCode: string): boolean {
  return lineEditRefusals(progress, taskCode).length === 0
}

export type LineContent = {
  readonly result: string
  readonly completionRate: number | null
  readonly difficulty: string
  readonly proposal: string
  readonly noActivityReason: string
  readonly gapReason: string
  readonly claimedDeliverables: readonly string[]
}

/** What may not even be kept as a draft: text with a state-secret mark, a ratio that is none, deliverables of other tasks. All else waits for the submission. */
export function lineContentRefusals(content: LineContent, knownDeliverables: readonly string[]): readonly Refusal<LineEditRefusalCode>[] {
  const rate = content.completionRate
  const isRate = rate === null || (Number.isFinite(rate) && rate >= 0 && rate <= 100)
  const texts = [
    ['result', content.result],
    ['difficulty', content.difficulty],
    ['proposal', content.proposal],
    ['noActivityReason', content.noActivityReason],
    ['gapReason', content.gapReason],
  ] as const
  return [
    ...(isRate ? [] : [refusal('COMPLETION_RATE_OUT_OF_RANGE' as const, 'completionRate', { rate: String(rate) })]),
    ...texts.flatMap(([at, text]) => findSecretMarks(text).map(mark => refusal('STATE_SECRET_MARK' as const, at, mark))),
    ...content.claimedDeliverables.flatMap((deliverableId, index) =>
      knownDeliverables.includes(deliverableId) ? [] : [refusal('DELIVERABLE_UNKNOWN' as const, `deliverables[${index}]`)],
    ),
  ]
}

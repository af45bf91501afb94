import { lineContentRefusals } from '#domain/report/edit-report-line.ts'
import type { LineEditRefusalCode } from '#domain/report/edit-report-line.ts'
import { refusal } from '#domain/shared/outcome.ts'
import type { Refusal } from '#domain/shared/outcome.ts'
import { bodyOf, readRate } from './line-draft.ts'
import type { LineDraft } from './line-draft.ts'

/** Why the server would not even keep it: then it stays on this machine until it is mended. */
export function keepingRefusals(draft: LineDraft): readonly Refusal<LineEditRefusalCode>[] {
  const { result, completionRate, difficulty, proposal, noActivityReason = '', gapReason = '' } = bodyOf(draft)
  const refusals = lineContentRefusals(
    { result, completionRate, difficulty, proposal, noActivityReason, gapReason, claimedDeliverables: [] },
    [],
  )
  return readRate(draft.rate) === undefined
    ? [refusal('COMPLETION_RATE_OUT_OF_RANGE', 'completionRate', { rate: draft.rate.trim() }), ...refusals]
    : refusals
}

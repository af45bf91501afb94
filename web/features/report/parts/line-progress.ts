import type { ReportLineAnswer } from '#contract/report/report-routes.ts'

export type LineProgress = 'accepted' | 'closed' | 'returned' | 'empty' | 'toMend' | 'done'

/** Where a line stands for the one who writes it. A returned line counts as mended when it was saved, or a file came, after the return. */
export function progressOf(line: ReportLineAnswer): LineProgress {
  if (line.review.state === 'accepted') return 'accepted'
  if (line.review.state === 'returned' && !isTouchedSinceReview(line)) return 'returned'
  if (!line.editable && line.refusals.length === 0) return 'closed'
  if (line.savedAt === null && isBlank(line)) return 'empty'
  return line.refusals.length > 0 ? 'toMend' : 'done'
}

export function isLineDone(line: ReportLineAnswer): boolean {
  const progress = progressOf(line)
  return progress === 'done' || progress === 'accepted' || progress === 'closed'
}

function isTouchedSinceReview({ review, savedAt, evidence }: ReportLineAnswer): boolean {
  const at = review.at
  return at === null || (savedAt !== null && savedAt > at) || evidence.some(item => item.uploadedAt > at)
}

function isBlank({ result, completionRate, difficulty, proposal, noActivityReason, evidence }: ReportLineAnswer): boolean {
  return `${result}${difficulty}${proposal}${noActivityReason}`.trim() === '' && completionRate === null && evidence.length === 0
}

import { copyWarnings, nearestCopy } from '#domain/review/near-copies.ts'
import { type Actor, mayFor } from '../actor.ts'
import type { ReportRecord } from '../ports/report-store.ts'
import type { Stores } from '../ports/unit-of-work.ts'
import type { Sheet } from '../report/report-sheet.ts'
import type { ReportLineView } from '../report/report-view.ts'

type Reading = { readonly stores: Stores; readonly actor: Actor; readonly report: ReportRecord; readonly sheet: Sheet }

/** What only reviewers are shown of each line, and the inspector of its risk: how it was weighed, and whose text it repeats. */
export async function withReviewersParts(
  { stores, actor, report, sheet }: Reading,
  lines: readonly ReportLineView[],
): Promise<ReportLineView[]> {
  const isReviewer = mayFor(actor, 'report.review', report.unitId)
  const seesRisk = isReviewer || mayFor(actor, 'verification.do', report.unitId)
  if (!seesRisk || report.firstSubmittedAt === null) return [...lines]
  const others = Map.groupBy(isReviewer ? await stores.reviewQueries.listSameTaskResults(report) : [], other => other.taskId)
  const rows = new Map(sheet.lines.map(({ row }) => [row.taskId, row]))
  return lines.map(line => {
    const { riskScore = null, riskReasons = [] } = rows.get(line.taskId) ?? {}
    const copy = nearestCopy(line.result, others.get(line.taskId) ?? [])
    return {
      ...line,
      risk: riskScore === null ? null : { score: riskScore, reasons: riskReasons },
      copyOf: copy === undefined ? null : { unitName: copy.unitName, result: copy.result },
      warnings: [...line.warnings, ...copyWarnings(line.result, copy)],
    }
  })
}

import { checkReportLine } from '#domain/report/check-report-line.ts'
import { timeliness } from '#domain/report/report-status.ts'
import { type LineRisk, type LineRiskFacts, lineRisk } from '#domain/review/line-risk.ts'
import { copyWarnings, nearestCopy } from '#domain/review/near-copies.ts'
import type { Instant } from '#domain/shared/calendar.ts'
import { verifiedShare } from '#domain/verification/verified-share.ts'
import type { ReportRecord } from '../ports/report-store.ts'
import type { Stores } from '../ports/unit-of-work.ts'
import { loadLinePromises, promiseSigns } from '../promise/line-promises.ts'
import type { Sheet, SheetLine } from '../report/report-sheet.ts'
import { countEvidenceSigns } from './count-evidence-signs.ts'

type WeighedReport = { readonly report: ReportRecord; readonly sheet: Sheet; readonly now: Instant }

/** The risk of every line of a report that is being sent, by task. The figures of the sheet must have been counted. */
export async function weighLines(stores: Stores, { report, sheet, now }: WeighedReport): Promise<ReadonlyMap<string, LineRisk>> {
  const others = Map.groupBy(await stores.reviewQueries.listSameTaskResults(report), line => line.taskId)
  const promises = promiseSigns(await loadLinePromises(stores, report, now))
  const isLate = timeliness(report.firstSubmittedAt ?? now, report.dueAt, now) === 'late'
  const unitRecord = await unitRecordOf(stores, report)
  return new Map(
    sheet.lines.map(line => {
      const { taskId } = line.row
      const { result } = line.draft
      const copies = copyWarnings(result, nearestCopy(result, others.get(taskId) ?? []))
      const warnings = [...checkReportLine(line.draft, line.context).warnings, ...copies]
      const known = { isLate, promise: promises.get(taskId), evidenceSignCount: countEvidenceSigns(line), unitRecord }
      return [taskId, lineRisk({ ...factsOf(line, sheet), ...known, warnings })]
    }),
  )
}

function factsOf({ row, draft, context, previous }: SheetLine, { events }: Sheet) {
  const earlier = new Set(context.earlierEvidence ?? [])
  return {
    rate: draft.completionRate,
    previousRate: previous?.completionRate,
    difficulty: draft.difficulty,
    isNoActivity: draft.noActivity !== undefined,
    newEvidenceCount: draft.evidence.filter(item => item.contentHash === undefined || !earlier.has(item.contentHash)).length,
    timesReturned: events.filter(event => event.kind === 'returned' && event.lines.includes(row.taskCode)).length,
  }
}

/** What the inspector's visits have confirmed of the unit's claims so far. */
async function unitRecordOf({ verification }: Stores, { planId, unitId }: ReportRecord): Promise<LineRiskFacts['unitRecord']> {
  const checked = await verification.listCheckedLines(planId, { everyUnit: false, unitIds: [unitId] })
  const share = verifiedShare(checked)
  return share === null ? undefined : { checks: checked.length, share }
}

import type { AccessRefusalCode } from '#domain/access/access-refusals.ts'
import { SHORTEST_NO_ACTIVITY_REASON, type ReportLineRefusalCode } from '#domain/report/check-report-line.ts'
import { type LineEditRefusalCode, isLineOpen, lineContentRefusals } from '#domain/report/edit-report-line.ts'
import { isOpenFor } from '#domain/report/report-status.ts'
import { type Outcome, accepted, refusal, refused } from '#domain/shared/outcome.ts'
import { tidyText } from '#domain/shared/vietnamese-text.ts'
import { type Actor, scopeOf } from '../actor.ts'
import type { Application } from '../application.ts'
import { presentReport } from '../report/present-report.ts'
import { lockReportFor } from '../report/reachable-report.ts'
import { loadSheet } from '../report/report-sheet.ts'
import type { ReportDetailView } from '../report/report-view.ts'

type LockCode = Extract<Awaited<ReturnType<typeof lockReportFor>>, { readonly ok: false }>['refusals'][number]['code']
type DeclarationCode = AccessRefusalCode | LineEditRefusalCode | ReportLineRefusalCode | LockCode | 'NOTHING_TO_DECLARE'

/** "Không phát sinh" for every open line that nobody has written a result in, at once and with one reason. The report is still to be sent. */
export function declareNothing(
  { unitOfWork, clock }: Pick<Application, 'unitOfWork' | 'clock'>,
  actor: Actor,
  { reportId, seenVersion, reason }: { readonly reportId: string; readonly seenVersion: number; readonly reason: string },
): Promise<Outcome<ReportDetailView, DeclarationCode>> {
  return unitOfWork.run(scopeOf(actor), async (stores): Promise<Outcome<ReportDetailView, DeclarationCode>> => {
    const locked = await lockReportFor(stores, actor, { reportId, permission: 'report.edit', seenVersion })
    if (!locked.ok) return locked
    const report = locked.value
    const now = clock.now()
    const noActivityReason = tidyText(reason)
    if (noActivityReason.length < SHORTEST_NO_ACTIVITY_REASON) {
      return refused(refusal('NO_ACTIVITY_REASON_SHORT', 'reason', { length: noActivityReason.length, least: SHORTEST_NO_ACTIVITY_REASON }))
    }
    const { progress, lines } = await loadSheet(stores, report, now, 'none')
    if (!isOpenFor('edit', progress.status)) return refused(refusal('REPORT_NOT_OPEN_FOR_EDIT', '', { status: progress.status }))
    const content = {
      result: '',
      completionRate: null,
      difficulty: '',
      proposal: '',
      noActivityReason,
      gapReason: '',
      claimedDeliverables: [],
    }
    const secret = lineContentRefusals(content, [])
    if (secret.length > 0) return refused(...secret)
    const open = new Map(
      lines.filter(({ row }) => isLineOpen(progress, row.taskCode) && row.result.trim() === '').map(line => [line.row.taskId, line]),
    )
    const declared = (await stores.reports.listLines(reportId)).filter(line => open.has(line.taskId))
    if (declared.length === 0) return refused(refusal('NOTHING_TO_DECLARE'))
    for (const line of declared) {
      // Nothing came up: the ratio stays where the period before left it.
      const completionRate = line.completionRate ?? open.get(line.taskId)?.previous?.completionRate ?? null
      await stores.reports.saveLine({ ...line, completionRate, noActivityReason, savedAt: now, version: line.version + 1 })
    }
    await stores.reports.saveReport({ ...report, version: report.version + 1 })
    await stores.audit.record({
      action: 'report.declareNothing',
      entity: 'report',
      entityId: reportId,
      before: { tasks: declared.map(({ taskId, noActivityReason: before }) => ({ taskId, noActivityReason: before })) },
      after: { tasks: declared.map(({ taskId }) => ({ taskId, noActivityReason })) },
    })
    return accepted(await presentReport(stores, actor, { reportId, now }))
  })
}

import type { Application } from '../application.ts'
import type { Scope, Stores } from '../ports/unit-of-work.ts'
import { loadSheet } from '../report/report-sheet.ts'
import { weighLines } from './weigh-lines.ts'

/** Weighs what was sent before risks were kept, so that nothing waits unweighed. Doing it twice changes nothing. Answers how many reports it weighed. */
export async function weighWaitingReports({ unitOfWork, clock }: Pick<Application, 'unitOfWork' | 'clock'>, scope: Scope): Promise<number> {
  const waiting = await unitOfWork.read(scope.tenantId, stores => stores.reviewQueries.listUnweighed())
  for (const reportId of waiting) await unitOfWork.run(scope, stores => weigh(stores, reportId, clock))
  return waiting.length
}

async function weigh(stores: Stores, reportId: string, clock: Application['clock']): Promise<void> {
  const report = await stores.reports.lockReport(reportId)
  if (report === undefined) return
  const now = clock.now()
  const sheet = await loadSheet(stores, report, now)
  const risks = await weighLines(stores, { report, sheet, now })
  const weighed: { taskId: string; riskScore: number }[] = []
  for (const line of await stores.reports.listLines(reportId)) {
    const risk = risks.get(line.taskId)
    if (line.reviewState === 'accepted' || line.riskScore !== null || risk === undefined) continue
    // What the unit sent is as it was, and so is the line's version: a reviewer's marks stay good.
    await stores.reports.saveLine({ ...line, riskScore: risk.score, riskReasons: risk.reasons })
    weighed.push({ taskId: line.taskId, riskScore: risk.score })
  }
  await stores.audit.record({
    action: 'report.weigh',
    entity: 'report',
    entityId: reportId,
    before: { lines: weighed.map(({ taskId }) => ({ taskId, riskScore: null })) },
    after: { lines: weighed },
  })
}

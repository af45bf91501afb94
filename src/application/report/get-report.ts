import { type AccessRefusalCode, notFound } from '#domain/access/access-refusals.ts'
import { type Outcome, accepted, refused } from '#domain/shared/outcome.ts'
import { type Actor, mayFor } from '../actor.ts'
import type { Application } from '../application.ts'
import { presentReport } from './present-report.ts'
import type { ReportDetailView } from './report-view.ts'

export function getReport(
  { unitOfWork, clock }: Pick<Application, 'unitOfWork' | 'clock'>,
  actor: Actor,
  reportId: string,
): Promise<Outcome<ReportDetailView, AccessRefusalCode>> {
  return unitOfWork.read(actor.tenantId, async stores => {
    const report = await stores.reports.findReport(reportId)
    if (report === undefined || !mayFor(actor, 'report.read', report.unitId)) return refused(notFound('report'))
    return accepted(await presentReport(stores, actor, { reportId, now: clock.now() }))
  })
}

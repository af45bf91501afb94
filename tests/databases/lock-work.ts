import { type Actor, scopeOf } from '#application/actor.ts'
import { type CorrectionCommand, askCorrection } from '#application/lock/ask-correction.ts'
import { getPeriodLock } from '#application/lock/get-period-lock.ts'
import { lockPeriod } from '#application/lock/lock-period.ts'
import type { PeriodPlace } from '#application/lock/period-lock-view.ts'
import { acceptReport } from '#application/report/accept-report.ts'
import type { ReportDetailView } from '#application/report/report-view.ts'
import { submitReport } from '#application/report/submit-report.ts'
import { addMonths, lastDayOf, toMonth } from '#domain/shared/calendar.ts'
import { reportWork, valueOf } from './report-work.ts'
import type { ReportingWard } from './reporting-ward.ts'
import type { TestApplication } from './with-application.ts'

export const RIGHT_REASON = 'Cộng nhầm số liệu của hai khu phố, theo biên bản đối chiếu'

/** What people do to locked periods in the tests, each through the use case a browser would reach. */
export function lockWork(opened: TestApplication, { planId, actor, unit, task }: ReportingWard) {
  const { application } = opened
  const work = reportWork(opened)
  const place = (month: string): PeriodPlace => ({ planId, kind: 'month', month: toMonth(month) })
  return {
    place,
    /** The committee's report with both lines, accepted by the office. */
    async acceptedReport(month: string): Promise<ReportDetailView> {
      const { reportId } = await work.findReport(actor.head, month, unit.committee)
      for (const code of ['1.1', '1.2'] as const) {
        valueOf(await work.save(actor.head, reportId, task[code]))
        valueOf(await work.attach(actor.head, reportId, task[code], { caption: `${month} ${code}` }))
      }
      const sent = valueOf(await submitReport(application, actor.head, reportId, (await work.read(actor.head, reportId)).version))
      valueOf(await acceptReport(application, actor.clerk, { reportId, seenVersion: sent.version }))
      return work.read(actor.head, reportId)
    },
    /** Every unfinished report confirmed by name. */
    async lock(month: string, by: Actor = actor.clerk) {
      const { open } = valueOf(await getPeriodLock(application, by, place(month)))
      return lockPeriod(application, by, { ...place(month), confirmed: open.map(report => report.reportId), note: '' })
    },
    ask: (by: Actor, asked: Partial<CorrectionCommand> & Pick<CorrectionCommand, 'reportId'>) =>
      askCorrection(application, by, { taskId: task['1.1'], field: 'completionRate', newValue: 35, reason: RIGHT_REASON, ...asked }),
  }
}

/** A correction that waits, of a report in a long past period that was locked: written as it stands, for tests that only look at reach. */
export async function addOpenCorrection(
  { application, clock }: Pick<TestApplication, 'application' | 'clock'>,
  head: Actor,
  { planId, unitId, taskId }: { readonly planId: string; readonly unitId: string; readonly taskId: string },
): Promise<string> {
  const [reportId, correctionId] = [application.identifiers.next(), application.identifiers.next()]
  const now = clock.now()
  await application.unitOfWork.run(scopeOf(head), async ({ reports, locks }) => {
    const month = addMonths(toMonth('2020-01'), (await locks.listLocks(planId)).length)
    const never = { firstSubmittedAt: null, submittedAt: null, submittedBy: null, acceptedAt: null }
    const period = { planId, kind: 'month', month } as const
    await reports.openReport(
      { ...period, ...never, reportId, unitId, dueAt: now, lastDay: lastDayOf(month), status: 'draft', version: 1 },
      [taskId],
    )
    const file = { snapshotSha256: '0'.repeat(64), snapshotSize: 1 }
    await locks.addLock({ ...period, ...file, lockedAt: now, lockedBy: head.memberId, note: '', unreviewed: 0, missing: 1 })
    const nobody = { decidedBy: null, decidedAt: null, decisionNote: '', lineVersion: null }
    const asked = { field: 'completionRate', oldValue: null, newValue: 35, reason: RIGHT_REASON, state: 'asked', askedAt: now } as const
    await locks.addCorrection({ ...asked, ...nobody, correctionId, reportId, taskId, askedBy: head.memberId, version: 1 })
  })
  return correctionId
}

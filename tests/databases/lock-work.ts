import type { Actor } from '#application/actor.ts'
import { type CorrectionCommand, askCorrection } from '#application/lock/ask-correction.ts'
import { getPeriodLock } from '#application/lock/get-period-lock.ts'
import { lockPeriod } from '#application/lock/lock-period.ts'
import type { PeriodPlace } from '#application/lock/period-lock-view.ts'
import { acceptReport } from '#application/report/accept-report.ts'
import type { ReportDetailView } from '#application/report/report-view.ts'
import { submitReport } from '#application/report/submit-report.ts'
import { toMonth } from '#domain/shared/calendar.ts'
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

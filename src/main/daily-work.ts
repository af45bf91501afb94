import type { FastifyBaseLogger } from 'fastify'
import type { Application } from '#application/application.ts'
import { clearUnattachedFiles } from '#application/evidence/clear-unattached-files.ts'
import { clearUploads } from '#application/evidence/clear-uploads.ts'
import { eraseOutlivedRows } from '#application/register/erase-outlived-rows.ts'
import { fillReportCalendar } from '#application/register/fill-report-calendar.ts'
import { recomputeStatus } from '#application/monitoring/recompute-status.ts'
import { markChainEnd, sealDays } from '#application/proof/seal-days.ts'
import { weighWaitingReports } from '#application/review/weigh-waiting-reports.ts'
import { openDuePeriods } from '#application/report/open-due-periods.ts'
import { type Day, dayAt, instantToMilliseconds, millisecondsToInstant } from '#domain/shared/calendar.ts'

const LOOK_EVERY_MILLISECONDS = 60_000
const DAYS_OF_REPEATED_CALLS = 7
/** A key that comes again is known for as long. */
const DAYS_OF_DONE_JOBS = 180
const MILLISECONDS_A_DAY = 86_400_000

/** Seals past days, opens reports that became due, writes them into the report calendar, forgets old repeated-call keys, erases personal cells of register rows past their time, removes files that nothing names and computes how everything stands on the new day: at start and whenever the ward's day changes. Running it twice changes nothing. Every minute the end of each log is noted outside the database. What it answers stops it and waits for what it is doing. */
export function startDailyWork(application: Application, logger: FastifyBaseLogger): () => Promise<void> {
  let doneFor: Day | undefined
  let isBusy = false
  let latest = Promise.resolve()

  async function look() {
    const today = dayAt(application.clock.now())
    isBusy = true
    try {
      if (doneFor !== today) await doDailyWork(application)
      doneFor = today
      for (const { tenantId } of await application.unitOfWork.listTenants()) await markChainEnd(application, tenantId)
    } catch (error) {
      logger.error({ err: error }, 'daily work failed; tried again in a minute')
    } finally {
      isBusy = false
    }
  }

  function lookAgain() {
    if (!isBusy) latest = look()
  }
  const timer = setInterval(lookAgain, LOOK_EVERY_MILLISECONDS)
  timer.unref()
  lookAgain()
  return async () => {
    clearInterval(timer)
    await latest
  }
}

export async function doDailyWork(application: Application): Promise<void> {
  const now = application.clock.now()
  const longAgo = millisecondsToInstant(instantToMilliseconds(now) - DAYS_OF_DONE_JOBS * MILLISECONDS_A_DAY)
  const oldest = millisecondsToInstant(instantToMilliseconds(now) - DAYS_OF_REPEATED_CALLS * MILLISECONDS_A_DAY)
  for (const { tenantId } of await application.unitOfWork.listTenants()) {
    const scope = { tenantId, actor: { memberId: null, name: 'Hệ thống' } }
    await sealDays(application, tenantId)
    await openDuePeriods(application, tenantId)
    await fillReportCalendar(application, tenantId)
    await application.unitOfWork.run(scope, stores => stores.access.forgetAnswersBefore(oldest))
    await application.unitOfWork.run(scope, stores => stores.jobs.forgetDone(longAgo))
    await eraseOutlivedRows(application, scope)
    await application.unitOfWork.run(scope, stores => stores.evidenceLedger.takeUpEarlier(now))
    await clearUploads(application, scope)
    await clearUnattachedFiles(application, scope)
    await weighWaitingReports(application, scope)
    await recomputeStatus(application, tenantId)
  }
}

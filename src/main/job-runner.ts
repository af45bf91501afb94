import type { FastifyBaseLogger } from 'fastify'
import type { Application } from '#application/application.ts'
import { runNextJob } from '#application/job/run-next-job.ts'

/** Jobs that are put off, and those another server added, are looked for as often. */
const LOOK_EVERY_MILLISECONDS = 5000
/** One ward's long queue does not keep the others waiting. */
const JOBS_A_TURN = 20

/** Runs what is due, one job after the other, ward by ward: at once after a commit that added a job, and on a timer. What it answers stops it and waits for the job under way. */
export function startJobRunner(application: Application, logger: FastifyBaseLogger): () => Promise<void> {
  let isStopped = false
  let isWanted = false
  let running: Promise<void> | undefined

  async function runTurn(tenantId: string): Promise<boolean> {
    for (let count = 0; count < JOBS_A_TURN; count += 1) {
      if (isStopped) return false
      const isRun = await runNextJob(application, tenantId, error => logger.error({ err: error }, 'job failed; tried again later'))
      if (!isRun) return false
    }
    return true
  }

  async function runAll() {
    while (isWanted && !isStopped) {
      isWanted = false
      for (const { tenantId } of await application.unitOfWork.listTenants()) isWanted = (await runTurn(tenantId)) || isWanted
    }
  }

  function wake() {
    isWanted = true
    if (isStopped || running !== undefined) return
    running = runAll()
      .catch((error: unknown) => {
        if (!isStopped) logger.error({ err: error }, 'queue could not be read; tried again soon')
      })
      .finally(() => {
        running = undefined
      })
  }

  const timer = setInterval(wake, LOOK_EVERY_MILLISECONDS)
  timer.unref()
  const stopHearing = application.signals.hear(signal => {
    if (signal.kind === 'jobs') wake()
  })
  wake()
  return async () => {
    isStopped = true
    clearInterval(timer)
    stopHearing()
    await running
  }
}

import type { FastifyBaseLogger } from 'fastify'
import type { Application } from '#application/application.ts'
import { createAlertReviewer } from '#application/alert/alert-reviewer.ts'
import { recomputeStatus } from '#application/monitoring/recompute-status.ts'

/** Facts that come close together, a report with all its lines, are worked off at once; until then readers compute them themselves. */
const GATHER_MILLISECONDS = 300
/** A new day, and what another server changed, is looked for as often. */
const LOOK_EVERY_MILLISECONDS = 30_000

/** Keeps the statuses and the alerts of every ward up to date: soon after a commit that moved a light, and by the clock. What it answers stops it and waits for what it is doing. */
export function startStatusWork(application: Application, logger: FastifyBaseLogger): () => Promise<void> {
  const wanted = new Set<string>()
  const reviewer = createAlertReviewer(application)
  let isStopped = false
  let gathering: NodeJS.Timeout | undefined
  let running: Promise<void> | undefined

  async function work() {
    for (const tenantId of wanted) {
      if (isStopped) return
      wanted.delete(tenantId)
      await recomputeStatus(application, tenantId)
      await reviewer.reviewWhereChanged(tenantId)
    }
  }

  function start() {
    gathering = undefined
    if (isStopped || running !== undefined) return
    running = work()
      .catch((error: unknown) => {
        if (!isStopped) logger.error({ err: error }, 'statuses and alerts could not be looked after; tried again soon')
      })
      .finally(() => {
        running = undefined
        if (wanted.size > 0) gather()
      })
  }

  function gather() {
    gathering ??= setTimeout(start, GATHER_MILLISECONDS).unref()
  }

  async function look() {
    for (const { tenantId } of await application.unitOfWork.listTenants()) wanted.add(tenantId)
    gather()
  }

  function lookAgain() {
    look().catch((error: unknown) => {
      if (!isStopped) logger.error({ err: error }, 'wards could not be listed; tried again soon')
    })
  }

  const timer = setInterval(lookAgain, LOOK_EVERY_MILLISECONDS)
  timer.unref()
  const stopHearing = application.signals.hear(signal => {
    if (signal.kind !== 'status') return
    wanted.add(signal.tenantId)
    gather()
  })
  lookAgain()
  return async () => {
    isStopped = true
    clearInterval(timer)
    clearTimeout(gathering)
    stopHearing()
    await running
  }
}

import type { FastifyBaseLogger } from 'fastify'
import type { Application } from '#application/application.ts'
import { analyseWaitingFiles } from '#application/evidence/analyse-waiting-files.ts'
import { scanUnscanned } from '#application/evidence/scan-file.ts'

/** How soon after it came in a file is read: about as long as its sender needs to look for its picture. */
const LOOK_EVERY_MILLISECONDS = 1500
/** A scanner that was away is asked again. */
const SCAN_EVERY_MILLISECONDS = 10 * 60_000

/** Reads new files one after the other beside the calls of people, and shows a scanner what came while it was away. Answers how to stop. */
export function startEvidenceWork(application: Application, logger: FastifyBaseLogger): () => Promise<void> {
  let isStopped = false
  let running: Promise<void> = Promise.resolve()
  let timer: NodeJS.Timeout | undefined
  let scannedAt = 0

  async function look() {
    for (const { tenantId } of await application.unitOfWork.listTenants()) {
      const scope = { tenantId, actor: { memberId: null, name: 'Hệ thống' } }
      await analyseWaitingFiles(application, scope, () => isStopped)
      if (isStopped || Date.now() - scannedAt < SCAN_EVERY_MILLISECONDS) continue
      await scanUnscanned(application, scope)
    }
    if (Date.now() - scannedAt >= SCAN_EVERY_MILLISECONDS) scannedAt = Date.now()
  }

  function wait() {
    if (isStopped) return
    timer = setTimeout(() => {
      running = look()
        .catch((error: unknown) => {
          if (!isStopped) logger.error({ err: error }, 'evidence could not be read; tried again soon')
        })
        .then(wait)
    }, LOOK_EVERY_MILLISECONDS)
    timer.unref()
  }

  wait()
  return async () => {
    isStopped = true
    clearTimeout(timer)
    await running
  }
}

import { type AccessRefusalCode, notFound } from '#domain/access/access-refusals.ts'
import { type Outcome, accepted, refused } from '#domain/shared/outcome.ts'
import { type Actor, scopeOf } from '../actor.ts'
import type { Application } from '../application.ts'
import type { JobRow, JobState } from '../ports/job-store.ts'

const MOST_LISTED = 200

export type FailedJobs = { readonly items: readonly JobRow[]; readonly counts: Readonly<Record<JobState, number>> }

/** Jobs that were given up, newest first, and how many there are of each state. */
export function listFailedJobs({ unitOfWork }: Pick<Application, 'unitOfWork'>, { tenantId }: Actor): Promise<FailedJobs> {
  return unitOfWork.read(tenantId, async ({ jobs }) => ({ items: await jobs.listFailed(MOST_LISTED), counts: await jobs.countByState() }))
}

/** Lets a job that was given up begin again. */
export function retryJob(
  { unitOfWork, clock }: Pick<Application, 'unitOfWork' | 'clock'>,
  actor: Actor,
  key: string,
): Promise<Outcome<null, AccessRefusalCode>> {
  return unitOfWork.run(scopeOf(actor), async ({ jobs, audit }) => {
    if (!(await jobs.retry(key, clock.now()))) return refused(notFound('job'))
    await audit.record({ action: 'job.retry', entity: 'job', entityId: key, before: { state: 'failed' }, after: { state: 'waiting' } })
    return accepted(null)
  })
}

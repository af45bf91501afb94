import { MOST_ATTEMPTS, waitAfter } from '#domain/job/job-backoff.ts'
import { type Instant, instantToMilliseconds, millisecondsToInstant } from '#domain/shared/calendar.ts'
import type { Application } from '../application.ts'
import type { JobEnd, TakenJob } from '../ports/job-store.ts'
import type { Scope } from '../ports/unit-of-work.ts'
import { JOB_HANDLERS } from './job-handlers.ts'
import type { JobKind } from './job-kinds.ts'
import type { JobResult, JobTurn } from './job-result.ts'

/** Longer than any handler may take; a job whose process was killed runs again after it. */
const LEASE_MILLISECONDS = 5 * 60_000

/** What went wrong in the program itself; its details are the log's, never the screen's. */
const FAULT = 'Lỗi của chương trình, xem nhật ký máy chủ'
const INTERRUPTED = 'Chương trình dừng giữa chừng nhiều lần khi làm việc này'

/** Runs the job that is due longest in this ward. False: none is due. `onFault` hears what a handler threw. */
export async function runNextJob(application: Application, tenantId: string, onFault: (error: unknown) => void): Promise<boolean> {
  const { unitOfWork, clock } = application
  const scope: Scope = { tenantId, actor: { memberId: null, name: 'Hệ thống' } }
  const now = clock.now()
  const next = await unitOfWork.read(tenantId, ({ jobs }) => jobs.findNextRun())
  if (next === undefined || next > now) return false
  const job = await unitOfWork.run(scope, ({ jobs }) => jobs.takeNext(now, later(now, LEASE_MILLISECONDS)))
  if (job === undefined) return false
  const result = await resultOf({ application, scope, isLast: job.attempt >= MOST_ATTEMPTS }, job, onFault)
  await unitOfWork.run(scope, ({ jobs }) => jobs.finish(job, endOf(job, result, clock.now())))
  return true
}

async function resultOf(turn: JobTurn, job: TakenJob, onFault: (error: unknown) => void): Promise<JobResult> {
  if (job.attempt > MOST_ATTEMPTS) return { state: 'failed', reason: INTERRUPTED }
  try {
    return await handlerOf(job.kind)(turn, job.payload)
  } catch (error) {
    onFault(error)
    return { state: 'again', reason: FAULT }
  }
}

function handlerOf(kind: string): (turn: JobTurn, payload: never) => Promise<JobResult> {
  if (!isKind(kind)) throw new Error(`No handler for jobs of kind ${kind}`)
  return JOB_HANDLERS[kind]
}

function isKind(kind: string): kind is JobKind {
  return Object.hasOwn(JOB_HANDLERS, kind)
}

function endOf({ attempt }: TakenJob, result: JobResult, now: Instant): JobEnd {
  if (result.state === 'done') return { state: 'done', at: now }
  const wait = result.state === 'again' ? waitAfter(attempt) : undefined
  if (wait === undefined) return { state: 'failed', at: now, error: result.reason }
  return { state: 'waiting', runAt: later(now, wait), error: result.reason }
}

function later(now: Instant, milliseconds: number): Instant {
  return millisecondsToInstant(instantToMilliseconds(now) + milliseconds)
}

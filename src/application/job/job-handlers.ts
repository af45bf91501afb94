import { sendDelivery } from '../notification/send-delivery.ts'
import { sendDigest } from '../notification/send-digest.ts'
import type { JobKind, JobPayloads } from './job-kinds.ts'
import type { JobResult, JobTurn } from './job-result.ts'

type JobHandlers = { readonly [Kind in JobKind]: (turn: JobTurn, payload: JobPayloads[Kind]) => Promise<JobResult> }

/** A job may run again after it has done its work (the program was killed before that was noted): every handler finds its own traces and does nothing twice. */
export const JOB_HANDLERS: JobHandlers = {
  'delivery.send': sendDelivery,
  'digest.send': sendDigest,
}

import type { JobPayloads } from '../job/job-kinds.ts'
import { DONE, type JobResult, type JobTurn } from '../job/job-result.ts'
import { sendTogether } from './send-together.ts'

/** Everything that a person is to get by a channel at one moment, as one message; nothing, when there is nothing. */
export async function sendDigest(turn: JobTurn, { memberId, channel, dueAt }: JobPayloads['digest.send']): Promise<JobResult> {
  for (;;) {
    const result = await sendTogether(turn, { memberId, channel, pick: ({ deliveries }) => deliveries.listSlot(memberId, channel, dueAt) })
    if (result === undefined) return DONE
    if (result.state !== 'done') return result
  }
}

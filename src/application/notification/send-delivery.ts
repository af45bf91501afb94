import type { JobPayloads } from '../job/job-kinds.ts'
import { DONE, type JobResult, type JobTurn } from '../job/job-result.ts'
import type { Stores } from '../ports/unit-of-work.ts'
import { sendTogether } from './send-together.ts'

/** One notification by one channel, at once. */
export async function sendDelivery(turn: JobTurn, { deliveryId }: JobPayloads['delivery.send']): Promise<JobResult> {
  const delivery = await turn.application.unitOfWork.read(turn.scope.tenantId, ({ deliveries }) => deliveries.find(deliveryId))
  if (delivery === undefined) return DONE
  const { memberId, channel } = delivery
  const pick = async ({ deliveries }: Pick<Stores, 'deliveries'>) =>
    [await deliveries.find(deliveryId)].filter(found => found !== undefined)
  return (await sendTogether(turn, { memberId, channel, pick })) ?? DONE
}

import { type AccessRefusalCode, type CallRefusalCode, notFound } from '#domain/access/access-refusals.ts'
import type { DeliveryState } from '#domain/notification/delivery-state.ts'
import { type Outcome, accepted, refusal, refused } from '#domain/shared/outcome.ts'
import { type Actor, scopeOf } from '../actor.ts'
import type { Application } from '../application.ts'
import type { DeliveryEventRow, DeliveryFilter, DeliveryRow } from '../ports/delivery-store.ts'

type Parts = Pick<Application, 'unitOfWork' | 'clock'>

export type DeliveryPage = {
  readonly items: readonly DeliveryRow[]
  readonly total: number
  /** Of the whole ward, whatever was asked for. */
  readonly counts: Readonly<Record<DeliveryState, number>>
}

/** What was sent, to whom, how, and what became of it: of the whole ward, for whoever may read the log. */
export function listDeliveries({ unitOfWork }: Parts, { tenantId }: Actor, filter: DeliveryFilter): Promise<DeliveryPage> {
  return unitOfWork.read(tenantId, async ({ deliveries }) => ({
    ...(await deliveries.list(filter)),
    counts: await deliveries.countByState(),
  }))
}

export function listDeliveryEvents(
  { unitOfWork }: Parts,
  { tenantId }: Actor,
  deliveryId: string,
): Promise<Outcome<readonly DeliveryEventRow[], AccessRefusalCode>> {
  return unitOfWork.read(tenantId, async ({ deliveries }) => {
    if ((await deliveries.find(deliveryId)) === undefined) return refused(notFound('delivery'))
    return accepted(await deliveries.listEvents(deliveryId))
  })
}

/** Tries anew, by itself, what was given up. */
export function retryDelivery(
  { unitOfWork, clock }: Parts,
  actor: Actor,
  deliveryId: string,
): Promise<Outcome<null, AccessRefusalCode | CallRefusalCode>> {
  return unitOfWork.run(scopeOf(actor), async ({ deliveries, jobs, audit }) => {
    const delivery = await deliveries.find(deliveryId)
    if (delivery === undefined) return refused(notFound('delivery'))
    const { state, tries, channel } = delivery
    if (state !== 'failed') return refused(refusal('ALREADY_DONE'))
    const at = clock.now()
    await deliveries.record([deliveryId], { kind: 'retried', at, reason: '', byMember: actor.memberId })
    await jobs.add({ key: `delivery:${deliveryId}:${tries}`, kind: 'delivery.send', payload: { deliveryId }, runAt: at })
    await audit.record({
      action: 'delivery.retry',
      entity: 'delivery',
      entityId: deliveryId,
      before: { state, tries },
      after: { state: 'waiting', channel },
    })
    return accepted(null)
  })
}

import type { Application } from '../application.ts'

/** Where the link of a message leads: into the product, which asks for the password where it must. Following it is noted the first time. */
export async function followLink(
  { unitOfWork, clock }: Pick<Application, 'unitOfWork' | 'clock'>,
  { tenantId, deliveryId }: { readonly tenantId: string; readonly deliveryId: string },
): Promise<string> {
  const delivery = await unitOfWork.read(tenantId, ({ deliveries }) => deliveries.find(deliveryId))
  if (delivery === undefined) return '/thong-bao'
  if (delivery.state === 'sent') {
    const opened = { kind: 'opened' as const, at: clock.now(), reason: '', byMember: null }
    await unitOfWork.run({ tenantId, actor: { memberId: null, name: 'Hệ thống' } }, async ({ deliveries }) => {
      const found = await deliveries.find(deliveryId)
      if (found?.state === 'sent') await deliveries.record([deliveryId], opened)
    })
  }
  return delivery.notification.link
}

import type { z } from 'zod'
import type { DeliveryRow, DeliveryStore } from '#application/ports/delivery-store.ts'
import type { deliveryShape, toldShape } from '#contract/notification/delivery-routes.ts'
import type { Language } from '#domain/words/fill-sentence.ts'

export function presentDelivery({ sentence, ...row }: DeliveryRow, language: Language): z.input<typeof deliveryShape> {
  return { ...row, sentence: sentence[language] }
}

/** How people were told of an alert, as its page shows it. */
export function presentTold(
  { told, deliveries }: Awaited<ReturnType<DeliveryStore['listOfAlert']>>,
  language: Language,
): z.input<typeof toldShape> {
  return { told: [...told], deliveries: deliveries.map(row => presentDelivery(row, language)) }
}

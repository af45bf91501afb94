/** How the sending of one notification by one channel stands. `not_needed`: read in the product before its turn, or nowhere to send it to any more. */
export const DELIVERY_STATES = ['waiting', 'sent', 'opened', 'failed', 'not_needed'] as const
export type DeliveryState = (typeof DELIVERY_STATES)[number]

/** What happened to it. `failed` is one try of several, `gave_up` the end of them, `retried` somebody's wish to begin again. */
export const DELIVERY_EVENTS = ['sent', 'failed', 'gave_up', 'opened', 'not_needed', 'retried'] as const
export type DeliveryEventKind = (typeof DELIVERY_EVENTS)[number]

export const STATE_AFTER: Readonly<Record<DeliveryEventKind, DeliveryState>> = {
  sent: 'sent',
  failed: 'waiting',
  gave_up: 'failed',
  opened: 'opened',
  not_needed: 'not_needed',
  retried: 'waiting',
}

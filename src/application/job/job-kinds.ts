import type { Channel } from '#domain/notification/channel.ts'
import type { Instant } from '#domain/shared/calendar.ts'

/** What each kind of job needs to know; a kind added here must have its handler in `job-handlers.ts`. Payloads name rows and hold no facts of their own. */
export type JobPayloads = {
  /** Sends one notification to one person by one channel. */
  readonly 'delivery.send': { readonly deliveryId: string }
  /** Sends a person what has gathered for a channel until this moment as one message. */
  readonly 'digest.send': { readonly memberId: string; readonly channel: Channel; readonly dueAt: Instant }
}
export type JobKind = keyof JobPayloads

/** A job to be added: `key` says what it is for, and the same key is never queued twice. */
export type NewJob = {
  readonly [Kind in JobKind]: { readonly key: string; readonly kind: Kind; readonly payload: JobPayloads[Kind]; readonly runAt: Instant }
}[JobKind]

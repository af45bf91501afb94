import type { Channel } from '#domain/notification/channel.ts'
import { composeMessage } from '#domain/notification/message-text.ts'
import { DEFAULT_PREFERENCE } from '#domain/notification/preference.ts'
import type { Instant } from '#domain/shared/calendar.ts'
import { DELIVERY_REASONS } from '#domain/words/notification-words.ts'
import { DONE, type JobResult, type JobTurn } from '../job/job-result.ts'
import type { DeliveryToSend } from '../ports/delivery-store.ts'
import type { ChannelMessage, SendResult } from '../ports/message-channel.ts'
import type { Stores } from '../ports/unit-of-work.ts'
import { type Way, findWay, sendByWay } from './find-way.ts'
import { linkOf, pageLink } from './message-links.ts'

/** To whom, by which channel, and how to find what is to be sent. */
export type Sending = {
  readonly memberId: string
  readonly channel: Channel
  readonly pick: (stores: Stores) => Promise<readonly DeliveryToSend[]>
}

type Prepared = { readonly deliveryIds: readonly string[]; readonly message: ChannelMessage; readonly way: Way }

/**
 * Sends what waits as one message: claimed in one transaction, handed over outside of any, recorded in another. Undefined: nothing waits.
 * Whoever is killed in between sends it again under the same message id.
 */
export async function sendTogether(turn: JobTurn, sending: Sending): Promise<JobResult | undefined> {
  const { application, scope } = turn
  const prepared = await application.unitOfWork.run(scope, stores => prepare(stores, turn, sending))
  if (prepared === undefined || 'state' in prepared) return prepared
  const result = await sendByWay(prepared.way, prepared.message)
  await application.unitOfWork.run(scope, ({ deliveries }) =>
    deliveries.record(prepared.deliveryIds, { ...eventOf(result, turn.isLast), at: application.clock.now(), byMember: null }),
  )
  if (result.state === 'sent') return DONE
  return { state: result.isPermanent ? 'failed' : 'again', reason: result.reason }
}

function eventOf(result: SendResult, isLast: boolean) {
  if (result.state === 'sent') return { kind: 'sent' as const, reason: result.reference }
  return { kind: result.isPermanent || isLast ? ('gave_up' as const) : ('failed' as const), reason: result.reason }
}

async function prepare(stores: Stores, turn: JobTurn, sending: Sending): Promise<Prepared | JobResult | undefined> {
  const waiting = (await sending.pick(stores)).filter(delivery => delivery.state === 'waiting')
  if (waiting.length === 0) return undefined
  const { application, scope } = turn
  const at = application.clock.now()
  const way = await findWay(stores, application, sending)
  if ('reason' in way) {
    const { reason, isFault } = way
    await stores.deliveries.record(idsOf(waiting), { kind: isFault ? 'gave_up' : 'not_needed', at, reason, byMember: null })
    return isFault ? { state: 'failed', reason } : DONE
  }
  const chosen = await choose(stores, waiting, at)
  const [first] = chosen
  if (first === undefined) return DONE
  const messageId = first.messageId ?? first.deliveryId
  const deliveryIds = idsOf(chosen)
  await stores.deliveries.claim(deliveryIds, messageId, at)
  const { publicUrl } = application
  const words = await write(stores, { publicUrl, tenantId: scope.tenantId, memberId: sending.memberId }, chosen)
  return { deliveryIds, message: { ...words, messageId }, way }
}

/** What was on its way when somebody was killed goes as it was; of the rest, what the person has seen in the product meanwhile stays behind. */
async function choose({ deliveries }: Stores, waiting: readonly DeliveryToSend[], at: Instant): Promise<readonly DeliveryToSend[]> {
  const claimed = waiting.filter(delivery => delivery.messageId !== null)
  const [first] = claimed
  if (first !== undefined) return claimed.filter(delivery => delivery.messageId === first.messageId)
  const seen = waiting.filter(delivery => delivery.notification.openedAt !== null)
  const reason = DELIVERY_REASONS.openedInApp
  if (seen.length > 0) await deliveries.record(idsOf(seen), { kind: 'not_needed', at, reason, byMember: null })
  return waiting.filter(delivery => delivery.notification.openedAt === null)
}

type Place = { readonly publicUrl: string; readonly tenantId: string; readonly memberId: string }

async function write(
  { notifications, organisation }: Stores,
  { publicUrl, tenantId, memberId }: Place,
  chosen: readonly DeliveryToSend[],
): Promise<Omit<ChannelMessage, 'messageId'>> {
  const { language } = (await notifications.listPreferences([memberId])).get(memberId) ?? DEFAULT_PREFERENCE
  const items = chosen.map(({ deliveryId, notification: { kind, level, sentence } }) => ({
    kind,
    level,
    sentence: sentence[language],
    link: linkOf(publicUrl, tenantId, deliveryId),
  }))
  const listLink = pageLink(publicUrl, '/thong-bao')
  const wardName = (await organisation.getWard()).name
  const text = composeMessage(items, { language, wardName, listLink, preferencesLink: pageLink(publicUrl, '/tai-khoan') })
  const [only] = items
  if (text === undefined || only === undefined) throw new Error('A message of nothing was asked for')
  return { ...text, link: items.length === 1 ? only.link : listLink }
}

function idsOf(deliveries: readonly DeliveryToSend[]): readonly string[] {
  return deliveries.map(delivery => delivery.deliveryId)
}

import type { Channel } from '#domain/notification/channel.ts'
import { DELIVERY_REASONS } from '#domain/words/notification-words.ts'
import type { Application } from '../application.ts'
import { openSettings } from '../channel/open-settings.ts'
import type { ChannelMessage, ChannelSettings, MessageChannel, SendResult } from '../ports/message-channel.ts'
import type { Stores } from '../ports/unit-of-work.ts'

/** How a message gets to a person: by which adapter, to which of their addresses, with which settings. */
export type Way = { readonly adapter: MessageChannel; readonly addresses: readonly string[]; readonly settings: ChannelSettings }
/** `isFault`: somebody must mend it; otherwise there is simply nowhere to send to any more. */
export type Obstacle = { readonly reason: string; readonly isFault: boolean }

export async function findWay(
  { organisation, channels }: Pick<Stores, 'organisation' | 'channels'>,
  application: Pick<Application, 'channels' | 'secretBox'>,
  { memberId, channel }: { readonly memberId: string; readonly channel: Channel },
): Promise<Way | Obstacle> {
  const member = await organisation.findMember(memberId)
  if (member === undefined || !member.active) return { reason: DELIVERY_REASONS.memberInactive, isFault: false }
  const adapter = application.channels.find(item => item.channel === channel)
  const record = await channels.findSettings(channel)
  if (adapter === undefined || record?.isActive !== true) return { reason: DELIVERY_REASONS.channelOff, isFault: false }
  const settings = openSettings(application.secretBox, record)
  if (settings === undefined) return { reason: DELIVERY_REASONS.secretsLost, isFault: true }
  const addresses = await channels.listAddresses(memberId, channel)
  return addresses.length === 0 ? { reason: DELIVERY_REASONS.noAddress, isFault: false } : { adapter, addresses, settings }
}

/** To each address once. It arrived when it arrived anywhere; only where it arrived nowhere is it tried again. */
export async function sendByWay({ adapter, addresses, settings }: Way, message: ChannelMessage): Promise<SendResult> {
  const results: SendResult[] = []
  for (const address of addresses) results.push(await adapter.send(address, message, settings))
  const arrived = results.find(result => result.state === 'sent')
  const [hopeful] = results
    .filter(result => result.state === 'failed')
    .toSorted((left, right) => Number(left.isPermanent) - Number(right.isPermanent))
  return arrived ?? hopeful ?? { state: 'failed', isPermanent: true, reason: DELIVERY_REASONS.noAddress }
}

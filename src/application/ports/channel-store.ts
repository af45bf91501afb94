import type { Channel } from '#domain/notification/channel.ts'
import type { Instant } from '#domain/shared/calendar.ts'
import type { ChannelSettings } from './message-channel.ts'

/** A channel as the ward set it up. */
export type ChannelRecord = {
  readonly channel: Channel
  /** Switched off, nothing goes out by it; what it is set to stays. */
  readonly isActive: boolean
  readonly settings: ChannelSettings
  /** The secret ones of the settings, as JSON sealed by the secret box; empty: none. */
  readonly sealedSecrets: string
  readonly version: number
}

/** Where a person may be reached by a channel. Nothing is sent before it was confirmed. */
export type ContactPoint = {
  readonly contactId: string
  readonly memberId: string
  readonly channel: Channel
  readonly address: string
  readonly confirmedAt: Instant | null
}

export type ChannelStore = {
  findSettings(channel: Channel): Promise<ChannelRecord | undefined>
  saveSettings(record: ChannelRecord): Promise<void>
  addContact(contact: ContactPoint): Promise<void>
  removeContacts(memberId: string, channel: Channel): Promise<void>
  /** Channels that are switched on, by which each of these people may be reached. */
  listWays(memberIds: readonly string[]): Promise<readonly { readonly memberId: string; readonly channel: Channel }[]>
  /** Confirmed ones, in the order they were added; several devices of one person may take one message each. */
  listAddresses(memberId: string, channel: Channel): Promise<readonly string[]>
}

import type { Channel } from '#domain/notification/channel.ts'

/** One message to one person. `messageId` stays the same at every try, so that a peer that knows it may drop the second. */
export type ChannelMessage = {
  readonly messageId: string
  readonly subject: string
  /** Plain text, Vietnamese. */
  readonly text: string
  /** Opens what it is about; absolute. */
  readonly link: string
}

export type SendResult =
  | { readonly state: 'sent'; /** What the peer calls it; empty where it says nothing. */ readonly reference: string }
  /** `isPermanent`: the address or the settings are wrong, trying again would not help. */
  | { readonly state: 'failed'; readonly isPermanent: boolean; readonly reason: string }

/** Hands a message to one channel's peer. Never throws for what the peer answers; secrets never stand in `reason`. */
export interface MessageChannel {
  readonly channel: Channel
  /** @param address e-mail address, push subscription as JSON, chat id, user id or address of the hook */
  send(address: string, message: ChannelMessage, settings: ChannelSettings): Promise<SendResult>
  /** Ends connections that were kept open. */
  close?(): void
}

/** Settings of a channel as the ward's administrator wrote them, secrets opened. */
export type ChannelSettings = Readonly<Record<string, string>>

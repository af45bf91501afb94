import type { ChannelRecord } from '../ports/channel-store.ts'
import type { ChannelSettings } from '../ports/message-channel.ts'
import type { SecretBox } from '../ports/secret-box.ts'

/** Settings with their secrets, for the adapter alone; undefined when the installation's secret is another one now. */
export function openSettings(box: SecretBox, { settings, sealedSecrets }: ChannelRecord): ChannelSettings | undefined {
  if (sealedSecrets === '') return settings
  const opened = box.open(sealedSecrets)
  if (opened === undefined) return undefined
  const secrets: unknown = JSON.parse(opened)
  if (typeof secrets !== 'object' || secrets === null) return undefined
  return { ...settings, ...Object.fromEntries(Object.entries(secrets).map(([name, value]) => [name, String(value)])) }
}

export function sealSecrets(box: SecretBox, secrets: ChannelSettings): string {
  return Object.keys(secrets).length === 0 ? '' : box.seal(JSON.stringify(secrets))
}

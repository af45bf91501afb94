import { type MailRefusalCode, type MailSettings, isMailAddress, mailRefusals } from '#domain/notification/mail-settings.ts'
import { type Outcome, accepted, refusal, refused } from '#domain/shared/outcome.ts'
import { type Actor, scopeOf } from '../actor.ts'
import type { Application } from '../application.ts'
import { openSettings, sealSecrets } from './open-settings.ts'

type Parts = Pick<Application, 'unitOfWork' | 'secretBox'>
type Done = Promise<Outcome<null, MailRefusalCode>>

/** The ward's own mail server: from now on people with an address get their notifications by e-mail, too. Without a password the one that is kept stays. The log keeps none. */
export function setUpMail({ unitOfWork, secretBox }: Parts, actor: Actor, wanted: MailSettings, password: string | undefined): Done {
  return unitOfWork.run(scopeOf(actor), async ({ channels, audit }): Done => {
    const refusals = mailRefusals(wanted)
    if (refusals.length > 0) return refused(...refusals)
    const before = await channels.findSettings('email')
    const settings = { ...wanted, port: String(wanted.port) }
    const sealedSecrets = password === undefined ? (before?.sealedSecrets ?? '') : sealSecrets(secretBox, { password })
    await channels.saveSettings({ channel: 'email', isActive: true, settings, sealedSecrets, version: (before?.version ?? 0) + 1 })
    await audit.record({ action: 'channel.set', entity: 'channel', entityId: 'email', before: before?.settings ?? null, after: settings })
    return accepted(null)
  })
}

/** Nothing goes out by e-mail any more; the settings stay. */
export function turnOffMail({ unitOfWork }: Pick<Parts, 'unitOfWork'>, actor: Actor): Done {
  return unitOfWork.run(scopeOf(actor), async ({ channels, audit }): Done => {
    const before = await channels.findSettings('email')
    if (before?.isActive !== true) return refused(refusal('MAIL_OFF'))
    await channels.saveSettings({ ...before, isActive: false, version: before.version + 1 })
    await audit.record({
      action: 'channel.turnOff',
      entity: 'channel',
      entityId: 'email',
      before: { isActive: true },
      after: { isActive: false },
    })
    return accepted(null)
  })
}

/** Where a person is reached by e-mail, known to whoever runs the machine; takes the place of the address before. */
export function setMailAddress(
  { unitOfWork, clock, identifiers }: Pick<Application, 'unitOfWork' | 'clock' | 'identifiers'>,
  actor: Actor,
  { memberId, address }: { readonly memberId: string; readonly address: string },
): Done {
  return unitOfWork.run(scopeOf(actor), async ({ channels, audit }): Done => {
    if (!isMailAddress(address)) return refused(refusal('MAIL_ADDRESS_WRONG', 'address', { address }))
    await channels.removeContacts(memberId, 'email')
    await channels.addContact({ contactId: identifiers.next(), memberId, channel: 'email', address, confirmedAt: clock.now() })
    await audit.record({ action: 'contact.set', entity: 'contact', entityId: memberId, before: null, after: { channel: 'email' } })
    return accepted(null)
  })
}

/** One message to see whether the settings hold; answers what the mail server said. */
export async function sendTestMail(
  {
    unitOfWork,
    secretBox,
    channels: adapters,
    identifiers,
    publicUrl,
  }: Pick<Application, 'unitOfWork' | 'secretBox' | 'channels' | 'identifiers' | 'publicUrl'>,
  actor: Actor,
  address: string,
): Promise<Outcome<{ readonly reference: string }, MailRefusalCode>> {
  if (!isMailAddress(address)) return refused(refusal('MAIL_ADDRESS_WRONG', 'address', { address }))
  const record = await unitOfWork.read(actor.tenantId, ({ channels }) => channels.findSettings('email'))
  const adapter = adapters.find(item => item.channel === 'email')
  if (adapter === undefined || record?.isActive !== true) return refused(refusal('MAIL_OFF'))
  const settings = openSettings(secretBox, record)
  if (settings === undefined) return refused(refusal('MAIL_SECRET_LOST'))
  const text = 'Đây là thư thử của hệ thống Sáu Rõ. Nhận được thư này là thiết đặt đã đúng.'
  const message = { messageId: identifiers.next(), subject: 'Sáu Rõ: thư thử', text, link: publicUrl }
  const result = await adapter.send(address, message, settings)
  return result.state === 'sent'
    ? accepted({ reference: result.reference })
    : refused(refusal('MAIL_NOT_SENT', '', { reason: result.reason }))
}

import { afterEach, expect, it } from 'vitest'
import { MOST_ATTEMPTS } from '#domain/job/job-backoff.ts'
import { DEFAULT_PREFERENCE, type Preference } from '#domain/notification/preference.ts'
import { type MailWard, makeMailWard } from '#tests/sending/mail-ward.ts'
import { type MailPeer, type OnMail, openMailPeer, smtpRefusal } from '#tests/sending/mail-peer.ts'
import { describeOnEveryDatabase } from '#tests/databases/with-application.ts'
import { runNextJob } from '../job/run-next-job.ts'
import type { MessageChannel } from '../ports/message-channel.ts'
import { listDeliveries, listDeliveryEvents, retryDelivery } from './delivery-log.ts'
import { followLink } from './follow-link.ts'
import { savePreference } from './preference.ts'
import { openNotifications } from './read-notifications.ts'

const HOUR = 3_600_000

describeOnEveryDatabase('sending what people are told', opened => {
  const peers: MailPeer[] = []
  afterEach(async () => {
    for (const channel of opened().application.channels) channel.close?.()
    for (const peer of peers.splice(0)) await peer.close()
  })

  /** Ten in the morning of a Thursday, unless told. */
  async function begin(onMail?: OnMail, now = '2026-10-15T03:00:00.000Z') {
    opened().clock.set(now)
    const peer = await openMailPeer(onMail)
    peers.push(peer)
    return { peer, house: await makeMailWard(opened(), peer.port) }
  }
  const logOf = async ({ ward }: MailWard) =>
    (await listDeliveries(opened().application, ward.administrator, { offset: 0, limit: 100 })).items
  async function eventsOf({ ward }: MailWard, deliveryId: string) {
    const found = await listDeliveryEvents(opened().application, ward.administrator, deliveryId)
    return found.ok ? found.value.map(event => event.kind) : []
  }
  async function choose({ person }: MailWard, change: Partial<Preference>) {
    const saved = await savePreference(opened().application, person, { ...DEFAULT_PREFERENCE, ...change, seenVersion: 0 })
    expect(saved.ok).toBe(true)
  }

  it('sends one message for one cause, to one person, and notes that its link was followed', async () => {
    const { peer, house } = await begin()
    await house.tell()
    await house.tell({ causeKey: 'overdue:1' })
    expect(await house.runDue()).toBe(1)
    expect(await house.runDue()).toBe(0)
    expect(peer.mails.map(mail => mail.subject)).toEqual(['Mức vàng: Nhiệm vụ 1.1 quá hạn 3 ngày.'])
    const [delivery] = await logOf(house)
    expect(delivery).toMatchObject({ state: 'sent', tries: 1, memberName: house.person.name, lastError: '' })
    const address = /\/api\/v1\/messages\/(\S+)\/(\S+)/.exec(peer.mails[0]?.text ?? '')
    const link = { tenantId: address?.[1] ?? '', deliveryId: address?.[2] ?? '' }
    expect(await followLink(opened().application, link)).toBe('/nhiem-vu')
    expect(await followLink(opened().application, link)).toBe('/nhiem-vu')
    expect((await logOf(house))[0]?.state).toBe('opened')
    expect(await eventsOf(house, link.deliveryId)).toEqual(['sent', 'opened'])
  })

  it('is sent again under the same message id when the program dies before it notes the sending', async () => {
    const { peer, house } = await begin()
    await house.tell()
    const { application } = opened()
    const [email] = application.channels
    if (email === undefined) throw new Error('No channel')
    let hasSent: () => void = () => undefined
    const sent = new Promise<void>(resolve => {
      hasSent = resolve
    })
    // The message has left; nothing after that happens in this life.
    const dying: MessageChannel = {
      ...email,
      async send(...handed) {
        await email.send(...handed)
        hasSent()
        return new Promise(() => undefined)
      },
    }
    void runNextJob({ ...application, channels: [dying] }, house.ward.tenantId, () => undefined)
    await sent
    expect(await house.runDue()).toBe(0)
    expect((await logOf(house))[0]?.state).toBe('waiting')
    opened().clock.advance(HOUR)
    expect(await house.runDue()).toBe(1)
    expect(peer.mails).toHaveLength(2)
    expect(peer.mailbox()).toHaveLength(1)
    expect((await logOf(house))[0]).toMatchObject({ state: 'sent', tries: 2 })
    expect(await house.runDue()).toBe(0)
  })

  it('tries again what a mail server refuses for now', async () => {
    let refusals = 2
    const { peer, house } = await begin(() => {
      refusals -= 1
      return refusals >= 0 ? smtpRefusal(450, 'Hộp thư đang bận') : undefined
    })
    await house.tell()
    await house.runDue()
    const [waiting] = await logOf(house)
    expect(waiting).toMatchObject({ state: 'waiting', tries: 1, lastError: expect.stringContaining('Hộp thư đang bận') })
    opened().clock.advance(HOUR)
    await house.runDue()
    opened().clock.advance(HOUR)
    await house.runDue()
    expect(peer.mails).toHaveLength(1)
    expect(await eventsOf(house, waiting?.deliveryId ?? '')).toEqual(['failed', 'failed', 'sent'])
  })

  it('gives up after the last try, shows it, and begins again when somebody says so', async () => {
    let isMended = false
    const { peer, house } = await begin(() => (isMended ? undefined : smtpRefusal(451, 'Thử lại sau')))
    await house.tell()
    for (let attempt = 0; attempt < MOST_ATTEMPTS + 2; attempt += 1) {
      await house.runDue()
      opened().clock.advance(7 * HOUR)
    }
    const [failed] = await logOf(house)
    expect(failed).toMatchObject({ state: 'failed', tries: MOST_ATTEMPTS })
    const deliveryId = failed?.deliveryId ?? ''
    isMended = true
    expect((await retryDelivery(opened().application, house.ward.administrator, deliveryId)).ok).toBe(true)
    expect((await retryDelivery(opened().application, house.ward.administrator, deliveryId)).ok).toBe(false)
    await house.runDue()
    expect(peer.mails).toHaveLength(1)
    expect((await eventsOf(house, deliveryId)).slice(-3)).toEqual(['gave_up', 'retried', 'sent'])
  })

  it('does not try again what is refused for good', async () => {
    const { peer, house } = await begin(() => smtpRefusal(550, 'Không có hộp thư này'))
    await house.tell()
    await house.runDue()
    opened().clock.advance(24 * HOUR)
    expect(await house.runDue()).toBe(0)
    expect(peer.mails).toEqual([])
    expect((await logOf(house))[0]).toMatchObject({ state: 'failed', tries: 1, lastError: expect.stringContaining('550') })
  })

  it('gathers what was chosen so into one message a day, without what was seen already, and sends no empty one', async () => {
    const { peer, house } = await begin()
    await choose(house, { frequencies: { overdue: 'daily', case: 'daily' } })
    await house.tell()
    await house.tell({ kind: 'case' })
    await house.tell()
    expect(await house.runDue()).toBe(0)
    const { items } = await opened().application.unitOfWork.read(house.ward.tenantId, ({ notifications }) =>
      notifications.list({ memberId: house.person.memberId, offset: 0, limit: 10 }),
    )
    await openNotifications(opened().application, house.person, [items[0]?.notificationId ?? ''])
    opened().clock.set('2026-10-16T00:00:00.000Z')
    expect(await house.runDue()).toBe(1)
    expect(peer.mails.map(mail => mail.subject)).toEqual(['Sáu Rõ: 2 thông báo'])
    expect(peer.mails[0]?.text).toMatch(/Quá hạn \(1\)[^]*1\.1[^]*Vụ việc vướng mắc \(1\)[^]*1\.2/)
    expect((await logOf(house)).map(row => row.state).toSorted()).toEqual(['not_needed', 'sent', 'sent'])

    await house.tell()
    await openNotifications(opened().application, house.person, 'all')
    opened().clock.set('2026-10-17T00:00:00.000Z')
    expect(await house.runDue()).toBe(1)
    expect(peer.mails).toHaveLength(1)
  })

  it('finds what is new when the clock was set back over a digest that has gone', async () => {
    const { peer, house } = await begin()
    await choose(house, { frequencies: { overdue: 'daily' } })
    await house.tell()
    opened().clock.set('2026-10-16T00:00:00.000Z')
    await house.runDue()
    opened().clock.set('2026-10-15T20:00:00.000Z')
    await house.tell()
    opened().clock.set('2026-10-16T00:00:00.000Z')
    await house.runDue()
    expect(peer.mailbox().map(mail => mail.subject)).toEqual([
      'Mức vàng: Nhiệm vụ 1.1 quá hạn 3 ngày.',
      'Mức vàng: Nhiệm vụ 1.2 quá hạn 3 ngày.',
    ])
  })

  it('leaves people alone at night and says in the morning, in one message, what came up', async () => {
    const { peer, house } = await begin(undefined, '2026-10-15T15:00:00.000Z')
    await house.tell()
    await house.tell({ level: 'red' })
    expect(await house.runDue()).toBe(0)
    opened().clock.set('2026-10-15T23:00:00.000Z')
    await house.runDue()
    expect(peer.mails.map(mail => mail.subject)).toEqual(['Sáu Rõ: 2 thông báo, 1 mức đỏ'])
  })

  it('sends nothing of what was switched off; red stays in the product', async () => {
    const { peer, house } = await begin()
    await choose(house, { frequencies: { overdue: 'off' }, language: 'en' })
    await house.tell()
    await house.tell({ level: 'red' })
    await house.tell({ kind: 'meeting' })
    await house.runDue()
    expect(peer.mails.map(mail => mail.subject)).toEqual(['Yellow: Task 1.3 is 3 days late.'])
    const unopened = await opened().application.unitOfWork.read(house.ward.tenantId, ({ notifications }) =>
      notifications.countUnopened(house.person.memberId),
    )
    expect(unopened).toBe(2)
  })

  it('is shared by two runners without sending anything twice', async () => {
    const { peer, house } = await begin()
    for (let number = 0; number < 12; number += 1) await house.tell()
    const run = await Promise.all([house.runDue(), house.runDue(), house.runDue()])
    expect(run.reduce((sum, count) => sum + count, 0)).toBe(12)
    expect(peer.mails).toHaveLength(12)
    expect(peer.mailbox()).toHaveLength(12)
  })

  it('says why it could not be sent to somebody who may be reached no more', async () => {
    const { peer, house } = await begin()
    await house.tell()
    const scope = { tenantId: house.ward.tenantId, actor: { memberId: null, name: 'Kiểm thử' } }
    await opened().application.unitOfWork.run(scope, async ({ channels }) => {
      const record = await channels.findSettings('email')
      if (record !== undefined) await channels.saveSettings({ ...record, isActive: false })
    })
    await house.runDue()
    expect(peer.mails).toEqual([])
    expect((await logOf(house))[0]).toMatchObject({ state: 'not_needed', lastError: expect.stringContaining('Kênh gửi') })
  })
})

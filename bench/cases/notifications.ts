import { runNextJob } from '#application/job/run-next-job.ts'
import { notify } from '#application/notification/notify.ts'
import { type MailPeer, openMailPeer } from '#tests/sending/mail-peer.ts'
import { defineCase } from '../bench-case.ts'
import { type BenchWard, openBenchWard } from '../bench-ward.ts'

const MESSAGES = 10_000

type Sending = { readonly ward: BenchWard; readonly peer: MailPeer }

async function openSending(): Promise<Sending> {
  const peer = await openMailPeer()
  const ward = await openBenchWard('2026-06-20T02:00:00.000Z')
  const { application, office, heads } = ward
  const settings = { host: '127.0.0.1', port: String(peer.port), security: 'none', user: '', from: 'sauro@phuong.example' }
  const scope = { tenantId: office.tenantId, actor: { memberId: null, name: 'Đo' } }
  await application.unitOfWork.run(scope, async ({ channels }) => {
    await channels.saveSettings({ channel: 'email', isActive: true, settings, sealedSecrets: '', version: 1 })
    for (const { memberId } of heads) {
      const contact = { contactId: application.identifiers.next(), memberId, channel: 'email' as const }
      await channels.addContact({ ...contact, address: `${memberId}@phuong.example`, confirmedAt: application.clock.now() })
    }
  })
  return { ward, peer }
}

/** A cause for every person at a time, as a rush of alerts is. */
async function queue({ application, office, heads }: BenchWard): Promise<void> {
  const scope = { tenantId: office.tenantId, actor: { memberId: null, name: 'Đo' } }
  const memberIds = heads.map(head => head.memberId)
  for (let cause = 0; cause < MESSAGES / heads.length; cause += 1) {
    const sentence = { vi: `Nhiệm vụ số ${cause} quá hạn`, en: `Task ${cause} is late` }
    const notice = { memberIds, causeKey: `bench:${cause}`, kind: 'overdue', level: 'red', sentence, link: '/nhiem-vu' } as const
    await application.unitOfWork.run(scope, stores => notify(stores, notice, application.clock.now()))
  }
}

export const cases = [
  defineCase({
    name: `${MESSAGES} notifications queued and sent to a mail server on this machine`,
    iterations: 1,
    warmUp: 0,
    prepare: openSending,
    async run({ ward, peer }) {
      await queue(ward)
      const fail = (error: unknown) => {
        throw error
      }
      while (await runNextJob(ward.application, ward.office.tenantId, fail));
      if (peer.mailbox().length !== MESSAGES) throw new Error(`${peer.mailbox().length} messages arrived`)
    },
    async clean({ ward, peer }) {
      await ward.close()
      await peer.close()
    },
  }),
]

import type { Actor } from '#application/actor.ts'
import { runNextJob } from '#application/job/run-next-job.ts'
import { type Notice, notify } from '#application/notification/notify.ts'
import { type SampleWard, makeSampleWard } from '../databases/sample-ward.ts'
import type { TestApplication } from '../databases/with-application.ts'

export type MailWard = {
  readonly ward: SampleWard
  readonly person: Actor
  readonly address: string
  /** Tells the person about a cause, as a use case does. */
  tell(change?: Partial<Notice>): Promise<void>
  /** Runs what is due, as often as there is something; answers how many jobs that were. */
  runDue(application?: TestApplication['application']): Promise<number>
}

/** A ward whose mail goes to this port, with one person who may be reached by it. */
export async function makeMailWard(opened: TestApplication, port: number): Promise<MailWard> {
  const { application, clock } = opened
  const ward = await makeSampleWard(opened)
  const person = await ward.person('unitHead', ward.unitOfKind('police').unitId)
  const address = `${person.memberId}@phuong.example`
  const scope = { tenantId: ward.tenantId, actor: { memberId: null, name: 'Kiểm thử' } }
  const settings = { host: '127.0.0.1', port: String(port), security: 'none', user: '', from: 'sauro@phuong.example' }
  await application.unitOfWork.run(scope, async ({ channels }) => {
    await channels.saveSettings({ channel: 'email', isActive: true, settings, sealedSecrets: '', version: 1 })
    const contactId = application.identifiers.next()
    await channels.addContact({ contactId, memberId: person.memberId, channel: 'email', address, confirmedAt: clock.now() })
  })
  let causes = 0
  return {
    ward,
    person,
    address,
    async tell(change = {}) {
      causes += 1
      const sentence = { vi: `Nhiệm vụ 1.${causes} quá hạn 3 ngày.`, en: `Task 1.${causes} is 3 days late.` }
      const notice: Notice = {
        memberIds: [person.memberId],
        causeKey: `overdue:${causes}`,
        kind: 'overdue',
        level: 'yellow',
        sentence,
        link: '/nhiem-vu',
        ...change,
      }
      await application.unitOfWork.run(scope, stores => notify(stores, notice, clock.now()))
    },
    async runDue(running = application) {
      let count = 0
      const onFault = (error: unknown) => {
        throw error
      }
      while (await runNextJob(running, ward.tenantId, onFault)) count += 1
      return count
    },
  }
}

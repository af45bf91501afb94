import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { notify } from '#application/notification/notify.ts'
import { commandLine } from '#tests/databases/command-line.ts'
import { type ReportingWard, createReportingWard } from '#tests/databases/reporting-ward.ts'
import { describeOnEveryDatabase } from '#tests/databases/with-application.ts'
import { type MailPeer, openMailPeer } from '#tests/sending/mail-peer.ts'

describeOnEveryDatabase('e-mail set up from the command line', opened => {
  let ward: ReportingWard
  let peer: MailPeer
  beforeAll(async () => {
    ward = await createReportingWard(opened().application)
    peer = await openMailPeer()
  })
  afterAll(async () => {
    for (const channel of opened().application.channels) channel.close?.()
    await peer.close()
  })
  const run = (...args: readonly string[]) => commandLine(opened())('mail', ...args)

  it('goes out once the server, a sender and an address are known, keeps its password to itself, and stops when it is told to', async () => {
    expect(await run('test', 'nguoi.mau@phuong.example')).toMatchObject({ code: 2, err: expect.stringContaining('sauro mail set') })
    const wrong = await run('set', '--host', 'http://x', '--from', 'Văn phòng', '--port', '0')
    expect(wrong).toMatchObject({ code: 2, err: expect.stringContaining('không phải tên máy chủ thư') })
    const file = join(opened().dataFolder, 'mat-khau')
    await writeFile(file, 'mat-khau-mau-123\n')
    const server = ['--host', '127.0.0.1', '--port', String(peer.port), '--security', 'none', '--from', 'Văn phòng <vp@phuong.example>']
    expect(await run('set', ...server, '--password-file', file)).toMatchObject({ code: 0 })
    expect(await run('test', 'nguoi.mau@phuong.example')).toMatchObject({ code: 0, out: expect.stringContaining('250') })
    expect(peer.mails.map(mail => [mail.subject, mail.from?.value[0]?.address])).toEqual([['Sáu Rõ: thư thử', 'vp@phuong.example']])

    expect(await run('address', 'cell1', 'khong phai thu')).toMatchObject({ code: 2 })
    expect(await run('address', 'cell1', 'khupho1@phuong.example')).toMatchObject({ code: 0 })
    expect(await run('address', 'cell1', 'khupho1.moi@phuong.example')).toMatchObject({ code: 0 })
    const { unitOfWork, clock } = opened().application
    const { memberId } = ward.actor.cell1
    const told = async (causeKey: string) => {
      await unitOfWork.run({ tenantId: ward.tenantId, actor: { memberId: null, name: 'Thử' } }, stores =>
        notify(
          stores,
          { memberIds: [memberId], causeKey, kind: 'overdue', level: 'red', sentence: { vi: 'Thử', en: 'Try' }, link: '/' },
          clock.now(),
        ),
      )
      return unitOfWork.read(ward.tenantId, async ({ channels, deliveries }) => ({
        addresses: await channels.listAddresses(memberId, 'email'),
        waiting: (await deliveries.list({ memberId, offset: 0, limit: 10 })).total,
      }))
    }
    expect(await told('thu:1')).toEqual({ addresses: ['khupho1.moi@phuong.example'], waiting: 1 })
    const entries = await unitOfWork.read(ward.tenantId, ({ audit }) => audit.list({ limit: 50 }))
    expect(JSON.stringify(entries)).not.toContain('mat-khau-mau')
    expect(entries.map(entry => entry.action)).toEqual(expect.arrayContaining(['channel.set', 'contact.set']))

    expect(await run('off')).toMatchObject({ code: 0 })
    expect((await told('thu:2')).waiting).toBe(1)
    expect(await run('off')).toMatchObject({ code: 2 })
  })
})

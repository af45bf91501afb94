import { createServer } from 'node:net'
import type { SMTPServerOptions } from 'smtp-server'
import { afterEach, expect, it } from 'vitest'
import { type MailPeer, openMailPeer, smtpRefusal } from '#tests/sending/mail-peer.ts'
import { createEmailChannel } from './email-channel.ts'

const MESSAGE = {
  messageId: '0190aaaa-0000-7000-8000-000000000001',
  subject: 'Mức đỏ: Nhiệm vụ 1.1 «Số hoá hồ sơ» quá hạn 3 ngày – cần báo cáo ngay trong hôm nay',
  text: 'Nhiệm vụ 1.1 quá hạn 3 ngày.\n\nMở trong Sáu Rõ:\nhttps://sauro.example/m/1?a=1&b=2\n\n--\nĐảng ủy <phường> Mẫu',
  link: 'https://sauro.example/m/1?a=1&b=2',
}
const channel = createEmailChannel()
const peers: MailPeer[] = []
afterEach(async () => {
  channel.close?.()
  for (const peer of peers.splice(0)) await peer.close()
})

const settingsOf = (port: number, change: Readonly<Record<string, string>> = {}) => ({
  host: '127.0.0.1',
  port: String(port),
  security: 'none',
  user: '',
  password: '',
  from: 'Sáu Rõ phường Mẫu <sauro@phuong.example>',
  ...change,
})
async function openPeer(...how: Parameters<typeof openMailPeer>): Promise<MailPeer> {
  const peer = await openMailPeer(...how)
  peers.push(peer)
  return peer
}

it('arrives as it was written, in Vietnamese, with a way to choose less', async () => {
  const peer = await openPeer()
  const result = await channel.send('nguoi.mau@phuong.example', MESSAGE, settingsOf(peer.port))
  expect(result).toMatchObject({ state: 'sent', reference: expect.stringContaining('250') })
  const [mail] = peer.mails
  expect(mail?.subject).toBe(MESSAGE.subject)
  expect(mail?.text?.trim()).toBe(MESSAGE.text)
  expect(mail?.messageId).toBe(`<${MESSAGE.messageId}@phuong.example>`)
  expect(mail?.from?.value).toEqual([{ name: 'Sáu Rõ phường Mẫu', address: 'sauro@phuong.example' }])
  expect(mail?.html).toContain('<a href="https://sauro.example/m/1?a=1&amp;b=2">')
  expect(mail?.html).toContain('Đảng ủy &lt;phường&gt; Mẫu')
  expect(mail?.html).not.toContain('<img')
  expect(mail?.headers.get('list')).toMatchObject({ unsubscribe: { url: 'https://sauro.example/tai-khoan' } })
  expect(mail?.headers.get('auto-submitted')).toBe('auto-generated')
})

it('goes to one address, whatever stands in it', async () => {
  const recipients: string[] = []
  const onRcptTo: SMTPServerOptions['onRcptTo'] = ({ address }, _session, done) => {
    recipients.push(address)
    done()
  }
  const peer = await openPeer(undefined, { onRcptTo })
  await channel.send('a@phuong.example, b@phuong.example', MESSAGE, settingsOf(peer.port))
  expect(recipients.length).toBeLessThan(2)
})

it.each([
  [450, false],
  [421, false],
  [550, true],
  [554, true],
])('takes a refusal with %i as final: %s', async (code, isPermanent) => {
  const peer = await openPeer(() => smtpRefusal(code, 'Hộp thư đang bận'))
  const result = await channel.send('nguoi.mau@phuong.example', MESSAGE, settingsOf(peer.port))
  expect(result).toMatchObject({ state: 'failed', isPermanent })
  expect(result).toMatchObject({ reason: expect.stringContaining(String(code)) })
})

it('says that the server offers no TLS, and sends nothing without it', async () => {
  const peer = await openPeer()
  const result = await channel.send('nguoi.mau@phuong.example', MESSAGE, settingsOf(peer.port, { security: 'starttls' }))
  expect(result).toMatchObject({ state: 'failed', isPermanent: false, reason: expect.stringContaining('STARTTLS') })
  expect(peer.mails).toEqual([])
})

it('does not take a certificate that nobody vouches for', async () => {
  // The server's own sample certificate.
  const peer = await openPeer(undefined, { disabledCommands: [] })
  const result = await channel.send('nguoi.mau@phuong.example', MESSAGE, settingsOf(peer.port, { security: 'starttls' }))
  expect(result).toMatchObject({ state: 'failed', isPermanent: false, reason: expect.stringMatching(/certificate/i) })
  expect(peer.mails).toEqual([])
})

it('says that the password is refused, without saying the password', async () => {
  const peer = await openPeer(undefined, {
    authOptional: false,
    allowInsecureAuth: true,
    onAuth: (auth, _session, done) => done(new Error(`Sai mật khẩu ${auth.password}`)),
  })
  const change = { user: 'sauro', password: 'mật-khẩu-dài' }
  const result = await channel.send('nguoi.mau@phuong.example', MESSAGE, settingsOf(peer.port, change))
  expect(result).toMatchObject({ state: 'failed', isPermanent: false, reason: expect.stringContaining('mật khẩu của kênh') })
  expect(JSON.stringify(result)).not.toContain(change.password)
})

it('says that nobody listens', async () => {
  const free = createServer().listen(0, '127.0.0.1')
  await new Promise(resolve => free.once('listening', resolve))
  const address = free.address()
  const port = typeof address === 'object' && address !== null ? address.port : 0
  await new Promise(resolve => free.close(resolve))
  const result = await channel.send('nguoi.mau@phuong.example', MESSAGE, settingsOf(port))
  expect(result).toMatchObject({ state: 'failed', isPermanent: false, reason: expect.stringContaining('Không nối được') })
})

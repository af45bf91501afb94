import { type Transporter, createTransport } from 'nodemailer'
import type { ChannelMessage, ChannelSettings, MessageChannel, SendResult } from '#application/ports/message-channel.ts'
import { emailHtml } from './email-html.ts'
import { emailFailure } from './email-failure.ts'

/** A mail server that says nothing is given up after this; several times shorter than the lease of a job. */
const SILENCE_MILLISECONDS = 30_000
/** A connection that nobody needs is closed. */
const IDLE_MILLISECONDS = 20_000

type Open = { readonly transporter: Transporter; timer: NodeJS.Timeout }

/** E-mail by the ward's own mail server. Connections stay open between messages, as long as there are some. */
export function createEmailChannel(): MessageChannel {
  const opened = new Map<string, Open>()

  function close(key: string) {
    const found = opened.get(key)
    opened.delete(key)
    clearTimeout(found?.timer)
    found?.transporter.close()
  }
  function connect(settings: ChannelSettings): Transporter {
    const key = JSON.stringify(settings)
    const known = opened.get(key)
    clearTimeout(known?.timer)
    const transporter = known?.transporter ?? openTransport(settings)
    opened.set(key, { transporter, timer: setTimeout(() => close(key), IDLE_MILLISECONDS).unref() })
    return transporter
  }

  return {
    channel: 'email',
    async send(address, message, settings) {
      try {
        const info = await connect(settings).sendMail(mailOf(address, message, settings))
        return { state: 'sent', reference: String(info.response).slice(0, 200) } satisfies SendResult
      } catch (error) {
        return emailFailure(error, settings)
      }
    },
    close() {
      for (const key of opened.keys()) close(key)
    },
  }
}

function openTransport(settings: ChannelSettings): Transporter {
  const { host = '', port = '', security = '', user = '', password = '' } = settings
  return createTransport({
    host,
    port: Number(port),
    secure: security === 'tls',
    requireTLS: security === 'starttls',
    ignoreTLS: security === 'none',
    ...(user === '' ? {} : { auth: { user, pass: password } }),
    pool: true,
    maxConnections: 1,
    maxMessages: Infinity,
    connectionTimeout: SILENCE_MILLISECONDS,
    greetingTimeout: SILENCE_MILLISECONDS,
    socketTimeout: SILENCE_MILLISECONDS,
    disableFileAccess: true,
    disableUrlAccess: true,
  })
}

function mailOf(address: string, { messageId, subject, text, link }: ChannelMessage, { from = '' }: ChannelSettings) {
  const domain = /@([^\s@<>]+)>?\s*$/.exec(from)?.[1] ?? 'localhost'
  return {
    from,
    // As an object: an address is never read as a list of several.
    to: { name: '', address },
    subject,
    text,
    html: emailHtml(text, subject),
    messageId: `<${messageId}@${domain}>`,
    list: { unsubscribe: new URL('/tai-khoan', link).href },
    headers: { 'Auto-Submitted': 'auto-generated', 'X-Auto-Response-Suppress': 'All' },
  }
}

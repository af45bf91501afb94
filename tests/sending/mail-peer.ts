import type { AddressInfo } from 'node:net'
import { type ParsedMail, simpleParser } from 'mailparser'
import { SMTPServer, type SMTPServerOptions } from 'smtp-server'

/** What the server does with a message once it has it: an error is answered to the sender. */
export type OnMail = (mail: ParsedMail, to: string) => Error | undefined

export type MailPeer = {
  readonly port: number
  /** Everything that was accepted, as a mail program reads it. */
  readonly mails: readonly ParsedMail[]
  /** By message id, as a mailbox that knows repeats keeps them. */
  mailbox(): readonly ParsedMail[]
  close(): Promise<void>
}

/** A real SMTP server on this machine. Without a certificate it offers no STARTTLS. */
export async function openMailPeer(onMail: OnMail = () => undefined, options: SMTPServerOptions = {}): Promise<MailPeer> {
  const mails: ParsedMail[] = []
  const server = new SMTPServer({
    authOptional: true,
    disabledCommands: ['STARTTLS'],
    logger: false,
    ...options,
    async onData(stream, session, done) {
      try {
        const mail = await simpleParser(stream)
        const refused = onMail(mail, session.envelope.rcptTo[0]?.address ?? '')
        if (refused === undefined) mails.push(mail)
        done(refused)
      } catch (error) {
        done(error instanceof Error ? error : new Error(String(error)))
      }
    },
  })
  // What a client breaks off is the client's own affair.
  server.on('error', () => undefined)
  await new Promise<void>(resolve => {
    server.listen(0, '127.0.0.1', resolve)
  })
  const { port } = server.server.address() as AddressInfo
  return {
    port,
    mails,
    mailbox: () => [...new Map(mails.map(mail => [mail.messageId, mail])).values()],
    close: () =>
      new Promise(resolve => {
        server.close(() => resolve())
      }),
  }
}

/** An SMTP answer with this code. */
export function smtpRefusal(responseCode: number, message: string): Error {
  return Object.assign(new Error(message), { responseCode })
}

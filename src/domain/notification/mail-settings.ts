import { type Refusal, refusal } from '../shared/outcome.ts'

/** `tls`: encrypted from the first byte; `starttls`: encrypted before anything is said; `none`: within a closed network only. */
export const MAIL_SECURITIES = ['tls', 'starttls', 'none'] as const
export type MailSecurity = (typeof MAIL_SECURITIES)[number]

export type MailSettings = {
  readonly host: string
  readonly port: number
  readonly security: MailSecurity
  /** `Văn phòng Đảng uỷ <vpdu@…>` or the address alone. */
  readonly from: string
  /** Empty: the server asks for no sign-in. */
  readonly user: string
}

export type MailRefusalCode =
  | 'MAIL_HOST_WRONG'
  | 'MAIL_PORT_WRONG'
  | 'MAIL_FROM_WRONG'
  | 'MAIL_ADDRESS_WRONG'
  | 'MAIL_OFF'
  | 'MAIL_SECRET_LOST'
  | 'MAIL_NOT_SENT'

const ADDRESS = /^[^\s@<>,;"]+@[^\s@<>,;"]+$/
const HOST = /^[a-z0-9]([a-z0-9.-]*[a-z0-9])?$|^\[?[0-9a-f:]+\]?$/i

export function isMailAddress(text: string): boolean {
  return text.length <= 254 && ADDRESS.test(text)
}

/** Host, port 1–65535, and a sender that mail servers take. */
export function mailRefusals({ host, port, from }: MailSettings): readonly Refusal<MailRefusalCode>[] {
  const sender = /<([^<>]*)>\s*$/.exec(from)?.[1] ?? from
  return [
    ...(HOST.test(host) ? [] : [refusal('MAIL_HOST_WRONG' as const, 'host', { host })]),
    ...(Number.isInteger(port) && port >= 1 && port <= 65_535 ? [] : [refusal('MAIL_PORT_WRONG' as const, 'port')]),
    ...(isMailAddress(sender) && !/[\r\n]/.test(from) ? [] : [refusal('MAIL_FROM_WRONG' as const, 'from', { from })]),
  ]
}

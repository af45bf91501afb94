import type { ChannelSettings, SendResult } from '#application/ports/message-channel.ts'

const LONGEST = 300

/** What the mail library knows of a failure. */
type MailError = { readonly code?: unknown; readonly responseCode?: unknown; readonly response?: unknown; readonly message?: unknown }

/** By the library's code: what is wrong, and what the administrator may do. */
const SAID: Readonly<Record<string, string>> = {
  EAUTH: 'Máy chủ thư không nhận tên đăng nhập hoặc mật khẩu của kênh thư điện tử',
  ETLS: 'Máy chủ thư không lập được kết nối bảo mật (STARTTLS)',
  EDNS: 'Không tìm thấy máy chủ thư',
  ECONNECTION: 'Không nối được tới máy chủ thư',
  ESOCKET: 'Không nối được tới máy chủ thư',
  ETIMEDOUT: 'Máy chủ thư không trả lời',
}

/** A refusal with 5xx of the message or its address is final; everything else may be mended or pass, and is tried again. */
export function emailFailure(error: unknown, { password = '' }: ChannelSettings): SendResult {
  const { code, responseCode, response, message }: MailError = typeof error === 'object' && error !== null ? error : {}
  const answered = typeof response === 'string' && response !== '' ? response : String(message ?? error)
  const said = typeof code === 'string' ? SAID[code] : undefined
  const words = said === undefined ? `Máy chủ thư trả lời: ${answered}` : `${said}: ${answered}`
  const isPermanent = code !== 'EAUTH' && code !== 'ETLS' && typeof responseCode === 'number' && responseCode >= 500
  return { state: 'failed', isPermanent, reason: withoutSecret(words, password).slice(0, LONGEST) }
}

function withoutSecret(text: string, secret: string): string {
  return secret === '' ? text : text.replaceAll(secret, '***')
}

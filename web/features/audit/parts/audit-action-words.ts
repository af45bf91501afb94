import type { auditWords } from '../../../i18n/audit-words.ts'

type Words = (typeof auditWords)['vi']

/** `member.reset-password` as `Đặt lại mật khẩu · Tài khoản`; an action without words stands as it is recorded. */
export function sayAction(action: string, words: Words): string {
  const [noun = '', verb = ''] = action.split('.')
  const verbs: Readonly<Record<string, string>> = words.verbs
  const entities: Readonly<Record<string, string>> = words.entities
  const thing = noun === 'session' ? words.session : entities[noun]
  const done = verbs[verb]
  return thing === undefined || done === undefined ? action : `${done} · ${thing}`
}

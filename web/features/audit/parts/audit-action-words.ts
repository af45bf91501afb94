import type { auditWords } from '../../../i18n/audit-words.ts'
import type { Say } from './list-changes.ts'

type Words = (typeof auditWords)['vi']

/** `member.reset-password` as `Đặt lại mật khẩu · Tài khoản`; an action without words stands as it is recorded. */
export function sayAction(action: string, words: Words): string {
  const [noun = '', verb = ''] = action.split('.')
  const verbs: Readonly<Record<string, string>> = words.verbs
  const entities: Readonly<Record<string, string>> = words.entities
  const actions: Readonly<Record<string, string>> = words.actions
  const whole = actions[action]
  if (whole !== undefined) return whole
  const thing = entities[noun]
  const done = verbs[verb]
  return thing === undefined || done === undefined ? action : `${done} · ${thing}`
}

/** `roles[2].role` as `Vai trò 2, Vai trò`; `deliverables[<id>]` as `Sản phẩm: Hồ sơ thiết kế`. */
export function sayField(path: string, words: Words, say: Say = text => text): string {
  const names: Readonly<Record<string, string>> = words.fields
  return path
    .split('.')
    .map(part => {
      const match = /^([^[]*)((?:\[[^\]]*\])*)$/.exec(part)
      const name = match?.[1] ?? part
      return `${names[name] ?? name}${(match?.[2] ?? '').replace(/\[([^\]]*)\]/g, (_whole, place: string) => (/^\d+$/.test(place) ? ` ${place}` : `: ${say(place)}`))}`.trim()
    })
    .join(', ')
}

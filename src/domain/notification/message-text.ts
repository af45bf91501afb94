import type { Language } from '../words/fill-sentence.ts'
import { NOTIFICATION_KIND_WORDS, NOTIFICATION_LEVEL_WORDS } from '../words/notification-words.ts'
import { NOTIFICATION_KINDS, type NotificationKind, type NotificationLevel } from './notification-kind.ts'

/** One notification as a message says it, in the person's language. */
export type MessageItem = {
  readonly kind: NotificationKind
  readonly level: NotificationLevel
  readonly sentence: string
  /** Absolute; following it is noted. */
  readonly link: string
}

export type MessageFrame = {
  readonly language: Language
  readonly wardName: string
  /** Where the person says what they want to be told, and how. Absolute. */
  readonly preferencesLink: string
  /** The list of everything. Absolute. */
  readonly listLink: string
}

export type MessageText = { readonly subject: string; readonly text: string }

const LONGEST_SUBJECT = 110
/** More than these are in the product, where they can be searched. */
const MOST_ITEMS = 60

const WORDS = {
  vi: {
    open: 'Mở trong Sáu Rõ:',
    count: (count: number, red: number) => `${count} thông báo${red > 0 ? `, ${red} mức đỏ` : ''}`,
    more: (count: number) => `Và ${count} thông báo nữa:`,
    foot: 'Thư gửi tự động từ hệ thống theo dõi. Chọn điều muốn được báo, cách báo và giờ nghỉ:',
  },
  en: {
    open: 'Open in Sáu Rõ:',
    count: (count: number, red: number) => `${count} notifications${red > 0 ? `, ${red} red` : ''}`,
    more: (count: number) => `And ${count} more:`,
    foot: 'Sent by the monitoring system. Choose what you are told, how, and your quiet hours:',
  },
} as const satisfies Record<Language, unknown>

/** One notification by itself, several as a list in groups of their kinds; nothing at all has no message. */
export function composeMessage(items: readonly MessageItem[], frame: MessageFrame): MessageText | undefined {
  const [first] = items
  if (first === undefined) return undefined
  const words = WORDS[frame.language]
  const foot = ['', '--', frame.wardName, words.foot, frame.preferencesLink]
  if (items.length === 1) {
    const subject = shorten(`${NOTIFICATION_LEVEL_WORDS[first.level][frame.language]}: ${first.sentence}`)
    return { subject, text: [first.sentence, '', words.open, first.link, ...foot].join('\n') }
  }
  const red = items.filter(item => item.level === 'red').length
  const left = items.length - MOST_ITEMS
  const more = left > 0 ? ['', words.more(left), frame.listLink] : []
  const text = [...groups(items.slice(0, MOST_ITEMS), frame.language), ...more, ...foot].join('\n').trimStart()
  return { subject: `Sáu Rõ: ${words.count(items.length, red)}`, text }
}

function groups(items: readonly MessageItem[], language: Language): readonly string[] {
  return NOTIFICATION_KINDS.flatMap(kind => {
    const own = items.filter(item => item.kind === kind)
    if (own.length === 0) return []
    const lines = own.flatMap(item => [`- ${NOTIFICATION_LEVEL_WORDS[item.level][language]}: ${item.sentence}`, `  ${item.link}`])
    return ['', `${NOTIFICATION_KIND_WORDS[kind][language]} (${own.length})`, ...lines]
  })
}

function shorten(text: string): string {
  return text.length <= LONGEST_SUBJECT ? text : `${text.slice(0, LONGEST_SUBJECT - 1).trimEnd()}…`
}

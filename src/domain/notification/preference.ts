import type { Language } from '../words/fill-sentence.ts'
import type { NotificationKind, NotificationLevel } from './notification-kind.ts'

/** How soon a person hears of a kind outside the product: by itself, gathered for a day or a week, or not at all. */
export const FREQUENCIES = ['immediately', 'daily', 'weekly', 'off'] as const
export type Frequency = (typeof FREQUENCIES)[number]

/** `HH:MM` of the ward's clock; `from` equal to `to` means no quiet hours. */
export type QuietHours = { readonly from: string; readonly to: string }

export type Preference = {
  /** Kinds that the person chose themselves; the others follow the defaults. */
  readonly frequencies: Readonly<Partial<Record<NotificationKind, Frequency>>>
  readonly quiet: QuietHours
  readonly language: Language
}

/** What holds for whoever has not chosen; what is red is sent at once then. */
export const DEFAULT_FREQUENCIES: Readonly<Record<NotificationKind, Frequency>> = {
  deadline: 'daily',
  overdue: 'immediately',
  report: 'immediately',
  returned: 'immediately',
  target: 'weekly',
  promise: 'daily',
  case: 'immediately',
  evidence: 'daily',
  verification: 'immediately',
  escalation: 'immediately',
  directive: 'immediately',
  paper: 'immediately',
  meeting: 'immediately',
  system: 'immediately',
}

export const DEFAULT_PREFERENCE: Preference = { frequencies: {}, quiet: { from: '21:00', to: '06:00' }, language: 'vi' }

export function frequencyOf({ frequencies }: Pick<Preference, 'frequencies'>, kind: NotificationKind, level: NotificationLevel): Frequency {
  return frequencies[kind] ?? (level === 'red' ? 'immediately' : DEFAULT_FREQUENCIES[kind])
}

/** Whether the bell stays silent: a kind that was switched off, unless it is red, which is always shown in the product itself. */
export function isMuted(preference: Pick<Preference, 'frequencies'>, kind: NotificationKind, level: NotificationLevel): boolean {
  return preference.frequencies[kind] === 'off' && level !== 'red'
}

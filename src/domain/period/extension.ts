import { formatDay } from '../shared/calendar.ts'
import type { Day, Instant } from '../shared/calendar.ts'
import { refusal } from '../shared/outcome.ts'
import type { Refusal } from '../shared/outcome.ts'
import { tidyText } from '../shared/vietnamese-text.ts'

export const EXTENSION_STATES = ['asked', 'granted', 'refused', 'withdrawn'] as const
export type ExtensionState = (typeof EXTENSION_STATES)[number]

export const EXTENSION_STATE_WORDS: Readonly<Record<ExtensionState, { readonly vi: string; readonly en: string }>> = {
  asked: { vi: 'Chờ quyết định', en: 'Awaiting decision' },
  granted: { vi: 'Đồng ý gia hạn', en: 'Granted' },
  refused: { vi: 'Không đồng ý', en: 'Refused' },
  withdrawn: { vi: 'Đã rút', en: 'Withdrawn' },
}

export type ExtensionRefusalCode =
  | 'EXTENSION_AFTER_DEADLINE'
  | 'EXTENSION_REPORT_SENT'
  | 'EXTENSION_ASKED_ALREADY'
  | 'EXTENSION_DAY_NOT_LATER'
  | 'EXTENSION_REASON_SHORT'
  | 'EXTENSION_OWN_UNIT'
  | 'EXTENSION_SETTLED'
  | 'EXTENSION_NOTE_MISSING'

/** Characters in which a need for more time can be explained at the least. */
const SHORTEST_REASON = 15

export type ExtensionRequest = {
  readonly now: Instant
  readonly report: { readonly dueAt: Instant; readonly lastDay: Day; readonly firstSubmittedAt: Instant | null }
  readonly others: readonly { readonly state: ExtensionState }[]
  readonly wantedDay: Day
  readonly reason: string
}

/** More time is asked for before the deadline, with a reason, for a later day, and once at a time. */
export function extensionRefusals({ now, report, others, wantedDay, reason }: ExtensionRequest): readonly Refusal<ExtensionRefusalCode>[] {
  const found: Refusal<ExtensionRefusalCode>[] = []
  if (report.firstSubmittedAt !== null) found.push(refusal('EXTENSION_REPORT_SENT'))
  else if (now >= report.dueAt) found.push(refusal('EXTENSION_AFTER_DEADLINE', '', { lastDay: formatDay(report.lastDay) }))
  if (others.some(other => other.state === 'asked')) found.push(refusal('EXTENSION_ASKED_ALREADY'))
  const length = tidyText(reason).length
  if (length < SHORTEST_REASON) found.push(refusal('EXTENSION_REASON_SHORT', 'reason', { length, least: SHORTEST_REASON }))
  return [...found, ...laterRefusals('wantedDay', wantedDay, report.lastDay)]
}

export type ExtensionDecision = {
  readonly extension: { readonly state: ExtensionState }
  readonly granted: boolean
  /** The last day that is given; asked for only where it is granted. */
  readonly day: Day
  readonly lastDay: Day
  readonly note: string
  /** Whether whoever decides belongs to the unit that reports. */
  readonly isOwnUnit: boolean
}

/** The office or the Standing Committee decides, nobody for the own unit; a refusal says why. */
export function decisionRefusals(decision: ExtensionDecision): readonly Refusal<ExtensionRefusalCode>[] {
  if (decision.isOwnUnit) return [refusal('EXTENSION_OWN_UNIT')]
  if (decision.extension.state !== 'asked') return [settled(decision.extension.state)]
  if (decision.granted) return laterRefusals('day', decision.day, decision.lastDay)
  return tidyText(decision.note) === '' ? [refusal('EXTENSION_NOTE_MISSING', 'note')] : []
}

export function withdrawalRefusals({ state }: { readonly state: ExtensionState }): readonly Refusal<ExtensionRefusalCode>[] {
  return state === 'asked' ? [] : [settled(state)]
}

function settled(state: ExtensionState): Refusal<ExtensionRefusalCode> {
  return refusal('EXTENSION_SETTLED', '', { state: EXTENSION_STATE_WORDS[state].vi.toLowerCase() })
}

function laterRefusals(at: string, day: Day, lastDay: Day): readonly Refusal<ExtensionRefusalCode>[] {
  return day > lastDay ? [] : [refusal('EXTENSION_DAY_NOT_LATER', at, { day: formatDay(day), lastDay: formatDay(lastDay) })]
}

import { type Refusal, refusal } from '../shared/outcome.ts'
import { ALERT_KINDS, ALERT_RUNGS } from './alert-kind.ts'
import type { AlertKind, AlertRung } from './alert-kind.ts'

/** How one kind of alert is handled: data that an office may change, these being the defaults. */
export type AlertRule = {
  /** Off: nothing new opens and nobody is told; what is open stays in sight until its cause is gone. */
  readonly isOn: boolean
  /** Days before the deadline on which the focal person is reminded, the last day being 0; none for causes without a deadline ahead. */
  readonly remindBefore: readonly number[]
  /** Working days after the alert turned yellow or red until each is told; null: never. */
  readonly ladder: Readonly<Record<AlertRung, number | null>>
}

export type AlertRules = Readonly<Record<AlertKind, AlertRule>>

/** Days before a deadline from which on it is in sight; below 0 where nobody is reminded. */
export function lookAhead({ remindBefore }: AlertRule): number {
  return Math.max(-1, ...remindBefore)
}

/** Waiting times of the ladder are custom, not law: an office sets its own. */
const LADDER: AlertRule['ladder'] = { focal: 0, head: 2, office: 5, committee: 10 }
const PLANNED: AlertRule = { isOn: true, remindBefore: [30, 15, 7, 3, 1, 0], ladder: LADDER }
const MONTHLY: AlertRule = { isOn: true, remindBefore: [7, 3, 1, 0], ladder: LADDER }
const FOUND: AlertRule = { isOn: true, remindBefore: [], ladder: LADDER }

/** "cảnh báo nhiệm vụ chậm, tham mưu chỉ đạo xử lý" (task 4.1). */
export const DEFAULT_ALERT_RULES: AlertRules = {
  milestone: PLANNED,
  target: PLANNED,
  work: PLANNED,
  report: MONTHLY,
  case: MONTHLY,
  returned: { ...FOUND, ladder: { focal: 0, head: 1, office: 3, committee: null } },
  forecast: { ...FOUND, ladder: { focal: 0, head: 5, office: 10, committee: 20 } },
  promise: FOUND,
  evidence: { ...FOUND, ladder: { focal: 0, head: 3, office: 10, committee: null } },
  verification: FOUND,
}

/** Kinds with a deadline ahead of them, of which one can be reminded. */
export const REMINDED_KINDS: readonly AlertKind[] = ALERT_KINDS.filter(kind => DEFAULT_ALERT_RULES[kind].remindBefore.length > 0)

export const MOST_REMINDERS = 8
export const LONGEST_REMINDER_DAYS = 90
export const LONGEST_WAIT_DAYS = 60

export type AlertRuleRefusalCode = 'ALERT_REMINDERS_WRONG' | 'ALERT_LADDER_WRONG'

/** Reminders: whole days 0–90, at most eight, each once, only where a deadline is ahead. Waits: whole working days 0–60, never shorter than for whoever was told before. */
export function alertRuleRefusals(kind: AlertKind, { remindBefore, ladder }: AlertRule): readonly Refusal<AlertRuleRefusalCode>[] {
  const areDays = remindBefore.every(days => Number.isInteger(days) && days >= 0 && days <= LONGEST_REMINDER_DAYS)
  const areFew = remindBefore.length <= MOST_REMINDERS && new Set(remindBefore).size === remindBefore.length
  const fit = REMINDED_KINDS.includes(kind) || remindBefore.length === 0
  const waits = ALERT_RUNGS.flatMap(rung => ladder[rung] ?? [])
  const climbs = waits.every((wait, index) => wait >= (waits[index - 1] ?? 0))
  const areWaits = waits.every(wait => Number.isInteger(wait) && wait >= 0 && wait <= LONGEST_WAIT_DAYS)
  return [
    ...(areDays && areFew && fit
      ? []
      : [refusal('ALERT_REMINDERS_WRONG' as const, 'remindBefore', { most: MOST_REMINDERS, longest: LONGEST_REMINDER_DAYS })]),
    ...(areWaits && climbs ? [] : [refusal('ALERT_LADDER_WRONG' as const, 'ladder', { longest: LONGEST_WAIT_DAYS })]),
  ]
}

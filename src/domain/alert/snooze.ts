import { type Day, addDays } from '../shared/calendar.ts'
import { type Refusal, refusal } from '../shared/outcome.ts'

export const SHORTEST_SNOOZE_REASON = 15
/** A quarter: what is hushed longer is no longer chased at all. */
export const LONGEST_SNOOZE_DAYS = 92

export type SnoozeRefusalCode = 'ALERT_CLOSED' | 'ALERT_NOT_SNOOZED' | 'ALERT_SNOOZE_DAY_WRONG' | 'ALERT_REASON_SHORT'

/** Nobody is told until the end of `until`; the alert stays in sight. A reason and an end are always given. */
export function snoozeRefusals(
  { isOpen }: { readonly isOpen: boolean },
  { until, reason }: { readonly until: Day; readonly reason: string },
  today: Day,
): readonly Refusal<SnoozeRefusalCode>[] {
  const latest = addDays(today, LONGEST_SNOOZE_DAYS)
  return [
    ...(isOpen ? [] : [refusal('ALERT_CLOSED' as const)]),
    ...(until >= today && until <= latest ? [] : [refusal('ALERT_SNOOZE_DAY_WRONG' as const, 'until', { today, latest })]),
    ...(reason.trim().length >= SHORTEST_SNOOZE_REASON
      ? []
      : [refusal('ALERT_REASON_SHORT' as const, 'reason', { shortest: SHORTEST_SNOOZE_REASON })]),
  ]
}

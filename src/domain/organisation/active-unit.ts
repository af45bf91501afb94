import type { Day } from '../shared/calendar.ts'

/** Whether a unit exists on a day: from its founding to its end, both days included; null bounds nothing. */
export function isActiveOn(
  { activeFrom, activeTo }: { readonly activeFrom: Day | null; readonly activeTo: Day | null },
  day: Day,
): boolean {
  return (activeFrom === null || activeFrom <= day) && (activeTo === null || activeTo >= day)
}

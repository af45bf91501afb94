import { dayAt, millisecondsToInstant } from '#domain/shared/calendar.ts'
import type { Day } from '#domain/shared/calendar.ts'

/** Today in the ward's calendar, whatever the computer's own zone is. Lights come from the server. */
export function todayOfWard(): Day {
  return dayAt(millisecondsToInstant(Date.now()))
}

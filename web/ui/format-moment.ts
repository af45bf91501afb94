import { dayAt, formatDay, instantToMilliseconds, WARD_OFFSET_MINUTES } from '#domain/shared/calendar.ts'
import type { Instant } from '#domain/shared/calendar.ts'

/** `08:05 23/11/2026` in the ward's time, whatever the computer's own zone is. */
export function formatMoment(instant: Instant): string {
  const minutes = Math.floor(instantToMilliseconds(instant) / 60_000) + WARD_OFFSET_MINUTES
  const two = (value: number) => String(value).padStart(2, '0')
  return `${two(Math.floor(minutes / 60) % 24)}:${two(minutes % 60)} ${formatDay(dayAt(instant))}`
}

import { dayOfMonthOf, formatDay, monthNumberOf, yearOf } from '#domain/shared/calendar.ts'
import type { Day } from '#domain/shared/calendar.ts'

/** What a due day is, unless its words only say the day again (`Đến 31/5/2026`). */
export function labelBesideDay(label: string | null, day: Day): string {
  if (label === null) return ''
  const asWritten = `${dayOfMonthOf(day)}/${monthNumberOf(day)}/${yearOf(day)}`
  return label.includes(formatDay(day)) || label.includes(asWritten) ? '' : label
}

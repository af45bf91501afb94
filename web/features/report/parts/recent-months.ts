import { addMonths, monthOf } from '#domain/shared/calendar.ts'
import type { Month } from '#domain/shared/calendar.ts'
import { todayOfWard } from '../../../ui/today-of-ward.ts'

const MONTHS_SHOWN = 18

/** This month and those before it, newest first; with the month asked for, when it is another. */
export function recentMonths(asked?: Month): readonly Month[] {
  const current = monthOf(todayOfWard())
  const months = Array.from({ length: MONTHS_SHOWN }, (_, index) => addMonths(current, -index))
  return asked === undefined || months.includes(asked) ? months : [asked, ...months]
}

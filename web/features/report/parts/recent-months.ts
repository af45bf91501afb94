import { addMonths } from '#domain/shared/calendar.ts'
import type { Month } from '#domain/shared/calendar.ts'

const MOST_MONTHS = 36

/** The months from the first that any plan is reported on to the current one, newest first; with the month asked for, when it is another. */
export function recentMonths(current: Month, firstMonths: readonly (Month | null)[], asked?: Month): readonly Month[] {
  const first =
    firstMonths
      .filter(month => month !== null)
      .toSorted()
      .at(0) ?? current
  const months = Array.from({ length: MOST_MONTHS }, (_, index) => addMonths(current, -index)).filter(
    (month, index) => index === 0 || month >= first,
  )
  return asked === undefined || months.includes(asked) ? months : [asked, ...months]
}

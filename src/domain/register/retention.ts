import {
  type Day,
  addMonths,
  dayAt,
  dayOfMonthOf,
  daysInMonth,
  isDay,
  makeDay,
  monthNumberOf,
  monthOf,
  yearOf,
} from '../shared/calendar.ts'
import type { RegisterDefinition } from './register-definition.ts'
import type { RowVersion } from './register-row.ts'

/**
 * Whether the personal cells of a row have been kept as long as its register says: so many months after the declared day, or after the row's last
 * change where no day is declared or filled in. The day on which the months are over still belongs to them.
 */
export function isOutlived(
  { retention }: Pick<RegisterDefinition, 'retention'>,
  row: Pick<RowVersion, 'cells' | 'recordedAt' | 'erasedAt'>,
  today: Day,
): boolean {
  if (retention === null || row.erasedAt !== null) return false
  const declared = retention.since === null ? undefined : row.cells[retention.since]
  const since = typeof declared === 'string' && isDay(declared) ? declared : dayAt(row.recordedAt)
  return addMonthsTo(since, retention.months) < today
}

/** The same day so many months later, or the month's last where it has no such day. */
function addMonthsTo(day: Day, months: number): Day {
  const month = addMonths(monthOf(day), months)
  const [year, number] = [yearOf(month), monthNumberOf(month)]
  return makeDay(year, number, Math.min(dayOfMonthOf(day), daysInMonth(year, number)))
}

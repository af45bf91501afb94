import { type RawBuilder, sql } from 'kysely'
import type { CountedRegister } from '#application/ports/figure-queries.ts'
import { type Day, addDays, firstDayOf, isDay, isMonth, monthOf } from '#domain/shared/calendar.ts'
import { cellWords } from '../register/cell-sql.ts'
import type { StoreContext } from '../unit-of-work.ts'

/**
 * The first day after this one on which the rows that stand now may count differently by themselves: a day that some cell names, or the day after it
 * where it is this one; undefined: none of them says anything of days to come.
 */
export async function findNextDay(
  { transaction, tenantId, dialect }: StoreContext,
  { registerId, definition }: CountedRegister,
  day: Day,
): Promise<Day | undefined> {
  const cells = sql<string>`cells`
  const least = (column: string, from: string): RawBuilder<unknown> => {
    const words = cellWords(dialect, cells, column)
    return sql`min(case when ${words} >= ${from} then ${words} end)`
  }
  const columns = definition.columns.flatMap(({ type, code }) =>
    type === 'day' ? [least(code, day)] : type === 'month' ? [least(code, `${monthOf(day)}~`)] : [],
  )
  if (columns.length === 0) return undefined
  const named = columns.map((column, place) => sql`${column} as ${sql.raw(`n${place}`)}`)
  const { rows } = await sql<Readonly<Record<string, string | null>>>`select ${sql.join(named)} from register_row
    where tenant_id = ${tenantId} and register_id = ${registerId} and recorded_to is null and removed = 0`.execute(transaction)
  const days = Object.values(rows[0] ?? {}).flatMap((text): Day[] => {
    if (text !== null && isDay(text)) return [text === day ? addDays(day, 1) : text]
    return text !== null && isMonth(text) ? [firstDayOf(text)] : []
  })
  return days.toSorted()[0]
}

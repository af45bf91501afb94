import { isDay } from '#domain/shared/calendar.ts'
import type { Day } from '#domain/shared/calendar.ts'

export const TARGET_FILTERS = ['behind', 'nodata', 'typed', 'met'] as const
export type TargetFilter = (typeof TARGET_FILTERS)[number]
/** The day looked at and the filter, as they stand in the address. Without a day: today. */
export type TargetSearch = { ngay?: Day; loc?: TargetFilter }

/** Takes what an address may hold; anything else is left out. */
export function readTargetSearch(search: Readonly<Record<string, unknown>>): TargetSearch {
  const found: TargetSearch = {}
  const day = search['ngay']
  if (typeof day === 'string' && isDay(day)) found.ngay = day
  const filter = TARGET_FILTERS.find(known => known === search['loc'])
  if (filter !== undefined) found.loc = filter
  return found
}

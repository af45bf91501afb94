import { PERIOD_KINDS } from '#domain/report/period-kind.ts'
import type { PeriodKind } from '#domain/report/period-kind.ts'
import { isDay, isMonth } from '#domain/shared/calendar.ts'
import type { Day, Month } from '#domain/shared/calendar.ts'
import { readTexts } from './read-texts.ts'

const PERIOD_SECTIONS = ['gia-han', 'dinh-chinh', 'lich', 'thay'] as const

/** Which section of the page of periods, which period, and as of which day; as they stand in the address. */
export type PeriodSearch = { muc?: (typeof PERIOD_SECTIONS)[number]; loai?: PeriodKind; thang?: Month; ngay?: Day }

/** Takes what an address may hold; anything else is left out. */
export function readPeriodSearch(search: Readonly<Record<string, unknown>>): PeriodSearch {
  const { thang, ngay } = readTexts(search, ['thang', 'ngay'])
  const section = PERIOD_SECTIONS.find(item => item === search['muc'])
  const kind = PERIOD_KINDS.find(item => item === search['loai'])
  return {
    ...(section !== undefined && { muc: section }),
    ...(kind !== undefined && { loai: kind }),
    ...(thang !== undefined && isMonth(thang) && { thang }),
    ...(ngay !== undefined && isDay(ngay) && { ngay }),
  }
}

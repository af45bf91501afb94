import { PERIOD_KINDS } from '#domain/report/period-kind.ts'
import type { PeriodKind } from '#domain/report/period-kind.ts'
import type { Month } from '#domain/shared/calendar.ts'
import { readMonthSearch } from './report-search.ts'

type Search = Readonly<Record<string, unknown>>
export type ReviewSearch = {
  xem?: 'dong'
  xep?: 'ruiro'
  ky?: PeriodKind
  thang?: Month
  donvi?: string
  nhiemvu?: string
  cankiem?: 'co'
}

/** `?xem=dong&xep=ruiro&ky=month&thang=2026-11&donvi=…&nhiemvu=…&cankiem=co`; what is unreadable is left out. */
export function readReviewSearch(search: Search): ReviewSearch {
  const kind = PERIOD_KINDS.find(item => item === search['ky'])
  return {
    ...(search['xem'] === 'dong' && { xem: 'dong' as const }),
    ...(search['xep'] === 'ruiro' && { xep: 'ruiro' as const }),
    ...(kind !== undefined && { ky: kind }),
    ...readMonthSearch(search),
    ...(isText(search['donvi']) && { donvi: search['donvi'] }),
    ...(isText(search['nhiemvu']) && { nhiemvu: search['nhiemvu'] }),
    ...(search['cankiem'] === 'co' && { cankiem: 'co' as const }),
  }
}

/** Whether anything but the view and its order is asked for. */
export function isFiltered({ ky, thang, donvi, nhiemvu, cankiem }: ReviewSearch): boolean {
  return [ky, thang, donvi, nhiemvu, cankiem].some(item => item !== undefined)
}

function isText(value: unknown): value is string {
  return typeof value === 'string' && value !== ''
}

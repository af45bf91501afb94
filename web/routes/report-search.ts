import { PERIOD_KINDS } from '#domain/report/period-kind.ts'
import type { PeriodKind } from '#domain/report/period-kind.ts'
import { isMonth } from '#domain/shared/calendar.ts'
import type { Month } from '#domain/shared/calendar.ts'
import { REPORT_STATUSES } from '#domain/report/report-status.ts'
import type { ReportStatus } from '#domain/report/report-status.ts'

type Search = Readonly<Record<string, unknown>>
export type ReportListSearch = { thang?: Month; donvi?: string; trangthai?: ReportStatus }

/** `?thang=2026-11&donvi=…&trangthai=returned`: the filters of the list; what is unreadable is left out. */
export function readReportListSearch(search: Search): ReportListSearch {
  const status = REPORT_STATUSES.find(item => item === search['trangthai'])
  return {
    ...readMonthSearch(search),
    ...(typeof search['donvi'] === 'string' && { donvi: search['donvi'] }),
    ...(status !== undefined && { trangthai: status }),
  }
}

export function readMonthSearch(search: Search): { thang?: Month } {
  const month = search['thang']
  return typeof month === 'string' && isMonth(month) ? { thang: month } : {}
}

/** `?thang=&loai=`: which period is summed up; without a kind the month itself. */
export function readConsolidatedSearch(search: Search): { thang?: Month; loai?: PeriodKind } {
  const kind = PERIOD_KINDS.find(item => item === search['loai'])
  return { ...readMonthSearch(search), ...(kind !== undefined && { loai: kind }) }
}

/** `?dong=`: the task whose line is open. */
export function readLineSearch(search: Search): { dong?: string } {
  return typeof search['dong'] === 'string' ? { dong: search['dong'] } : {}
}

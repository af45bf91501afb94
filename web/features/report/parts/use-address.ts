import { useParams, useSearch } from '@tanstack/react-router'
import { readLineSearch, readMonthSearch, readReportListSearch } from '../../../routes/report-search.ts'
import type { ReportListSearch } from '../../../routes/report-search.ts'

/** The report of `/bao-cao/$reportId` and `/duyet/$reportId`. */
export function useReportId(): string {
  const params: unknown = useParams({ strict: false })
  const { reportId } = asRecord(params)
  return typeof reportId === 'string' ? reportId : ''
}

export function useLineSearch(): ReturnType<typeof readLineSearch> {
  const search: unknown = useSearch({ strict: false })
  return readLineSearch(asRecord(search))
}

export function useMonthSearch(): ReturnType<typeof readMonthSearch> {
  const search: unknown = useSearch({ strict: false })
  return readMonthSearch(asRecord(search))
}

export function useReportListSearch(): ReportListSearch {
  const search: unknown = useSearch({ strict: false })
  return readReportListSearch(asRecord(search))
}

function asRecord(value: unknown): Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null ? Object.fromEntries(Object.entries(value)) : {}
}

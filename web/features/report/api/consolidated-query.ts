import { queryOptions } from '@tanstack/react-query'
import type { PeriodKey } from '#domain/report/period-kind.ts'
import { callApi } from '../../../api/call-api.ts'

export const consolidatedQuery = ({ kind, month }: PeriodKey) =>
  queryOptions({
    queryKey: ['consolidated', kind, month],
    queryFn: ({ signal }) => callApi('getConsolidatedReport', { params: { month }, query: { kind }, signal }),
  })

import { queryOptions } from '@tanstack/react-query'
import type { Month } from '#domain/shared/calendar.ts'
import { callApi } from '../../../api/call-api.ts'

export const consolidatedQuery = (month: Month) =>
  queryOptions({
    queryKey: ['consolidated', month],
    queryFn: ({ signal }) => callApi('getConsolidatedReport', { params: { month }, signal }),
  })

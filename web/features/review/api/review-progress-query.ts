import { queryOptions } from '@tanstack/react-query'
import type { PeriodKey } from '#domain/report/period-kind.ts'
import { callApi } from '../../../api/call-api.ts'

/** Who has acted and who has not in a period. */
export const reviewProgressQuery = ({ kind, month }: PeriodKey) =>
  queryOptions({
    queryKey: ['reports', 'progress', kind, month],
    queryFn: ({ signal }) => callApi('getReviewProgress', { query: { kind, month }, signal }),
  })

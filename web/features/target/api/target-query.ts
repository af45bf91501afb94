import { queryOptions } from '@tanstack/react-query'
import type { Day } from '#domain/shared/calendar.ts'
import { callApi } from '../../../api/call-api.ts'

/** One target with all that made its figure, on a day (null: today). */
export const targetQuery = (targetId: string, asOf: Day | null) =>
  queryOptions({
    queryKey: ['target', targetId, asOf],
    queryFn: ({ signal }) => callApi('getTarget', { params: { targetId }, query: asOf === null ? {} : { asOf }, signal }),
  })

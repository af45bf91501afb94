import { queryOptions } from '@tanstack/react-query'
import type { Day } from '#domain/shared/calendar.ts'
import { callApi } from '../../../api/call-api.ts'

/** The figures of all targets of a plan, on a day (null: today). */
export const figuresQuery = (planId: string, asOf: Day | null) =>
  queryOptions({
    queryKey: ['figures', planId, asOf],
    queryFn: ({ signal }) => callApi('listFigures', { params: { planId }, query: asOf === null ? {} : { asOf }, signal }),
  })

import { infiniteQueryOptions, queryOptions } from '@tanstack/react-query'
import { callApi } from '../../../api/call-api.ts'
import type { Query } from '../../../api/api-routes.ts'

export type ReportFilters = Pick<Query<'listReports'>, 'month' | 'unitId' | 'status' | 'queue'>

const PAGE_SIZE = 40

export const reportsQuery = (filters: ReportFilters) =>
  infiniteQueryOptions({
    queryKey: ['reports', filters],
    queryFn: ({ signal, pageParam }) =>
      callApi('listReports', { query: { ...filters, limit: PAGE_SIZE, ...(pageParam !== null && { cursor: pageParam }) }, signal }),
    initialPageParam: null as string | null,
    getNextPageParam: page => page.nextCursor,
  })

/** The first of the queue that is not this one: what to review next. */
export const nextToReviewQuery = (reportId: string) =>
  queryOptions({
    queryKey: ['reports', 'next', reportId],
    queryFn: async ({ signal }) => {
      const page = await callApi('listReports', { query: { queue: 'toReview', limit: 2 }, signal })
      return page.items.find(item => item.reportId !== reportId) ?? null
    },
  })

import { infiniteQueryOptions, queryOptions } from '@tanstack/react-query'
import type { Query } from '../../../api/api-routes.ts'
import { callApi } from '../../../api/call-api.ts'

const PAGE = 50

/** The book by filters, page after page. */
export const promisesQuery = (query: Omit<Query<'listPromises'>, 'offset' | 'limit'>) =>
  infiniteQueryOptions({
    queryKey: ['promises', 'book', query],
    queryFn: ({ signal, pageParam }) => callApi('listPromises', { query: { ...query, offset: pageParam, limit: PAGE }, signal }),
    initialPageParam: 0,
    getNextPageParam: (last, pages) => {
      const shown = pages.reduce((sum, page) => sum + page.items.length, 0)
      return shown < last.total ? shown : undefined
    },
  })

export const promiseRatesQuery = (query: Query<'listPromiseRates'>) =>
  queryOptions({ queryKey: ['promises', 'rates', query], queryFn: ({ signal }) => callApi('listPromiseRates', { query, signal }) })

/** What a unit has promised in one state, for its duties. */
export const promisesOfUnitQuery = (unitId: string, state: 'open' | 'owed') =>
  queryOptions({
    queryKey: ['promises', 'unit', unitId, state],
    queryFn: ({ signal }) => callApi('listPromises', { query: { unitId, state, limit: 50 }, signal }),
  })

/** The promises that the lines of a report open with. */
export const reportPromisesQuery = (reportId: string) =>
  queryOptions({
    queryKey: ['promises', 'report', reportId],
    queryFn: ({ signal }) => callApi('getReportPromises', { params: { reportId }, signal }),
  })

import { infiniteQueryOptions, queryOptions } from '@tanstack/react-query'
import type { Params, Query } from '../../../api/api-routes.ts'
import { callApi } from '../../../api/call-api.ts'

export type PeriodPlace = Params<'getPeriodLock'>

const PAGE = 20

export const periodLockQuery = (place: PeriodPlace) =>
  queryOptions({ queryKey: ['lock', 'period', place], queryFn: ({ signal }) => callApi('getPeriodLock', { params: place, signal }) })

/** Corrections, page after page. */
export const correctionsQuery = (query: Pick<Query<'listCorrections'>, 'planId' | 'kind' | 'month' | 'state'>) =>
  infiniteQueryOptions({
    queryKey: ['lock', 'corrections', query],
    queryFn: ({ signal, pageParam }) => callApi('listCorrections', { query: { ...query, offset: pageParam, limit: PAGE }, signal }),
    initialPageParam: 0,
    getNextPageParam: (last, pages) => {
      const shown = pages.reduce((sum, page) => sum + page.items.length, 0)
      return shown < last.total ? shown : undefined
    },
  })

import { infiniteQueryOptions, queryOptions } from '@tanstack/react-query'
import type { Query } from '../../../api/api-routes.ts'
import { callApi } from '../../../api/call-api.ts'

const PAGE = 50

/** The list by filters, page after page. */
export const casesQuery = (query: Omit<Query<'listCases'>, 'offset' | 'limit'>) =>
  infiniteQueryOptions({
    queryKey: ['cases', query],
    queryFn: ({ signal, pageParam }) => callApi('listCases', { query: { ...query, offset: pageParam, limit: PAGE }, signal }),
    initialPageParam: 0,
    getNextPageParam: (last, pages) => {
      const shown = pages.reduce((sum, page) => sum + page.items.length, 0)
      return shown < last.total ? shown : undefined
    },
  })

/** A unit's cases that are not closed, of one task or of all. */
export const casesOfUnitQuery = (unitId: string, taskId?: string) =>
  queryOptions({
    queryKey: ['cases', 'unit', unitId, taskId],
    queryFn: ({ signal }) => callApi('listCases', { query: { unitId, taskId, state: 'open', limit: 50 }, signal }),
  })

export const caseQuery = (caseId: string) =>
  queryOptions({ queryKey: ['case', caseId], queryFn: ({ signal }) => callApi('getCase', { params: { caseId }, signal }) })

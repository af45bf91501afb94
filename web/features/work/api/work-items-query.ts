import { infiniteQueryOptions, queryOptions } from '@tanstack/react-query'
import type { Query } from '../../../api/api-routes.ts'
import { callApi } from '../../../api/call-api.ts'

const PAGE = 50

/** The list by filters, page after page. */
export const workItemsQuery = (query: Omit<Query<'listWorkItems'>, 'offset' | 'limit'>) =>
  infiniteQueryOptions({
    queryKey: ['work-items', query],
    queryFn: ({ signal, pageParam }) => callApi('listWorkItems', { query: { ...query, offset: pageParam, limit: PAGE }, signal }),
    initialPageParam: 0,
    getNextPageParam: (last, pages) => {
      const shown = pages.reduce((sum, page) => sum + page.items.length, 0)
      return shown < last.total ? shown : undefined
    },
  })

/** The first of one task's items, for its page. */
export const workOfTaskQuery = (taskId: string, limit: number) =>
  queryOptions({
    queryKey: ['work-items', 'task', taskId, limit],
    queryFn: ({ signal }) => callApi('listWorkItems', { query: { taskId, order: 'task', limit }, signal }),
  })

/** One unit's work on a task, as many as a report's line can show. */
export const workOfUnitQuery = (taskId: string, unitId: string) =>
  queryOptions({
    queryKey: ['work-items', 'unit', taskId, unitId],
    queryFn: ({ signal }) => callApi('listWorkItems', { query: { taskId, unitId, order: 'due', limit: 20 }, signal }),
  })

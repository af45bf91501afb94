import { infiniteQueryOptions, queryOptions, useMutation, useQueryClient } from '@tanstack/react-query'
import type { Body, Query } from '../../../api/api-routes.ts'
import { callApi } from '../../../api/call-api.ts'

const PAGE = 20

export const unopenedQuery = queryOptions({
  queryKey: ['notifications', 'count'],
  queryFn: ({ signal }) => callApi('countNotifications', { signal }),
})

export const notificationsQuery = (query: Omit<Query<'listNotifications'>, 'offset' | 'limit'>) =>
  infiniteQueryOptions({
    queryKey: ['notifications', 'list', query],
    queryFn: ({ signal, pageParam }) => callApi('listNotifications', { query: { ...query, offset: pageParam, limit: PAGE }, signal }),
    initialPageParam: 0,
    getNextPageParam: (last, pages) => {
      const shown = pages.reduce((sum, page) => sum + page.items.length, 0)
      return shown < last.total ? shown : undefined
    },
  })

/** Marks as read; the bell and the list follow at once. */
export function useOpenNotifications() {
  const queries = useQueryClient()
  return useMutation({
    mutationFn: (body: Body<'openNotifications'>) => callApi('openNotifications', { body }),
    onSuccess: ({ unopened }) => {
      queries.setQueryData(unopenedQuery.queryKey, { unopened })
      void queries.invalidateQueries({ queryKey: ['notifications', 'list'] })
    },
  })
}

export const preferenceQuery = queryOptions({
  queryKey: ['notifications', 'preference'],
  queryFn: ({ signal }) => callApi('getNotificationPreference', { signal }),
})

export function useSavePreference(version: number) {
  const queries = useQueryClient()
  return useMutation({
    mutationFn: (body: Body<'saveNotificationPreference'>) => callApi('saveNotificationPreference', { ifMatch: version, body }),
    onSuccess: saved => queries.setQueryData(preferenceQuery.queryKey, saved),
  })
}

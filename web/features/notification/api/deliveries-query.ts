import { infiniteQueryOptions, queryOptions, useMutation, useQueryClient } from '@tanstack/react-query'
import type { Query } from '../../../api/api-routes.ts'
import { callApi } from '../../../api/call-api.ts'

const PAGE = 30

export const deliveriesQuery = (query: Omit<Query<'listDeliveries'>, 'offset' | 'limit'>) =>
  infiniteQueryOptions({
    queryKey: ['deliveries', 'list', query],
    queryFn: ({ signal, pageParam }) => callApi('listDeliveries', { query: { ...query, offset: pageParam, limit: PAGE }, signal }),
    initialPageParam: 0,
    getNextPageParam: (last, pages) => {
      const shown = pages.reduce((sum, page) => sum + page.items.length, 0)
      return shown < last.total ? shown : undefined
    },
  })

export const deliveryEventsQuery = (deliveryId: string) =>
  queryOptions({
    queryKey: ['deliveries', 'events', deliveryId],
    queryFn: ({ signal }) => callApi('listDeliveryEvents', { params: { deliveryId }, signal }),
  })

export const failedJobsQuery = queryOptions({
  queryKey: ['deliveries', 'jobs'],
  queryFn: ({ signal }) => callApi('listFailedJobs', { signal }),
})

export function useRetryDelivery() {
  const queries = useQueryClient()
  return useMutation({
    mutationFn: (deliveryId: string) => callApi('retryDelivery', { params: { deliveryId } }),
    onSettled: () => queries.invalidateQueries({ queryKey: ['deliveries'] }),
  })
}

export function useRetryJob() {
  const queries = useQueryClient()
  return useMutation({
    mutationFn: (key: string) => callApi('retryJob', { body: { key } }),
    onSettled: () => queries.invalidateQueries({ queryKey: ['deliveries'] }),
  })
}

import { infiniteQueryOptions, queryOptions } from '@tanstack/react-query'
import type { DirectiveSource } from '#domain/work/directive-source.ts'
import type { Query } from '../../../api/api-routes.ts'
import { callApi } from '../../../api/call-api.ts'

const PAGE = 50
const DRAFTS = 20

export const directivesQuery = (query: Omit<Query<'listDirectives'>, 'offset' | 'limit'>) =>
  infiniteQueryOptions({
    queryKey: ['work-items', 'directives', query],
    queryFn: ({ signal, pageParam }) => callApi('listDirectives', { query: { ...query, offset: pageParam, limit: PAGE }, signal }),
    initialPageParam: 0,
    getNextPageParam: (last, pages) => {
      const shown = pages.reduce((sum, page) => sum + page.items.length, 0)
      return shown < last.total ? shown : undefined
    },
  })

/** Drafts that wait for a leader. */
export const waitingDraftsQuery = infiniteQueryOptions({
  queryKey: ['directive-drafts', 'waiting'],
  queryFn: ({ signal, pageParam }) =>
    callApi('listDirectiveDrafts', { query: { state: 'waiting', offset: pageParam, limit: DRAFTS }, signal }),
  initialPageParam: 0,
  getNextPageParam: (last, pages) => {
    const shown = pages.reduce((sum, page) => sum + page.items.length, 0)
    return shown < last.total ? shown : undefined
  },
})

export const directiveDraftQuery = (draftId: string) =>
  queryOptions({
    queryKey: ['directive-drafts', draftId],
    queryFn: ({ signal }) => callApi('getDirectiveDraft', { params: { draftId }, signal }),
  })

export const directiveGroundQuery = ({ kind, id }: DirectiveSource) =>
  queryOptions({
    queryKey: ['directive-ground', kind, id],
    queryFn: ({ signal }) => callApi('getDirectiveGround', { query: { kind, id }, signal }),
    // What is being typed is not to be replaced by what was read again.
    staleTime: Number.POSITIVE_INFINITY,
    gcTime: 0,
  })

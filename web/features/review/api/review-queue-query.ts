import { infiniteQueryOptions } from '@tanstack/react-query'
import { callApi } from '../../../api/call-api.ts'
import type { Query } from '../../../api/api-routes.ts'
import type { ReviewSearch } from '../../../routes/review-search.ts'

const REPORTS_A_PAGE = 60
const LINES_A_PAGE = 20

export const reviewQueueQuery = (search: ReviewSearch) =>
  infiniteQueryOptions({
    queryKey: ['reports', 'review-queue', askedOf(search)],
    queryFn: ({ signal, pageParam }) =>
      callApi('listReviewQueue', { query: { ...askedOf(search), limit: REPORTS_A_PAGE, ...cursorOf(pageParam) }, signal }),
    initialPageParam: null as string | null,
    getNextPageParam: page => page.nextCursor,
  })

export const reviewLinesQuery = (search: ReviewSearch) =>
  infiniteQueryOptions({
    queryKey: ['reports', 'review-lines', askedOf(search)],
    queryFn: ({ signal, pageParam }) =>
      callApi('listReviewLines', { query: { ...askedOf(search), limit: LINES_A_PAGE, ...cursorOf(pageParam) }, signal }),
    initialPageParam: null as string | null,
    getNextPageParam: page => page.nextCursor,
  })

function askedOf({ xep, ky, thang, donvi, nhiemvu, cankiem }: ReviewSearch): Query<'listReviewQueue'> {
  return {
    sort: xep === 'ruiro' ? 'risk' : 'age',
    kind: ky,
    month: thang,
    unitId: donvi,
    taskId: nhiemvu,
    risky: cankiem === 'co' ? '1' : '0',
  }
}

function cursorOf(cursor: string | null) {
  return cursor === null ? {} : { cursor }
}

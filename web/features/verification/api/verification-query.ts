import { infiniteQueryOptions, queryOptions } from '@tanstack/react-query'
import type { Query } from '../../../api/api-routes.ts'
import { callApi } from '../../../api/call-api.ts'

const PAGE = 100

/** Months, draws and results of a plan. */
export const verificationQuery = (planId: string) =>
  queryOptions({
    queryKey: ['verification', planId],
    queryFn: ({ signal }) => callApi('getVerification', { params: { planId }, signal }),
  })

/** The drawn lines by filters, page after page. */
export const verificationLinesQuery = (planId: string, query: Omit<Query<'listVerificationLines'>, 'offset' | 'limit'>) =>
  infiniteQueryOptions({
    queryKey: ['verification-lines', planId, query],
    queryFn: ({ signal, pageParam }) =>
      callApi('listVerificationLines', { params: { planId }, query: { ...query, offset: pageParam, limit: PAGE }, signal }),
    initialPageParam: 0,
    getNextPageParam: (last, pages) => {
      const shown = pages.reduce((sum, page) => sum + page.items.length, 0)
      return shown < last.total ? shown : undefined
    },
  })

export const verificationLineQuery = (checkId: string) =>
  queryOptions({
    queryKey: ['verification-line', checkId],
    queryFn: ({ signal }) => callApi('getVerificationLine', { params: { checkId }, signal }),
  })

/** What may be drawn now. */
export const drawPreviewQuery = (planId: string, month: Query<'listVerificationLines'>['month'] & string) =>
  queryOptions({
    queryKey: ['verification-preview', planId, month],
    queryFn: ({ signal }) => callApi('previewDraw', { params: { planId, month }, signal }),
  })

export const sampleRecordQuery = (drawId: string) =>
  queryOptions({
    queryKey: ['sample-record', drawId],
    queryFn: ({ signal }) => callApi('getSampleRecord', { params: { drawId }, signal }),
  })

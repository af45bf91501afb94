import { queryOptions } from '@tanstack/react-query'
import type { Query } from '../../../api/api-routes.ts'
import { callApi } from '../../../api/call-api.ts'

export const ROWS_A_PAGE = 20

export type RowsAsked = Pick<Query<'listTargetRows'>, 'part' | 'source' | 'asOf' | 'unitId'>

/** The rows or units behind one number of a target. */
export const targetRowsQuery = (targetId: string, asked: RowsAsked, page: number) =>
  queryOptions({
    queryKey: ['target', targetId, 'rows', asked, page],
    queryFn: ({ signal }) =>
      callApi('listTargetRows', { params: { targetId }, query: { ...asked, offset: page * ROWS_A_PAGE, limit: ROWS_A_PAGE }, signal }),
  })

import { queryOptions } from '@tanstack/react-query'
import type { RegisterRowAnswer } from '#contract/register/register-shapes.ts'
import type { Answer, Query } from '../../../api/api-routes.ts'
import { callApi } from '../../../api/call-api.ts'
import { queryClient } from '../../../api/query-client.ts'

/** What narrows and orders the rows; the page is asked for apart. */
export type RowsFilter = Omit<Query<'listRegisterRows'>, 'offset' | 'limit'>
type RowsPage = Answer<'listRegisterRows'>

/** Rows a page of the sheet: two screens of an office computer come in one answer of about 10 kB. */
export const ROWS_A_PAGE = 100

const rowsKey = (registerId: string) => ['register-rows', registerId] as const

export const rowsQuery = (registerId: string, filter: RowsFilter, page: number, limit = ROWS_A_PAGE) =>
  queryOptions({
    queryKey: [...rowsKey(registerId), filter, limit, page],
    queryFn: ({ signal }) =>
      callApi('listRegisterRows', { params: { registerId }, query: { ...filter, offset: page * limit, limit }, signal }),
  })

/** Puts a newer answer of one row wherever that row is shown. */
export function keepRowAnswer(registerId: string, row: RegisterRowAnswer): void {
  queryClient.setQueriesData<RowsPage>({ queryKey: rowsKey(registerId) }, page => {
    if (page === undefined || !page.items.some(item => item.rowId === row.rowId)) return page
    return { ...page, items: page.items.map(item => (item.rowId === row.rowId ? row : item)) }
  })
}

/** After rows came or went: the sheet, the count in the list of registers and everything computed from rows are read again. */
export async function readRowsAgain(registerId: string): Promise<void> {
  await Promise.all([
    queryClient.invalidateQueries({ queryKey: rowsKey(registerId) }),
    queryClient.invalidateQueries({ queryKey: ['register-row', registerId] }),
    queryClient.invalidateQueries({ queryKey: ['register', registerId] }),
    queryClient.invalidateQueries({ queryKey: ['registers'] }),
  ])
}

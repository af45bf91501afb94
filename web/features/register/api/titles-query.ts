import { queryOptions } from '@tanstack/react-query'
import { callApi } from '../../../api/call-api.ts'

/** Rows of a register by their titles, for choosing one in a cell of another. */
export const titlesQuery = (registerId: string, search: string) =>
  queryOptions({
    queryKey: ['register-titles', registerId, search],
    queryFn: ({ signal }) => callApi('searchRegisterTitles', { params: { registerId }, query: { search }, signal }),
  })

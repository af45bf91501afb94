import { queryOptions } from '@tanstack/react-query'
import { callApi } from '../../../api/call-api.ts'

export const rowQuery = (registerId: string, rowId: string) =>
  queryOptions({
    queryKey: ['register-row', registerId, rowId],
    queryFn: ({ signal }) => callApi('getRegisterRow', { params: { registerId, rowId }, signal }),
  })

import { queryOptions } from '@tanstack/react-query'
import { callApi } from '../../../api/call-api.ts'

export const registerQuery = (registerId: string) =>
  queryOptions({ queryKey: ['register', registerId], queryFn: ({ signal }) => callApi('getRegister', { params: { registerId }, signal }) })

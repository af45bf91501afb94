import { queryOptions } from '@tanstack/react-query'
import { callApi } from '../../../api/call-api.ts'

export const registersQuery = queryOptions({ queryKey: ['registers'], queryFn: ({ signal }) => callApi('listRegisters', { signal }) })

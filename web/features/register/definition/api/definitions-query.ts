import { queryOptions } from '@tanstack/react-query'
import { callApi } from '../../../../api/call-api.ts'

/** Every version of how a register is made. */
export const definitionsQuery = (registerId: string) =>
  queryOptions({
    queryKey: ['register', registerId, 'definitions'],
    queryFn: ({ signal }) => callApi('listRegisterDefinitions', { params: { registerId }, signal }),
  })

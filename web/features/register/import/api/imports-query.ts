import { queryOptions } from '@tanstack/react-query'
import { callApi } from '../../../../api/call-api.ts'

/** Earlier imports of a register, newest first. */
export const registerImportsQuery = (registerId: string) =>
  queryOptions({
    queryKey: ['register-imports', registerId],
    queryFn: ({ signal }) => callApi('listRegisterImports', { params: { registerId }, signal }),
  })

import { queryOptions } from '@tanstack/react-query'
import { callApi } from '../../../api/call-api.ts'

/** Not read again behind the person's back: what is being mended on the page stands on it. */
export const importQuery = (importId: string) =>
  queryOptions({
    queryKey: ['import', importId],
    queryFn: ({ signal }) => callApi('getImport', { params: { importId }, signal }),
    staleTime: Infinity,
  })

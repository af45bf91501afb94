import { useMutation, useQueryClient } from '@tanstack/react-query'
import { callApi } from '../../../api/call-api.ts'
import { importsQuery } from './imports-query.ts'

export function useDiscardImport(onDone: () => void) {
  const queries = useQueryClient()
  return useMutation({
    mutationFn: (importId: string) => callApi('discardImport', { params: { importId } }),
    onSuccess: async () => {
      await queries.invalidateQueries({ queryKey: importsQuery.queryKey })
      onDone()
    },
  })
}

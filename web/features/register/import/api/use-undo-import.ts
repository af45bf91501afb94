import { useMutation, useQueryClient } from '@tanstack/react-query'
import { callApi } from '../../../../api/call-api.ts'
import { readRowsAgain } from '../../api/rows-query.ts'
import { registerImportsQuery } from './imports-query.ts'

/** Takes back one import as a whole. */
export function useUndoImport(registerId: string) {
  const queries = useQueryClient()
  return useMutation({
    mutationFn: (importId: string) => callApi('undoRegisterImport', { params: { registerId, importId } }),
    onSuccess: () => readRowsAgain(registerId),
    onSettled: () => void queries.invalidateQueries({ queryKey: registerImportsQuery(registerId).queryKey }),
  })
}

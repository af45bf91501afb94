import { useMutation, useQueryClient } from '@tanstack/react-query'
import { callApi } from '../../../../api/call-api.ts'
import { useCreationKey } from '../../../../api/use-creation-key.ts'
import { registersQuery } from '../../api/registers-query.ts'

/** Takes the built-in pack, or one from a file. */
export function useImportPack() {
  const queries = useQueryClient()
  const key = useCreationKey()
  return useMutation({
    mutationFn: (what: { readonly builtIn: 'plan-55' } | { readonly pack: unknown }) =>
      callApi('importRegisterPack', { body: what, idempotencyKey: key.get() }),
    onSuccess: async () => {
      await queries.invalidateQueries({ queryKey: registersQuery.queryKey })
      // Formulas changed: every figure may be another.
      void queries.invalidateQueries({ queryKey: ['figures'] })
      void queries.invalidateQueries({ queryKey: ['target'] })
    },
    onSettled: () => key.renew(),
  })
}

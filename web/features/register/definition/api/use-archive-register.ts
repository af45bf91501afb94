import { useMutation, useQueryClient } from '@tanstack/react-query'
import type { RegisterDetail } from '#contract/register/register-shapes.ts'
import { isChangedMeanwhile } from '../../../../api/api-problem.ts'
import { callApi } from '../../../../api/call-api.ts'
import { registerQuery } from '../../api/register-query.ts'
import { registersQuery } from '../../api/registers-query.ts'

/** Puts a register away, or opens it again. */
export function useArchiveRegister({ registerId, version }: RegisterDetail, onDone: () => void) {
  const queries = useQueryClient()
  return useMutation({
    mutationFn: (body: { readonly archived: boolean; readonly reason: string }) =>
      callApi('archiveRegister', { params: { registerId }, body, ifMatch: version }),
    onSuccess: saved => {
      queries.setQueryData(registerQuery(registerId).queryKey, saved)
      void queries.invalidateQueries({ queryKey: registersQuery.queryKey })
      onDone()
    },
    onError: error => {
      if (isChangedMeanwhile(error)) void queries.invalidateQueries({ queryKey: registerQuery(registerId).queryKey })
    },
  })
}

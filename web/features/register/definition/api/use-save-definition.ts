import { useMutation, useQueryClient } from '@tanstack/react-query'
import type { RegisterDetail } from '#contract/register/register-shapes.ts'
import type { Body } from '../../../../api/api-routes.ts'
import { isChangedMeanwhile } from '../../../../api/api-problem.ts'
import { callApi } from '../../../../api/call-api.ts'
import { useCreationKey } from '../../../../api/use-creation-key.ts'
import { registerQuery } from '../../api/register-query.ts'
import { readRowsAgain } from '../../api/rows-query.ts'
import { registersQuery } from '../../api/registers-query.ts'

type Saved = Body<'changeRegisterDefinition'>

/** Makes a register, or saves the definition of the one that was read as its next version. */
export function useSaveDefinition(register: RegisterDetail | null, onSaved: (saved: RegisterDetail) => void) {
  const queries = useQueryClient()
  const key = useCreationKey()
  return useMutation({
    mutationFn: ({ definition, note, choiceMoves }: Saved) =>
      register === null
        ? callApi('createRegister', { body: { definition, note }, idempotencyKey: key.get() })
        : callApi('changeRegisterDefinition', {
            params: { registerId: register.registerId },
            body: { definition, note, ...(choiceMoves && { choiceMoves }) },
            ifMatch: register.version,
          }),
    onSuccess: async saved => {
      key.renew()
      await readRowsAgain(saved.registerId)
      queries.setQueryData(registerQuery(saved.registerId).queryKey, saved)
      void queries.invalidateQueries({ queryKey: registersQuery.queryKey })
      onSaved(saved)
    },
    // What was written stays in the editor; the newer version comes in beneath it.
    onError: error => {
      key.renew()
      if (register !== null && isChangedMeanwhile(error))
        void queries.invalidateQueries({ queryKey: registerQuery(register.registerId).queryKey })
    },
  })
}

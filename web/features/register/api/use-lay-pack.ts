import { useMutation, useQueryClient } from '@tanstack/react-query'
import { callApi } from '../../../api/call-api.ts'
import { useCreationKey } from '../../../api/use-creation-key.ts'
import { registersQuery } from './registers-query.ts'

/** Lays the registers of Plan 55 that come with the program; those that stand already are kept. */
export function useLayPack() {
  const queries = useQueryClient()
  const key = useCreationKey()
  return useMutation({
    mutationFn: () => callApi('importRegisterPack', { body: { builtIn: 'plan-55' }, idempotencyKey: key.get() }),
    onSuccess: async () => {
      key.renew()
      await queries.invalidateQueries({ queryKey: registersQuery.queryKey })
    },
    onError: () => key.renew(),
  })
}

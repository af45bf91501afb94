import { queryOptions, useMutation, useQueryClient } from '@tanstack/react-query'
import type { DeputyAnswer } from '#contract/period/period-routes.ts'
import { ApiProblem, OFFLINE } from '../../../api/api-problem.ts'
import type { Body } from '../../../api/api-routes.ts'
import { callApi } from '../../../api/call-api.ts'
import { useCreationKey } from '../../../api/use-creation-key.ts'

export const deputiesQuery = queryOptions({
  queryKey: ['periods', 'deputies'],
  queryFn: ({ signal }) => callApi('listDeputies', { signal }),
})

/** Appoints a deputy; the same try sent twice appoints once. */
export function useAppointDeputy(onDone: () => void) {
  const queries = useQueryClient()
  const key = useCreationKey()
  return useMutation({
    mutationFn: ({ unitId, body }: { readonly unitId: string; readonly body: Body<'appointDeputy'> }) =>
      callApi('appointDeputy', { params: { unitId }, body, idempotencyKey: key.get() }),
    onError: error => {
      if (error instanceof ApiProblem && error.code !== OFFLINE) key.renew()
    },
    onSuccess: () => {
      key.renew()
      void queries.invalidateQueries({ queryKey: deputiesQuery.queryKey })
      onDone()
    },
  })
}

export function useRevokeDeputy() {
  const queries = useQueryClient()
  return useMutation({
    mutationFn: ({ deputyId, version }: Pick<DeputyAnswer, 'deputyId' | 'version'>) =>
      callApi('revokeDeputy', { params: { deputyId }, ifMatch: version }),
    onSettled: () => void queries.invalidateQueries({ queryKey: deputiesQuery.queryKey }),
  })
}

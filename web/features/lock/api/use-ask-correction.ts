import { useMutation, useQueryClient } from '@tanstack/react-query'
import { ApiProblem, OFFLINE } from '../../../api/api-problem.ts'
import type { Body, Params } from '../../../api/api-routes.ts'
import { callApi } from '../../../api/call-api.ts'
import { useCreationKey } from '../../../api/use-creation-key.ts'

/** Asks for a correction of a locked line; the same try sent twice asks once. */
export function useAskCorrection(place: Params<'askCorrection'>, onDone: () => void) {
  const queries = useQueryClient()
  const key = useCreationKey()
  return useMutation({
    mutationFn: (body: Body<'askCorrection'>) => callApi('askCorrection', { params: place, body, idempotencyKey: key.get() }),
    onError: error => {
      if (error instanceof ApiProblem && error.code !== OFFLINE) key.renew()
    },
    onSuccess: async () => {
      key.renew()
      onDone()
      await Promise.all([
        queries.invalidateQueries({ queryKey: ['report', place.reportId] }),
        queries.invalidateQueries({ queryKey: ['lock'] }),
      ])
    },
  })
}

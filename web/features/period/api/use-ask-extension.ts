import { useMutation, useQueryClient } from '@tanstack/react-query'
import { ApiProblem, OFFLINE } from '../../../api/api-problem.ts'
import type { Body } from '../../../api/api-routes.ts'
import { callApi } from '../../../api/call-api.ts'
import { useCreationKey } from '../../../api/use-creation-key.ts'

/** Asks for more time for a report; the same try sent twice asks once. */
export function useAskExtension(reportId: string, onDone: () => void) {
  const queries = useQueryClient()
  const key = useCreationKey()
  return useMutation({
    mutationFn: (body: Body<'askExtension'>) => callApi('askExtension', { params: { reportId }, body, idempotencyKey: key.get() }),
    onError: error => {
      if (error instanceof ApiProblem && error.code !== OFFLINE) key.renew()
    },
    onSuccess: () => {
      key.renew()
      void queries.invalidateQueries({ queryKey: ['periods'] })
      onDone()
    },
  })
}

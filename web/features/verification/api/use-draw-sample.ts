import { useMutation, useQueryClient } from '@tanstack/react-query'
import { ApiProblem, OFFLINE } from '../../../api/api-problem.ts'
import type { Body } from '../../../api/api-routes.ts'
import { callApi } from '../../../api/call-api.ts'
import { useCreationKey } from '../../../api/use-creation-key.ts'
import { readVerificationAgain } from './read-verification-again.ts'

/** Draws a month; the same try sent twice draws once. */
export function useDrawSample(planId: string, onDrawn: () => void) {
  const queries = useQueryClient()
  const key = useCreationKey()
  return useMutation({
    mutationFn: (body: Body<'drawSample'>) => callApi('drawSample', { params: { planId }, body, idempotencyKey: key.get() }),
    onError: error => {
      if (error instanceof ApiProblem && error.code !== OFFLINE) key.renew()
    },
    onSuccess: () => {
      readVerificationAgain(queries)
      onDrawn()
    },
  })
}

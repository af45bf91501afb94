import { useMutation, useQueryClient } from '@tanstack/react-query'
import { ApiProblem, OFFLINE } from '../../../api/api-problem.ts'
import type { Body } from '../../../api/api-routes.ts'
import { callApi } from '../../../api/call-api.ts'
import { useCreationKey } from '../../../api/use-creation-key.ts'
import { type PeriodPlace, periodLockQuery } from './lock-queries.ts'

/** Locks a period; the same try sent twice locks once. */
export function useLockPeriod(place: PeriodPlace) {
  const queries = useQueryClient()
  const key = useCreationKey()
  return useMutation({
    mutationFn: (body: Body<'lockPeriod'>) => callApi('lockPeriod', { params: place, body, idempotencyKey: key.get() }),
    onError: error => {
      if (error instanceof ApiProblem && error.code !== OFFLINE) key.renew()
    },
    onSuccess: async view => {
      key.renew()
      queries.setQueryData(periodLockQuery(place).queryKey, view)
      await Promise.all([queries.invalidateQueries({ queryKey: ['report'] }), queries.invalidateQueries({ queryKey: ['periods'] })])
    },
  })
}

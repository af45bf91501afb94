import { useMutation, useQueryClient } from '@tanstack/react-query'
import type { PlanDetail } from '#contract/plan/plan-routes.ts'
import type { Body } from '../../../api/api-routes.ts'
import { isChangedMeanwhile } from '../../../api/api-problem.ts'
import { callApi } from '../../../api/call-api.ts'
import { planQuery } from './plan-query.ts'
import { plansQuery } from './plans-query.ts'

export function useUpdatePlan({ planId, version }: Pick<PlanDetail, 'planId' | 'version'>, onSaved: () => void) {
  const queries = useQueryClient()
  return useMutation({
    mutationFn: (body: Body<'updatePlan'>) => callApi('updatePlan', { params: { planId }, body, ifMatch: version }),
    onSuccess: saved => {
      queries.setQueryData(planQuery(planId).queryKey, saved)
      void queries.invalidateQueries({ queryKey: plansQuery.queryKey })
      void queries.invalidateQueries({ queryKey: ['tasks', planId] })
      onSaved()
    },
    onError: error => {
      if (isChangedMeanwhile(error)) void queries.invalidateQueries({ queryKey: planQuery(planId).queryKey })
    },
  })
}

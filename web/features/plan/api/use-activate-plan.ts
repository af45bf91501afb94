import { useMutation, useQueryClient } from '@tanstack/react-query'
import type { PlanDetail } from '#contract/plan/plan-routes.ts'
import type { Month } from '#domain/shared/calendar.ts'
import { callApi } from '../../../api/call-api.ts'
import { meQuery } from '../../access/api/use-me.ts'
import { planQuery } from './plan-query.ts'
import { plansQuery } from './plans-query.ts'

/** Puts the plan into force, with the month chosen to be reported on first (null: the usual one); who is signed in then has it as the plan at work. */
export function useActivatePlan(plan: PlanDetail) {
  const queries = useQueryClient()
  return useMutation({
    mutationFn: (firstReportingMonth: Month | null) =>
      callApi('activatePlan', { params: { planId: plan.planId }, body: { firstReportingMonth }, ifMatch: plan.version }),
    onSuccess: active => {
      queries.setQueryData(planQuery(plan.planId).queryKey, active)
      void queries.invalidateQueries({ queryKey: plansQuery.queryKey })
      void queries.invalidateQueries({ queryKey: meQuery.queryKey })
    },
    onError: () => void queries.invalidateQueries({ queryKey: planQuery(plan.planId).queryKey }),
  })
}

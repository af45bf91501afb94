import { useMutation, useQueryClient } from '@tanstack/react-query'
import type { TaskDetail } from '#contract/plan/plan-routes.ts'
import type { Body } from '../../../api/api-routes.ts'
import { callApi } from '../../../api/call-api.ts'
import { planQuery } from './plan-query.ts'
import { taskQuery } from './task-query.ts'

/** Saves one of the six clears of a task. After a change by somebody else the page reads the task anew; what was typed stays in its form. */
export function useUpdateTask({ taskId, planId, version }: Pick<TaskDetail, 'taskId' | 'planId' | 'version'>, onSaved: () => void) {
  const queries = useQueryClient()
  return useMutation({
    mutationFn: (body: Body<'updateTask'>) => callApi('updateTask', { params: { taskId }, body, ifMatch: version }),
    onSuccess: saved => {
      queries.setQueryData(taskQuery(taskId).queryKey, saved)
      void queries.invalidateQueries({ queryKey: planQuery(planId).queryKey })
      void queries.invalidateQueries({ queryKey: ['tasks', planId] })
      onSaved()
    },
  })
}

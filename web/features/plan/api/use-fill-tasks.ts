import { useMutation, useQueryClient } from '@tanstack/react-query'
import type { Body } from '../../../api/api-routes.ts'
import { callApi } from '../../../api/call-api.ts'
import { planQuery } from './plan-query.ts'

export type TaskFill = Omit<Body<'updateTasksTogether'>, 'taskIds'>

/** Fills the empty places of many tasks at once. */
export function useFillTasks(planId: string, onDone: (changed: number) => void) {
  const queries = useQueryClient()
  return useMutation({
    mutationFn: ({ taskIds, fill }: { readonly taskIds: readonly string[]; readonly fill: TaskFill }) =>
      callApi('updateTasksTogether', { params: { planId }, body: { taskIds: [...taskIds], ...fill } }),
    onSuccess: async ({ changed }) => {
      await Promise.all([queries.invalidateQueries({ queryKey: planQuery(planId).queryKey }), queries.invalidateQueries({ queryKey: ['tasks', planId] }), queries.invalidateQueries({ queryKey: ['task'] })])
      onDone(changed)
    },
  })
}

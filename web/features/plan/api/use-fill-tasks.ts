import { useMutation, useQueryClient } from '@tanstack/react-query'
import type { Answer, Body } from '../../../api/api-routes.ts'
import { callApi } from '../../../api/call-api.ts'
import { planQuery } from './plan-query.ts'

export type FilledTasks = Answer<'updateTasksTogether'>
export type TaskFill = Omit<Body<'updateTasksTogether'>, 'taskIds'>

/** Fills the empty places of many tasks at once. */
export function useFillTasks(planId: string, onDone: (filled: FilledTasks) => void) {
  const queries = useQueryClient()
  return useMutation({
    mutationFn: ({ taskIds, fill }: { readonly taskIds: readonly string[]; readonly fill: TaskFill }) =>
      callApi('updateTasksTogether', { params: { planId }, body: { taskIds: [...taskIds], ...fill } }),
    onSuccess: async filled => {
      await Promise.all([
        queries.invalidateQueries({ queryKey: planQuery(planId).queryKey }),
        queries.invalidateQueries({ queryKey: ['tasks', planId] }),
        queries.invalidateQueries({ queryKey: ['task'] }),
      ])
      onDone(filled)
    },
  })
}

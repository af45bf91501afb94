import { useMutation, useQueryClient } from '@tanstack/react-query'
import type { WorkItemDetail } from '#contract/work/work-routes.ts'
import { ApiProblem, OFFLINE } from '../../../api/api-problem.ts'
import type { Body } from '../../../api/api-routes.ts'
import { callApi } from '../../../api/call-api.ts'
import { useCreationKey } from '../../../api/use-creation-key.ts'
import { keepWorkItem } from './keep-work-item.ts'

/** Sets new work; the same try sent twice makes one item. */
export function useCreateWorkItem(onSaved: (item: WorkItemDetail) => void) {
  const queries = useQueryClient()
  const key = useCreationKey()
  return useMutation({
    mutationFn: (body: Body<'createWorkItem'>) => callApi('createWorkItem', { body, idempotencyKey: key.get() }),
    // After a lost answer the same key is sent again: what was made already is not made twice.
    onError: error => {
      if (error instanceof ApiProblem && error.code !== OFFLINE) key.renew()
    },
    onSuccess: saved => {
      keepWorkItem(queries, saved)
      onSaved(saved)
    },
  })
}

export function useUpdateWorkItem({ workItemId, version }: Pick<WorkItemDetail, 'workItemId' | 'version'>, onSaved: () => void) {
  const queries = useQueryClient()
  return useMutation({
    mutationFn: (body: Body<'updateWorkItem'>) => callApi('updateWorkItem', { params: { workItemId }, body, ifMatch: version }),
    onSuccess: saved => {
      keepWorkItem(queries, saved)
      onSaved()
    },
  })
}

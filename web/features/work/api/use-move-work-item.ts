import { useMutation, useQueryClient } from '@tanstack/react-query'
import type { WorkItemDetail } from '#contract/work/work-routes.ts'
import type { Body } from '../../../api/api-routes.ts'
import { callApi } from '../../../api/call-api.ts'
import { keepWorkItem } from './keep-work-item.ts'

/** One step of an item's life with what it needs. */
export type WorkStep =
  | { readonly step: 'start' | 'accept' }
  | { readonly step: 'submit'; readonly body: Body<'submitWorkItem'> }
  | { readonly step: 'giveBack' | 'cancel'; readonly body: Body<'returnWorkItem'> }
  | { readonly step: 'askLater'; readonly body: Body<'askLaterDue'> }
  | { readonly step: 'decideLater'; readonly body: Body<'decideLaterDue'> }

export function useMoveWorkItem(item: Pick<WorkItemDetail, 'workItemId' | 'version'>, onDone: () => void) {
  const queries = useQueryClient()
  return useMutation({
    mutationFn: (step: WorkStep) => send(item, step),
    onSuccess: saved => {
      keepWorkItem(queries, saved)
      onDone()
    },
  })
}

function send({ workItemId, version }: Pick<WorkItemDetail, 'workItemId' | 'version'>, step: WorkStep): Promise<WorkItemDetail> {
  const guarded = { params: { workItemId }, ifMatch: version }
  switch (step.step) {
    case 'start':
      return callApi('startWorkItem', guarded)
    case 'accept':
      return callApi('acceptWorkItem', guarded)
    case 'submit':
      return callApi('submitWorkItem', { ...guarded, body: step.body })
    case 'giveBack':
      return callApi('returnWorkItem', { ...guarded, body: step.body })
    case 'cancel':
      return callApi('cancelWorkItem', { ...guarded, body: step.body })
    case 'askLater':
      return callApi('askLaterDue', { ...guarded, body: step.body })
    case 'decideLater':
      return callApi('decideLaterDue', { ...guarded, body: step.body })
  }
}

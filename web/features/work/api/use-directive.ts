import { useMutation, useQueryClient } from '@tanstack/react-query'
import type { QueryClient } from '@tanstack/react-query'
import type { WorkItemDetail } from '#contract/work/work-routes.ts'
import { ApiProblem, OFFLINE } from '../../../api/api-problem.ts'
import type { Body } from '../../../api/api-routes.ts'
import { callApi } from '../../../api/call-api.ts'
import { useCreationKey } from '../../../api/use-creation-key.ts'
import { keepWorkItem } from './keep-work-item.ts'

/** Gives an instruction; the same try sent twice gives one. */
export function useGiveDirective(onGiven: (item: WorkItemDetail) => void) {
  const queries = useQueryClient()
  const key = useCreationKey()
  return useMutation({
    mutationFn: (body: Body<'giveDirective'>) => callApi('giveDirective', { body, idempotencyKey: key.get() }),
    // After a lost answer the same key is sent again: what was given already is not given twice.
    onError: error => {
      if (error instanceof ApiProblem && error.code !== OFFLINE) key.renew()
    },
    onSuccess: given => {
      keepWorkItem(queries, given)
      readDirectivesAgain(queries)
      onGiven(given)
    },
  })
}

/** The office hands a draft to the leaders. */
export function usePrepareDirective(onPrepared: () => void) {
  const queries = useQueryClient()
  const key = useCreationKey()
  return useMutation({
    mutationFn: (body: Body<'prepareDirective'>) => callApi('prepareDirective', { body, idempotencyKey: key.get() }),
    onError: error => {
      if (error instanceof ApiProblem && error.code !== OFFLINE) key.renew()
    },
    onSuccess: () => {
      readDirectivesAgain(queries)
      onPrepared()
    },
  })
}

/** Declined by a leader, or taken back by the office. */
export function useCloseDraft() {
  const queries = useQueryClient()
  return useMutation({
    mutationFn: ({ draftId, version, reason }: { readonly draftId: string; readonly version: number; readonly reason: string }) =>
      callApi('closeDirectiveDraft', { params: { draftId }, body: { reason }, ifMatch: version }),
    onSuccess: () => readDirectivesAgain(queries),
  })
}

function readDirectivesAgain(queries: QueryClient): void {
  void queries.invalidateQueries({ queryKey: ['directive-drafts'] })
  void queries.invalidateQueries({ queryKey: ['leader-screen'] })
}

import { useMutation, useQueryClient } from '@tanstack/react-query'
import type { PaperDetail } from '#contract/paper/paper-shapes.ts'
import { ApiProblem, OFFLINE } from '../../../api/api-problem.ts'
import type { Body } from '../../../api/api-routes.ts'
import { callApi } from '../../../api/call-api.ts'
import { useCreationKey } from '../../../api/use-creation-key.ts'
import { keepPaper } from './papers-query.ts'

/** Drafts a paper; the same try sent twice makes one. */
export function useDraftPaper(onDrafted: (paper: PaperDetail) => void) {
  const queries = useQueryClient()
  const key = useCreationKey()
  return useMutation({
    mutationFn: (body: Body<'draftPaper'>) => callApi('draftPaper', { body, idempotencyKey: key.get() }),
    // After a lost answer the same key is sent again: what was made already is not made twice.
    onError: error => {
      if (error instanceof ApiProblem && error.code !== OFFLINE) key.renew()
    },
    onSuccess: saved => {
      key.renew()
      keepPaper(queries, saved)
      onDrafted(saved)
    },
  })
}

import { useMutation, useQueryClient } from '@tanstack/react-query'
import type { Body } from '../../../api/api-routes.ts'
import { callApi } from '../../../api/call-api.ts'
import { useCreationKey } from '../../../api/use-creation-key.ts'
import { numberingQuery } from './papers-query.ts'

/** A new term, from which numbers begin anew. */
export function useAddTerm(onDone: () => void) {
  const queries = useQueryClient()
  const key = useCreationKey()
  return useMutation({
    mutationFn: (body: Body<'addPaperTerm'>) => callApi('addPaperTerm', { body, idempotencyKey: key.get() }),
    onSettled: () => key.renew(),
    onSuccess: saved => {
      queries.setQueryData(numberingQuery.queryKey, saved)
      void queries.invalidateQueries({ queryKey: ['paper'] })
      onDone()
    },
  })
}

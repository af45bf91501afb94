import { useMutation, useQueryClient } from '@tanstack/react-query'
import type { QueryClient } from '@tanstack/react-query'
import type { CaseDetail } from '#contract/case/case-routes.ts'
import { ApiProblem, OFFLINE } from '../../../api/api-problem.ts'
import type { Body } from '../../../api/api-routes.ts'
import { callApi } from '../../../api/call-api.ts'
import { useCreationKey } from '../../../api/use-creation-key.ts'
import { caseQuery } from './cases-query.ts'

/** The saved case is shown at once; lists that hold it are read anew. */
export function keepCase(queries: QueryClient, saved: CaseDetail): void {
  queries.setQueryData(caseQuery(saved.caseId).queryKey, saved)
  void queries.invalidateQueries({ queryKey: ['cases'] })
}

/** What becomes a case: words of one's own, or a field of a report's line by one press. */
export type Raised =
  | { readonly body: Body<'raiseCase'> }
  | { readonly line: { readonly reportId: string; readonly taskId: string }; readonly body: Body<'raiseCaseOfLine'> }

/** Raises a case; the same try sent twice makes one. */
export function useRaiseCase(onSaved: (file: CaseDetail) => void) {
  const queries = useQueryClient()
  const key = useCreationKey()
  return useMutation({
    mutationFn: (raised: Raised) =>
      'line' in raised
        ? callApi('raiseCaseOfLine', { params: raised.line, body: raised.body, idempotencyKey: key.get() })
        : callApi('raiseCase', { body: raised.body, idempotencyKey: key.get() }),
    // After a lost answer the same key is sent again: what was made already is not made twice.
    onError: error => {
      if (error instanceof ApiProblem && error.code !== OFFLINE) key.renew()
    },
    onSuccess: saved => {
      key.renew()
      keepCase(queries, saved)
      onSaved(saved)
    },
  })
}

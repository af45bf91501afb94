import { useMutation, useQueryClient } from '@tanstack/react-query'
import type { ExtensionAnswer } from '#contract/period/period-routes.ts'
import type { Body } from '../../../api/api-routes.ts'
import { callApi } from '../../../api/call-api.ts'

/** Decides on a request for more time, or takes it back when there is no decision to send. */
export function useMoveExtension({ extensionId, version }: Pick<ExtensionAnswer, 'extensionId' | 'version'>, onDone: () => void) {
  const queries = useQueryClient()
  return useMutation({
    mutationFn: (decision: Body<'decideExtension'> | null) => {
      const guarded = { params: { extensionId }, ifMatch: version }
      return decision === null ? callApi('withdrawExtension', guarded) : callApi('decideExtension', { ...guarded, body: decision })
    },
    onSuccess: async () => {
      onDone()
      await Promise.all([queries.invalidateQueries({ queryKey: ['periods'] }), queries.invalidateQueries({ queryKey: ['reports'] })])
    },
  })
}

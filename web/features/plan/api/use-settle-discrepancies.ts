import { useMutation, useQueryClient } from '@tanstack/react-query'
import { callApi } from '../../../api/call-api.ts'
import { planQuery } from './plan-query.ts'

/** One note for the doubts chosen. */
export function useSettleDiscrepancies(planId: string, onDone: (settled: number) => void) {
  const queries = useQueryClient()
  return useMutation({
    mutationFn: ({ ids, note }: { readonly ids: readonly string[]; readonly note: string }) =>
      callApi('settleAllDiscrepancies', { params: { planId }, body: { discrepancyIds: [...ids], note } }),
    onSuccess: async ({ settled }) => {
      await queries.invalidateQueries({ queryKey: planQuery(planId).queryKey })
      onDone(settled)
    },
  })
}

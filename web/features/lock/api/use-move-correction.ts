import { useMutation, useQueryClient } from '@tanstack/react-query'
import type { Correction } from '#contract/lock/correction-shape.ts'
import { callApi } from '../../../api/call-api.ts'

export type CorrectionMove = { readonly step: 'approve' | 'refuse' | 'withdraw'; readonly note: string }

/** Decides on a correction, or takes one's own back. */
export function useMoveCorrection({ correctionId, version, reportId }: Correction, onDone: () => void) {
  const queries = useQueryClient()
  return useMutation({
    mutationFn: ({ step, note }: CorrectionMove) => {
      const guarded = { params: { correctionId }, ifMatch: version }
      if (step === 'withdraw') return callApi('withdrawCorrection', guarded)
      return callApi(step === 'approve' ? 'approveCorrection' : 'refuseCorrection', { ...guarded, body: { note } })
    },
    onSuccess: async () => {
      onDone()
      await Promise.all([queries.invalidateQueries({ queryKey: ['report', reportId] }), queries.invalidateQueries({ queryKey: ['lock'] })])
    },
  })
}

import { useMutation, useQueryClient } from '@tanstack/react-query'
import { callApi } from '../../../api/call-api.ts'
import { readFiguresAgain } from './read-figures-again.ts'

export function useWithdrawFigure(targetId: string, onDone: () => void) {
  const queries = useQueryClient()
  return useMutation({
    mutationFn: ({ figureId, reason }: { readonly figureId: string; readonly reason: string }) =>
      callApi('withdrawTypedFigure', { params: { figureId }, body: { reason } }),
    onSuccess: async () => {
      await readFiguresAgain(queries, targetId)
      onDone()
    },
  })
}

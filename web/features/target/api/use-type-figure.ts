import { useMutation, useQueryClient } from '@tanstack/react-query'
import type { Body } from '../../../api/api-routes.ts'
import { callApi } from '../../../api/call-api.ts'
import { useCreationKey } from '../../../api/use-creation-key.ts'
import { readFiguresAgain } from './read-figures-again.ts'

export type TypedFigureDraft = Body<'typeFigure'>

export function useTypeFigure(targetId: string, onSaved: () => void) {
  const queries = useQueryClient()
  const key = useCreationKey()
  return useMutation({
    mutationFn: (body: TypedFigureDraft) => callApi('typeFigure', { params: { targetId }, body, idempotencyKey: key.get() }),
    onSuccess: async () => {
      await readFiguresAgain(queries, targetId)
      onSaved()
    },
    onSettled: () => key.renew(),
  })
}

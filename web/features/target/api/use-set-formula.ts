import { useMutation, useQueryClient } from '@tanstack/react-query'
import type { Body } from '../../../api/api-routes.ts'
import { callApi } from '../../../api/call-api.ts'
import { isChangedMeanwhile } from '../../../api/api-problem.ts'
import { readFiguresAgain } from './read-figures-again.ts'

/** Saves how a target is computed as its next version; somebody else's newer one is refused to be written over. */
export function useSetFormula(targetId: string, onSaved: () => void) {
  const queries = useQueryClient()
  return useMutation({
    mutationFn: (body: Body<'setTargetFormula'>) => callApi('setTargetFormula', { params: { targetId }, body }),
    onSuccess: async () => {
      await readFiguresAgain(queries, targetId)
      onSaved()
    },
    onError: error => {
      if (isChangedMeanwhile(error)) void queries.invalidateQueries({ queryKey: ['target', targetId] })
    },
  })
}

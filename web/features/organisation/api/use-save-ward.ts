import { useMutation, useQueryClient } from '@tanstack/react-query'
import { isChangedMeanwhile } from '../../../api/api-problem.ts'
import { callApi } from '../../../api/call-api.ts'
import { changeOfDraft } from '../parts/ward-draft.ts'
import type { WardDraft } from '../parts/ward-draft.ts'
import { wardQuery } from './ward-query.ts'

export function useSaveWard(version: number) {
  const queries = useQueryClient()
  return useMutation({
    mutationFn: (draft: WardDraft) => callApi('updateWard', { body: changeOfDraft(draft), ifMatch: version }),
    onSuccess: ward => queries.setQueryData(wardQuery.queryKey, ward),
    // What was typed stays in the form; the newer version comes in beneath it, so that the next press can save.
    onError: error => {
      if (isChangedMeanwhile(error)) void queries.invalidateQueries({ queryKey: wardQuery.queryKey })
    },
  })
}

import { useMutation, useQueryClient } from '@tanstack/react-query'
import type { UnitAnswer } from '#contract/organisation/organisation-routes.ts'
import { isChangedMeanwhile } from '../../../api/api-problem.ts'
import { callApi } from '../../../api/call-api.ts'
import { useCreationKey } from '../../../api/use-creation-key.ts'
import { bodyOfDraft } from '../parts/unit-draft.ts'
import type { UnitDraft } from '../parts/unit-draft.ts'
import { unitsQuery } from './units-query.ts'

/** Adds a unit, or saves the one that was read. */
export function useSaveUnit(unit: UnitAnswer | null, onSaved: () => void) {
  const queries = useQueryClient()
  const key = useCreationKey()
  return useMutation({
    mutationFn: (draft: UnitDraft) =>
      unit === null
        ? callApi('createUnit', { body: bodyOfDraft(draft), idempotencyKey: key.get() })
        : callApi('updateUnit', { params: { unitId: unit.unitId }, body: bodyOfDraft(draft), ifMatch: unit.version }),
    onSuccess: async () => {
      await queries.invalidateQueries({ queryKey: unitsQuery.queryKey })
      onSaved()
    },
    onError: error => {
      key.renew()
      if (isChangedMeanwhile(error)) void queries.invalidateQueries({ queryKey: unitsQuery.queryKey })
    },
  })
}

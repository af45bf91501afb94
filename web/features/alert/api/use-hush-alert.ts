import { useMutation, useQueryClient } from '@tanstack/react-query'
import type { AlertDetail } from '#contract/alert/alert-routes.ts'
import type { Body } from '../../../api/api-routes.ts'
import { callApi } from '../../../api/call-api.ts'
import { alertQuery } from './alerts-query.ts'

/** Snoozes with a reason and an end, or, without them, ends the snooze. */
export function useHushAlert({ alertId, version }: Pick<AlertDetail, 'alertId' | 'version'>, onDone: () => void) {
  const queries = useQueryClient()
  return useMutation({
    mutationFn: (body: Body<'snoozeAlert'> | undefined) => {
      const guarded = { params: { alertId }, ifMatch: version }
      return body === undefined ? callApi('wakeAlert', guarded) : callApi('snoozeAlert', { ...guarded, body })
    },
    onSuccess: saved => {
      queries.setQueryData(alertQuery(alertId).queryKey, saved)
      void queries.invalidateQueries({ queryKey: ['alerts'] })
      onDone()
    },
  })
}

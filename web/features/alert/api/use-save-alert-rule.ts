import { useMutation, useQueryClient } from '@tanstack/react-query'
import type { AlertRules } from '#contract/alert/alert-routes.ts'
import type { Body } from '../../../api/api-routes.ts'
import { callApi } from '../../../api/call-api.ts'
import { alertRulesQuery } from './alerts-query.ts'

/** Saves the rule of a kind; null takes it back to the default. */
export function useSaveAlertRule({ kind, version }: Pick<AlertRules['items'][number], 'kind' | 'version'>, onDone: () => void) {
  const queries = useQueryClient()
  return useMutation({
    mutationFn: (rule: Body<'saveAlertRule'>['rule']) =>
      callApi('saveAlertRule', { params: { alertKind: kind }, body: { rule, seenVersion: version } }),
    onSuccess: saved => {
      queries.setQueryData(alertRulesQuery.queryKey, saved)
      onDone()
    },
  })
}

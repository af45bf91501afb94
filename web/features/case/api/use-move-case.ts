import { useMutation, useQueryClient } from '@tanstack/react-query'
import type { CaseDetail } from '#contract/case/case-routes.ts'
import type { Body } from '../../../api/api-routes.ts'
import { callApi } from '../../../api/call-api.ts'
import { keepCase } from './use-raise-case.ts'

/** One step of a case's life with what it needs. */
export type CaseStep =
  | { readonly step: 'start' | 'confirm' }
  | { readonly step: 'assign'; readonly body: Body<'assignCase'> }
  | { readonly step: 'answer' | 'recordAnswer'; readonly body: Body<'answerCase'> }
  | { readonly step: 'sendUp'; readonly body: Body<'sendCaseUp'> }
  | { readonly step: 'reject' | 'reopen'; readonly body: Body<'rejectCase'> }

export function useMoveCase(file: Pick<CaseDetail, 'caseId' | 'version'>, onDone: () => void) {
  const queries = useQueryClient()
  return useMutation({
    mutationFn: (step: CaseStep) => send(file, step),
    onSuccess: saved => {
      keepCase(queries, saved)
      onDone()
    },
  })
}

function send({ caseId, version }: Pick<CaseDetail, 'caseId' | 'version'>, step: CaseStep): Promise<CaseDetail> {
  const guarded = { params: { caseId }, ifMatch: version }
  switch (step.step) {
    case 'start':
      return callApi('startCase', guarded)
    case 'confirm':
      return callApi('confirmCase', { ...guarded, body: {} })
    case 'assign':
      return callApi('assignCase', { ...guarded, body: step.body })
    case 'answer':
      return callApi('answerCase', { ...guarded, body: step.body })
    case 'recordAnswer':
      return callApi('recordSuperiorAnswer', { ...guarded, body: step.body })
    case 'sendUp':
      return callApi('sendCaseUp', { ...guarded, body: step.body })
    case 'reject':
      return callApi('rejectCase', { ...guarded, body: step.body })
    case 'reopen':
      return callApi('reopenCase', { ...guarded, body: step.body })
  }
}

import { useMutation, useQueryClient } from '@tanstack/react-query'
import type { PaperDetail } from '#contract/paper/paper-shapes.ts'
import type { Body } from '../../../api/api-routes.ts'
import { callApi } from '../../../api/call-api.ts'
import { keepPaper } from './papers-query.ts'

/** One step of a paper with what it needs. */
export type PaperStep =
  | { readonly step: 'redraft' }
  | { readonly step: 'edit'; readonly body: Body<'editPaper'> }
  | { readonly step: 'issue'; readonly body: Body<'issuePaper'> }
  | { readonly step: 'withdraw'; readonly body: Body<'withdrawPaper'> }
  | { readonly step: 'answer'; readonly body: Body<'answerPaper'> }

type Place = Pick<PaperDetail, 'paperId' | 'version'>

export function useMovePaper(paper: Place, onDone: () => void) {
  const queries = useQueryClient()
  return useMutation({
    mutationFn: (step: PaperStep) => send(paper, step),
    onSuccess: saved => {
      keepPaper(queries, saved)
      onDone()
    },
  })
}

function send({ paperId, version }: Place, step: PaperStep): Promise<PaperDetail> {
  const guarded = { params: { paperId }, ifMatch: version }
  switch (step.step) {
    case 'redraft':
      return callApi('redraftPaper', guarded)
    case 'edit':
      return callApi('editPaper', { ...guarded, body: step.body })
    case 'issue':
      return callApi('issuePaper', { ...guarded, body: step.body })
    case 'withdraw':
      return callApi('withdrawPaper', { ...guarded, body: step.body })
    case 'answer':
      return callApi('answerPaper', { ...guarded, body: step.body })
  }
}

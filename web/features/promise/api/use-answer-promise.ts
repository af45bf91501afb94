import { useMutation, useQueryClient } from '@tanstack/react-query'
import type { LinePromise } from '#contract/promise/promise-routes.ts'
import type { Body } from '../../../api/api-routes.ts'
import { callApi } from '../../../api/call-api.ts'
import { reportPromisesQuery } from './promises-query.ts'

/** The report whose line is shown, and the version of it that stands on the screen. */
export type PromiseReport = { readonly reportId: string; readonly version: number }

export function useAnswerPromise({ reportId, version }: PromiseReport, promise: LinePromise, onDone: () => void) {
  const keep = useKeepPromise(reportId)
  return useMutation({
    mutationFn: (given: Body<'answerPromise'>['given']) =>
      callApi('answerPromise', {
        params: { reportId, promiseId: promise.promiseId },
        ifMatch: version,
        body: { given, seenVersion: promise.draftVersion },
      }),
    onSuccess: saved => {
      keep(saved)
      onDone()
    },
  })
}

export function useJudgePromise({ reportId, version }: PromiseReport, { promiseId }: LinePromise, onDone: () => void) {
  const keep = useKeepPromise(reportId)
  return useMutation({
    mutationFn: (body: Body<'judgePromise'>) => callApi('judgePromise', { params: { reportId, promiseId }, ifMatch: version, body }),
    onSuccess: saved => {
      keep(saved)
      onDone()
    },
  })
}

/** The saved promise stands at once; the book is read anew. */
function useKeepPromise(reportId: string): (saved: LinePromise) => void {
  const queries = useQueryClient()
  return saved => {
    queries.setQueryData(reportPromisesQuery(reportId).queryKey, known =>
      known === undefined ? known : { items: known.items.map(item => (item.promiseId === saved.promiseId ? saved : item)) },
    )
    void queries.invalidateQueries({ queryKey: ['promises'] })
  }
}

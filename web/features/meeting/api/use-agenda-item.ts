import { useMutation, useQueryClient } from '@tanstack/react-query'
import type { AgendaLine } from '#contract/meeting/meeting-shapes.ts'
import { ApiProblem, OFFLINE } from '../../../api/api-problem.ts'
import type { Body } from '../../../api/api-routes.ts'
import { callApi } from '../../../api/call-api.ts'
import { useCreationKey } from '../../../api/use-creation-key.ts'
import { keepItem, keepMeeting, meetingQuery } from './meetings-query.ts'

type Item = Pick<AgendaLine, 'itemId' | 'version'>

/** The question, dropping and taking up again. */
export function useChangeItem(meetingId: string, { itemId, version }: Item, onDone: () => void) {
  const queries = useQueryClient()
  return useMutation({
    mutationFn: (body: Body<'changeAgendaItem'>) => callApi('changeAgendaItem', { params: { meetingId, itemId }, ifMatch: version, body }),
    onSuccess: saved => {
      keepItem(queries, meetingId, saved)
      onDone()
    },
  })
}

export function useRemoveItem(meetingId: string, { itemId, version }: Item) {
  const queries = useQueryClient()
  return useMutation({
    mutationFn: () => callApi('removeAgendaItem', { params: { meetingId, itemId }, ifMatch: version }),
    onSuccess: saved => keepMeeting(queries, saved),
  })
}

export function useAddItem(meetingId: string, onDone: () => void) {
  const queries = useQueryClient()
  const key = useCreationKey()
  return useMutation({
    mutationFn: (body: Body<'addAgendaItem'>) => callApi('addAgendaItem', { params: { meetingId }, body, idempotencyKey: key.get() }),
    onError: error => {
      if (error instanceof ApiProblem && error.code !== OFFLINE) key.renew()
    },
    onSuccess: () => {
      key.renew()
      void queries.invalidateQueries({ queryKey: meetingQuery(meetingId).queryKey })
      onDone()
    },
  })
}

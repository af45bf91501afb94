import { useMutation, useQueryClient } from '@tanstack/react-query'
import type { MeetingDecision } from '#contract/meeting/meeting-shapes.ts'
import { ApiProblem, OFFLINE } from '../../../api/api-problem.ts'
import type { Body } from '../../../api/api-routes.ts'
import { callApi } from '../../../api/call-api.ts'
import { useCreationKey } from '../../../api/use-creation-key.ts'
import { forgetDecision, keepDecision } from './meetings-query.ts'

type Place = Pick<MeetingDecision, 'decisionId' | 'version'>

/** Writes a decision down; the same try sent twice writes one. */
export function useAddDecision(meetingId: string, itemId: string, onAdded: () => void) {
  const queries = useQueryClient()
  const key = useCreationKey()
  return useMutation({
    mutationFn: (body: Body<'addMeetingDecision'>) =>
      callApi('addMeetingDecision', { params: { meetingId, itemId }, body, idempotencyKey: key.get() }),
    onError: error => {
      if (error instanceof ApiProblem && error.code !== OFFLINE) key.renew()
    },
    onSuccess: saved => {
      key.renew()
      keepDecision(queries, meetingId, saved)
      onAdded()
    },
  })
}

export function useAssignDecision(meetingId: string) {
  const queries = useQueryClient()
  return useMutation({
    mutationFn: ({ decisionId, version, asProposed }: Place & { readonly asProposed: boolean }) =>
      callApi('assignMeetingDecision', { params: { meetingId, decisionId }, ifMatch: version, body: { asProposed } }),
    onSuccess: saved => keepDecision(queries, meetingId, saved),
  })
}

export function useRemoveDecision(meetingId: string) {
  const queries = useQueryClient()
  return useMutation({
    mutationFn: ({ decisionId, version }: Place) =>
      callApi('removeMeetingDecision', { params: { meetingId, decisionId }, ifMatch: version }),
    onSuccess: ({ decisionId }) => forgetDecision(queries, meetingId, decisionId),
  })
}

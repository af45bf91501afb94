import { useMutation, useQueryClient } from '@tanstack/react-query'
import type { MeetingDetail } from '#contract/meeting/meeting-shapes.ts'
import { ApiProblem, OFFLINE } from '../../../api/api-problem.ts'
import type { Body } from '../../../api/api-routes.ts'
import { callApi } from '../../../api/call-api.ts'
import { useCreationKey } from '../../../api/use-creation-key.ts'
import { keepMeeting } from './meetings-query.ts'

/** Makes a meeting with its pack; the same try sent twice makes one. */
export function useMakeMeeting(onMade: (meeting: MeetingDetail) => void) {
  const queries = useQueryClient()
  const key = useCreationKey()
  return useMutation({
    mutationFn: (body: Body<'makeMeeting'>) => callApi('makeMeeting', { body, idempotencyKey: key.get() }),
    onError: error => {
      if (error instanceof ApiProblem && error.code !== OFFLINE) key.renew()
    },
    onSuccess: made => {
      key.renew()
      keepMeeting(queries, made)
      onMade(made)
    },
  })
}

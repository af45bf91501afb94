import { useMutation, useQueryClient } from '@tanstack/react-query'
import type { MeetingDetail } from '#contract/meeting/meeting-shapes.ts'
import type { Body } from '../../../api/api-routes.ts'
import { callApi } from '../../../api/call-api.ts'
import { keepMeeting } from './meetings-query.ts'

/** One change of the meeting as a whole with what it needs. */
export type MeetingStep =
  | { readonly step: 'remake' | 'start' | 'conclude' | 'draftNotice' }
  | { readonly step: 'update'; readonly body: Body<'updateMeeting'> }
  | { readonly step: 'cancel'; readonly body: Body<'cancelMeeting'> }
  | { readonly step: 'attendance'; readonly body: Body<'saveMeetingAttendance'> }
  | { readonly step: 'order'; readonly body: Body<'orderMeetingAgenda'> }

type Place = Pick<MeetingDetail, 'meetingId' | 'version'>

export function useMoveMeeting(meeting: Place, onDone: () => void = () => undefined) {
  const queries = useQueryClient()
  return useMutation({
    mutationFn: (step: MeetingStep) => send(meeting, step),
    onSuccess: (saved, { step }) => {
      // Made anew, every item has another page.
      if (step === 'remake') queries.removeQueries({ queryKey: ['meeting', saved.meetingId, 'item'] })
      keepMeeting(queries, saved)
      onDone()
    },
  })
}

function send({ meetingId, version }: Place, step: MeetingStep): Promise<MeetingDetail> {
  const guarded = { params: { meetingId }, ifMatch: version }
  switch (step.step) {
    case 'remake':
      return callApi('remakeMeetingPack', guarded)
    case 'start':
      return callApi('startMeeting', guarded)
    case 'conclude':
      return callApi('concludeMeeting', guarded)
    case 'draftNotice':
      return callApi('draftMeetingNotice', guarded)
    case 'update':
      return callApi('updateMeeting', { ...guarded, body: step.body })
    case 'cancel':
      return callApi('cancelMeeting', { ...guarded, body: step.body })
    case 'attendance':
      return callApi('saveMeetingAttendance', { ...guarded, body: step.body })
    case 'order':
      return callApi('orderMeetingAgenda', { ...guarded, body: step.body })
  }
}

import { queryOptions, useMutation, useQueryClient } from '@tanstack/react-query'
import type { Day } from '#domain/shared/calendar.ts'
import { ApiProblem, OFFLINE } from '../../../api/api-problem.ts'
import type { Answer, Body } from '../../../api/api-routes.ts'
import { callApi } from '../../../api/call-api.ts'
import { useCreationKey } from '../../../api/use-creation-key.ts'

type Changed = Answer<'decideCalendarDays'>

export const calendarQuery = (year: number) =>
  queryOptions({ queryKey: ['periods', 'calendar', year], queryFn: ({ signal }) => callApi('getCalendar', { query: { year }, signal }) })

/** Enters a decision on days; the same try sent twice enters it once. */
export function useDecideDays(onDone: (changed: Changed) => void) {
  const queries = useQueryClient()
  const key = useCreationKey()
  return useMutation({
    mutationFn: (body: Body<'decideCalendarDays'>) => callApi('decideCalendarDays', { body, idempotencyKey: key.get() }),
    onError: error => {
      if (error instanceof ApiProblem && error.code !== OFFLINE) key.renew()
    },
    onSuccess: changed => {
      key.renew()
      void queries.invalidateQueries({ queryKey: ['periods'] })
      onDone(changed)
    },
  })
}

export function useRemoveDay(onDone: (changed: Changed) => void) {
  const queries = useQueryClient()
  return useMutation({
    mutationFn: (day: Day) => callApi('removeCalendarDay', { params: { day } }),
    onSuccess: changed => {
      void queries.invalidateQueries({ queryKey: ['periods'] })
      onDone(changed)
    },
  })
}

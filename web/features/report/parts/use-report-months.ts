import { useQuery } from '@tanstack/react-query'
import { monthOf } from '#domain/shared/calendar.ts'
import type { Month } from '#domain/shared/calendar.ts'
import { todayOfWard } from '../../../ui/today-of-ward.ts'
import { plansQuery } from '../../plan/api/plans-query.ts'
import { recentMonths } from './recent-months.ts'

/** The months there may be reports of, newest first. */
export function useReportMonths(asked?: Month): readonly Month[] {
  const plans = useQuery(plansQuery)
  return recentMonths(monthOf(todayOfWard()), plans.data?.items.map(plan => plan.firstReportingMonth) ?? [], asked)
}

import { dayAt, formatMonth, monthOf, monthsBetween } from '../shared/calendar.ts'
import type { Day, Instant, Month } from '../shared/calendar.ts'
import { refusal } from '../shared/outcome.ts'
import type { Refusal } from '../shared/outcome.ts'

export type PeriodRefusalCode = 'NO_ACTIVE_PLAN' | 'PERIOD_BEFORE_PLAN' | 'PERIOD_IN_FUTURE'

export type PlanDates = { readonly date: Day | null; readonly campaignStart: Day | null; readonly activatedAt: Instant | null }

/** The month of the campaign's start or of the plan's date, whichever is later; of the activation when neither is known. */
export function firstReportingMonth({ date, campaignStart, activatedAt }: PlanDates): Month | undefined {
  const known = [date, campaignStart].filter(day => day !== null).sort()
  const start = known.at(-1) ?? (activatedAt === null ? undefined : dayAt(activatedAt))
  return start === undefined ? undefined : monthOf(start)
}

/** Every month a plan is reported on up to and with the month of `today`, the earliest first. */
export function reportingMonths(plan: PlanDates, today: Day): readonly Month[] {
  const first = firstReportingMonth(plan)
  return first === undefined ? [] : monthsBetween(first, monthOf(today))
}

/** Why a period may not be opened by hand. */
export function periodRefusals(month: Month, plans: readonly PlanDates[], today: Day): readonly Refusal<PeriodRefusalCode>[] {
  if (plans.length === 0) return [refusal('NO_ACTIVE_PLAN')]
  if (month > monthOf(today)) return [refusal('PERIOD_IN_FUTURE', 'month', { month: formatMonth(month), current: formatMonth(monthOf(today)) })]
  const first = plans.map(firstReportingMonth).filter(start => start !== undefined).sort()[0]
  if (first !== undefined && month >= first) return []
  return [refusal('PERIOD_BEFORE_PLAN', 'month', { month: formatMonth(month), first: first === undefined ? '' : formatMonth(first) })]
}

import { dayAt, formatMonth, monthOf, monthsBetween } from '../shared/calendar.ts'
import type { Day, Instant, Month } from '../shared/calendar.ts'
import { accepted, refusal, refused } from '../shared/outcome.ts'
import type { Outcome, Refusal } from '../shared/outcome.ts'

export type PeriodRefusalCode = 'NO_ACTIVE_PLAN' | 'PERIOD_BEFORE_PLAN' | 'PERIOD_IN_FUTURE'

export type ReportingMonthRefusalCode = 'REPORTING_MONTH_OUT_OF_RANGE'

export type PlanStart = { readonly date: Day | null; readonly campaignStart: Day | null }
export type PlanDates = PlanStart & { readonly activatedAt: Instant | null; readonly firstReportingMonth: Month | null }

/**
 * The months a plan activated on `today` may be reported on first, the earliest first: from its own first month (of the campaign's start or of the
 * plan's date, whichever is later) to the month of the activation. The last one is what nobody has to choose.
 */
export function reportingMonthChoices({ date, campaignStart }: PlanStart, today: Day): readonly [Month, ...Month[]] {
  const start =
    [date, campaignStart]
      .filter(day => day !== null)
      .toSorted()
      .at(-1) ?? today
  const [first = monthOf(start), ...others] = monthsBetween(monthOf(start), monthOf(today))
  return [first, ...others]
}

/** The first month reported on, as chosen at activation (null: the latest of the choices). An earlier one asks for the months in between as well. */
export function decideFirstReportingMonth(plan: PlanStart, chosen: Month | null, today: Day): Outcome<Month, ReportingMonthRefusalCode> {
  const choices = reportingMonthChoices(plan, today)
  const first = choices[0]
  const last = choices.at(-1) ?? first
  if (chosen === null || choices.includes(chosen)) return accepted(chosen ?? last)
  return refused(
    refusal('REPORTING_MONTH_OUT_OF_RANGE', 'firstReportingMonth', {
      month: formatMonth(chosen),
      first: formatMonth(first),
      last: formatMonth(last),
    }),
  )
}

/** The month chosen at activation; undefined before it. */
export function firstReportingMonth(plan: PlanDates): Month | undefined {
  return plan.activatedAt === null ? undefined : (plan.firstReportingMonth ?? reportingMonthChoices(plan, dayAt(plan.activatedAt)).at(-1))
}

/** The day from which the report of a month could be asked for: of the activation in its own month, of the plan in earlier ones. */
export function askedFrom({ date, activatedAt }: PlanDates, month: Month): Day | null {
  const activated = activatedAt === null ? null : dayAt(activatedAt)
  return activated !== null && monthOf(activated) === month ? activated : date
}

/** Every month a plan is reported on up to and with the month of `today`, the earliest first. */
export function reportingMonths(plan: PlanDates, today: Day): readonly Month[] {
  const first = firstReportingMonth(plan)
  return first === undefined ? [] : monthsBetween(first, monthOf(today))
}

/** Why a period may not be opened by hand. */
export function periodRefusals(month: Month, plans: readonly PlanDates[], today: Day): readonly Refusal<PeriodRefusalCode>[] {
  if (plans.length === 0) return [refusal('NO_ACTIVE_PLAN')]
  if (month > monthOf(today))
    return [refusal('PERIOD_IN_FUTURE', 'month', { month: formatMonth(month), current: formatMonth(monthOf(today)) })]
  const first = plans
    .map(firstReportingMonth)
    .filter(start => start !== undefined)
    .sort()[0]
  if (first !== undefined && month >= first) return []
  return [refusal('PERIOD_BEFORE_PLAN', 'month', { month: formatMonth(month), first: first === undefined ? '' : formatMonth(first) })]
}

import { firstDayOf, lastDayOf, makeDay, monthNumberOf, monthOf, monthsBetween, yearOf } from '../shared/calendar.ts'
import type { Day, Month } from '../shared/calendar.ts'
import { PERIOD_KINDS, periodStart } from './period-kind.ts'
import type { PeriodKey, PeriodKind, PlanSpans } from './period-kind.ts'
import { fixedDeadline, planReportDeadline } from './report-deadline.ts'
import type { ReportDeadline, ReportDeadlineSettings } from './report-deadline.ts'
import { askedFrom, firstReportingMonth } from './reporting-months.ts'
import type { PlanDates } from './reporting-months.ts'

export type ReportedPlan = PlanDates & PlanSpans

/** A period that a plan asks every reporting unit for. */
export type ExpectedPeriod = PeriodKey & {
  readonly startsOn: Day
  /** The last day the period speaks of; the report may be due before it. */
  readonly endsOn: Day
  /** The first day of the period's last month: from here on the report can be written. */
  readonly opensOn: Day
  readonly deadline: ReportDeadline
}

export type PeriodWish = {
  readonly settings: ReportDeadlineSettings
  /** What the ward asks for, of all that the plan could. */
  readonly kinds: readonly PeriodKind[]
  /** Periods that end later are left out. */
  readonly until: Month
}

/**
 * Every period a plan is reported on, the earliest first. Months and quarters are due by the ward's day of their last month ("trước ngày 25"),
 * a year on 31/12, a phase and the campaign on the day they end. In the first reporting month only the month itself is asked for, and nothing
 * longer than a month after the year in which the plan ends.
 */
export function expectedPeriods(plan: ReportedPlan, { settings, kinds, until }: PeriodWish): readonly ExpectedPeriod[] {
  const first = firstReportingMonth(plan)
  if (first === undefined) return []
  return monthsBetween(first, until).flatMap(month =>
    PERIOD_KINDS.filter(kind => kinds.includes(kind) && (kind === 'month' || month > first)).flatMap(kind => {
      const endsOn = endOf({ kind, month }, plan)
      if (endsOn === undefined) return []
      const deadline =
        kind === 'month' || kind === 'quarter'
          ? planReportDeadline(month, settings, askedFrom(plan, month) ?? undefined)
          : fixedDeadline(endsOn, settings)
      return [{ kind, month, startsOn: periodStart({ kind, month }, plan), endsOn, opensOn: firstDayOf(month), deadline }]
    }),
  )
}

/** The last day of the plan's period of this kind that ends in the month; undefined when none does. */
function endOf({ kind, month }: PeriodKey, plan: ReportedPlan): Day | undefined {
  if (kind === 'month') return lastDayOf(month)
  const planEnd = [...plan.milestones, ...(plan.campaignEnd === null ? [] : [plan.campaignEnd])].toSorted().at(-1)
  if (planEnd !== undefined && yearOf(month) > yearOf(planEnd)) return undefined
  switch (kind) {
    case 'quarter':
      return monthNumberOf(month) % 3 === 0 ? lastDayOf(month) : undefined
    case 'year':
      return monthNumberOf(month) === 12 ? lastDayOf(month) : undefined
    case 'phase':
      return plan.phases.map(phase => phase.end).find((end): end is Day => end !== null && monthOf(end) === month && isReviewed(end, plan))
    case 'campaign':
      return plan.campaignEnd !== null && monthOf(plan.campaignEnd) === month ? plan.campaignEnd : undefined
  }
}

/** A phase has a review of its own when it ends with a milestone that no other report covers: in Plan 55 the third, on 31/3/2027. */
function isReviewed(end: Day, { milestones, campaignEnd }: ReportedPlan): boolean {
  return milestones.includes(end) && end !== makeDay(yearOf(end), 12, 31) && end !== campaignEnd
}

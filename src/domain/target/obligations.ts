import type { Comparator } from '../plan/plan-extraction.ts'
import { type Day, addDays, findDay, monthNumberOf, yearOf } from '../shared/calendar.ts'
import { type DaySpan, periodsBetween } from './calendar-periods.ts'
import { type TargetTerms, duties } from './target-terms.ts'

/** One thing owed: by a unit, in a period, or once. */
export type Obligation = {
  /** Stable within the target: period's first day and unit, as far as there are any. */
  readonly key: string
  /** Null: owed by the ward as a whole. */
  readonly unitId: string | null
  /** Business days that count, both included; `end` null: standing. */
  readonly start: Day
  readonly end: Day | null
  /** The last day on which it is still in time; `end` unless the plan names an earlier day of the month. */
  readonly due: Day | null
  readonly required: number
  readonly comparator: Comparator
  readonly soft: boolean
}

/** The plan around a target: its first day, the day its campaign is to reach its aims, and the last milestone's day (null: the plan names none). */
export type PlanSpan = {
  readonly start: Day
  /** "Hoàn thành các chỉ tiêu, mô hình, công trình đã đăng ký" (phase 4, to day 500); the end of a plan without a campaign. */
  readonly goal: Day | null
  readonly end: Day | null
  /** From when what comes again each period is owed: the first reporting month. */
  readonly owedFrom: Day
}

/**
 * "mỗi khu phố ít nhất 01" is owed by each of `unitIds`; "01 cuộc/năm" begins again every 1 January until the plan's end, the
 * year in which the plan began included. Everything else is owed once, by its own deadline or the day the campaign is to reach its aims.
 */
export function obligationsOf(terms: TargetTerms, plan: PlanSpan, unitIds: readonly string[]): readonly Obligation[] {
  const { each, period } = duties(terms)
  const goal = terms.deadline ?? plan.goal
  const spans: readonly { readonly start: Day; readonly end: Day | null; readonly due: Day | null }[] =
    period === null
      ? [{ start: plan.start, end: goal, due: goal }]
      : periodsBetween(period, plan.owedFrom, terms.deadline ?? plan.end ?? plan.owedFrom).map(span => ({
          start: span.from,
          end: span.to,
          due: dueOf(terms, span),
        }))
  const owners = each === null ? [null] : unitIds
  return spans.flatMap(span =>
    owners.map(unitId => ({
      ...span,
      key: [...(period === null ? [] : [span.start]), ...(unitId === null ? [] : [unitId])].join(' ') || 'once',
      unitId,
      required: terms.value,
      comparator: terms.comparator,
      soft: terms.soft,
    })),
  )
}

/** Those that run on a day; before the first has begun, the first; after the last has ended, the last. */
export function obligationsOn(obligations: readonly Obligation[], day: Day): readonly Obligation[] {
  const begun = obligations.filter(item => item.start <= day)
  const among = begun.length > 0 ? begun : obligations
  const start = among.reduce<Day | undefined>(
    (chosen, item) => (chosen === undefined || (begun.length > 0 ? item.start > chosen : item.start < chosen) ? item.start : chosen),
    undefined,
  )
  return among.filter(item => item.start === start)
}

/** Those whose period was over before the period of the day began. */
export function obligationsBefore(obligations: readonly Obligation[], day: Day): readonly Obligation[] {
  const current = obligationsOn(obligations, day)[0]
  return current === undefined ? [] : obligations.filter(item => item.start < current.start)
}

/** "báo cáo tháng trước ngày 25": within the month itself, the 24th. */
function dueOf({ dueDay, inclusive }: TargetTerms, span: DaySpan): Day {
  if (dueDay === null) return span.to
  const named = findDay(yearOf(span.to), monthNumberOf(span.to), dueDay)
  if (named === undefined) return span.to
  return inclusive === false ? addDays(named, -1) : named
}

import type { Comparator, TargetPeriod } from '../plan/plan-extraction.ts'
import type { Day } from '../shared/calendar.ts'

/** A target as the plan states it: what the rules of figures look at. */
export type TargetTerms = {
  readonly text: string
  readonly comparator: Comparator
  readonly value: number
  /** Upper end of `between`. */
  readonly upper: number | null
  readonly unit: string
  readonly per: TargetPeriod | null
  /** The period in which every unit owes it again. */
  readonly every: TargetPeriod | null
  readonly deadline: Day | null
  /** The whole a share is of; money in đồng. */
  readonly base: { readonly value: number; readonly unit: string } | null
  readonly baselineYear: number | null
  /** Day of the month by which a monthly product is owed; `inclusive` false: before it. */
  readonly dueDay: number | null
  readonly inclusive: boolean | null
  /** `phấn đấu`: never marks a failure. */
  readonly soft: boolean
}

export type CalendarPeriod = 'year' | 'quarter' | 'month' | 'week'

/** Whether each unit owes the target by itself, and in which calendar period it begins again. */
export function duties({ per, every }: Pick<TargetTerms, 'per' | 'every'>): {
  readonly each: 'neighbourhood' | 'unit' | null
  readonly period: CalendarPeriod | null
} {
  const each = [per, every].find(word => word === 'neighbourhood' || word === 'unit') ?? null
  const period = [per, every].find(word => word !== null && word !== 'neighbourhood' && word !== 'unit') ?? null
  return { each, period }
}

export function isShare({ unit }: Pick<TargetTerms, 'unit'>): boolean {
  return unit === '%'
}

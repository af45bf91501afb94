import type { Comparator, TargetPeriod } from '#domain/plan/plan-extraction.ts'
import type { Day, Instant } from '#domain/shared/calendar.ts'
import type { FigureKind, FigureState } from '#domain/target/figure-state.ts'

/** What one obligation came to: of a unit, of a year, or of the whole target. */
export type ObligationView = {
  readonly key: string
  readonly unitId: string | null
  readonly unitName: string
  readonly start: Day
  /** The day by which it is owed; null: standing. */
  readonly end: Day | null
  /** The unit's own approved promise, else the plan's. */
  readonly required: number
  /** Null: no figure. */
  readonly value: number | null
  readonly part: number | null
  readonly whole: number | null
  readonly committed: number | null
  readonly state: FigureState
  readonly rowsOwingEvidence: number
}

export type TypedSource = {
  readonly figureId: string
  readonly byName: string
  readonly at: Instant
  readonly asOf: Day
  readonly source: string
}

/** One target on a day: the plan's minimum, what was promised, what stands, what the path expects. */
export type FigureView = {
  readonly targetId: string
  readonly taskId: string
  readonly taskCode: string
  readonly text: string
  readonly measure: string
  readonly comparator: Comparator
  /** Of value, floor and expected; a target owed by each unit counts the units that fulfil it. */
  readonly unit: string
  readonly soft: boolean
  readonly interim: boolean
  readonly per: TargetPeriod | null
  readonly asOf: Day
  readonly kind: FigureKind
  readonly value: number | null
  readonly part: number | null
  readonly whole: number | null
  readonly floor: number
  readonly floorAmount: number | null
  readonly upper: number | null
  readonly committed: number | null
  readonly expected: number | null
  readonly gap: number | null
  readonly baseline: number | null
  readonly state: FigureState
  readonly meetsFloor: boolean | null
  readonly start: Day
  readonly end: Day | null
  readonly rowsOwingEvidence: number
  readonly typed: TypedSource | null
  readonly units: readonly ObligationView[]
  readonly earlier: readonly ObligationView[]
}

import type { Comparator } from '../plan/plan-extraction.ts'
import type { Day } from '../shared/calendar.ts'
import type { FigureKind, FigureState } from '../target/figure-state.ts'

/** A target in a paper: the plan's minimum, what was committed and what stands, side by side, with where the figure comes from. */
export type PrintedFigure = {
  readonly taskCode: string
  /** The plan's own sentence. */
  readonly text: string
  readonly comparator: Comparator
  /** In `unit`: of `floor`, `upper`, `committed`, `value`. */
  readonly unit: string
  readonly floor: number
  readonly upper: number | null
  readonly committed: number | null
  readonly value: number | null
  readonly part: number | null
  readonly whole: number | null
  /** `typed`: somebody typed it, and the paper says so. */
  readonly kind: FigureKind
  readonly state: FigureState
  readonly asOf: Day
}

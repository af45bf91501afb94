import type { UnitReach } from '#domain/access/rights.ts'
import type { RegisterDefinition } from '#domain/register/register-definition.ts'
import type { Day } from '#domain/shared/calendar.ts'
import type { FigureDays } from '#domain/target/figure-days.ts'
import type { RowMeasure, UnitMeasure } from '#domain/target/formula-parts.ts'
import type { ComputedFormula } from '#domain/target/target-formula.ts'

/** `revision` grows with every change of its rows or their evidence. */
export type CountedRegister = { readonly registerId: string; readonly definition: RegisterDefinition; readonly revision: number }

/** What formulas are counted against: the days, and the registers by code. Only formulas that were checked against these registers. */
export type CountingGround = {
  readonly days: FigureDays
  readonly registers: ReadonlyMap<string, CountedRegister>
}

/** The numbers of the plan that a formula may name. */
export type GivenNumbers = { readonly base: number | null; readonly baseline: number | null }

/** Whose rows count: all at once, or each unit's own, as its neighbourhood or as the unit that keeps them. */
export type Grouping = { readonly by: 'neighbourhood' | 'unit'; readonly unitIds: readonly string[] } | null

/** One number a formula came to (of a unit, where grouped): above the line, below it, and the counted rows without the evidence they owe. */
export type CountedFormula = {
  readonly unitId: string | null
  readonly part: number | null
  readonly whole: number | null
  readonly owing: number
}

/** Rows of one leaf of a formula; `without` takes away those that another leaf of the same register counts. */
export type CountedLeaf<Leaf extends RowMeasure | UnitMeasure> = { readonly leaf: Leaf; readonly without: Leaf | null }

export type RowWindow = { readonly reach: UnitReach; readonly unitId: string | undefined; readonly offset: number; readonly limit: number }

/** Computed figures: each is one statement over the rows as they stood at the end of the cut-off's day. */
export type FigureQueries = {
  countFormula(
    ground: CountingGround,
    formula: ComputedFormula,
    numbers: GivenNumbers,
    grouping: Grouping,
  ): Promise<readonly CountedFormula[]>
  /** How many rows (persons and owners as rows too) a leaf counted in all, and of them in reach. */
  countLeafRows(
    ground: CountingGround,
    counted: CountedLeaf<RowMeasure>,
    within: Pick<RowWindow, 'reach' | 'unitId'>,
  ): Promise<{ readonly total: number; readonly reached: number }>
  /** Their ids, by running number. */
  listLeafRows(ground: CountingGround, counted: CountedLeaf<RowMeasure>, window: RowWindow): Promise<readonly string[]>
  /** The first day after this one on which standing rows of the register may count differently though nobody changes them. */
  findNextDay(register: CountedRegister, day: Day): Promise<Day | undefined>
  listLeafUnits(ground: CountingGround, counted: CountedLeaf<UnitMeasure>): Promise<readonly string[]>
}

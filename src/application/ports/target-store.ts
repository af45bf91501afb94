import type { Day, Instant } from '#domain/shared/calendar.ts'
import type { TypedFigureKind } from '#domain/target/figure-state.ts'
import type { TargetFormula } from '#domain/target/target-formula.ts'
import type { TargetRecord } from './task-store.ts'

export type FormulaRecord = {
  readonly targetId: string
  /** From 1; the newest counts. */
  readonly formulaVersion: number
  readonly formula: TargetFormula
  readonly note: string
  readonly createdBy: string | null
  readonly createdAt: Instant
}

export type TypedFigureRecord = {
  readonly figureId: string
  readonly targetId: string
  /** The neighbourhood it is about; null: the ward. */
  readonly unitId: string | null
  readonly kind: TypedFigureKind
  readonly asOf: Day
  readonly value: number
  readonly source: string
  readonly typedBy: string
  readonly typedAt: Instant
  readonly withdrawnBy: string | null
  readonly withdrawnAt: Instant | null
}

export type TargetStore = {
  findTarget(targetId: string): Promise<TargetRecord | undefined>
  /** As `findTarget`; until this transaction ends nobody else changes its formula or figures. */
  lockTarget(targetId: string): Promise<TargetRecord | undefined>
  /** All versions of the formulas of these targets, newest first. */
  listFormulas(targetIds: readonly string[]): Promise<readonly FormulaRecord[]>
  addFormula(formula: FormulaRecord): Promise<void>
  /** Withdrawn ones too; the newest day first, of one day the last typed first. */
  listTypedFigures(targetIds: readonly string[]): Promise<readonly TypedFigureRecord[]>
  findTypedFigure(figureId: string): Promise<TypedFigureRecord | undefined>
  addTypedFigure(figure: TypedFigureRecord): Promise<void>
  withdrawTypedFigure(figureId: string, by: string, at: Instant): Promise<void>
}

import type { TargetFormula } from '../../target/target-formula.ts'
import type { RegisterDefinition } from '../register-definition.ts'

/** How one target of a plan is counted. Found again by the task's code and the measure, or the target's own words, read without case and marks. */
export type PackFormula = {
  /** `1.1` … `4.3`. */
  readonly task: string
  /** The plan's words for the target. */
  readonly text: string
  readonly measure: string
  readonly formula: TargetFormula
  /** How it is counted, for those who read the figure. */
  readonly note: string
}

/** Definitions of registers and the formulas over them, without any row: what one ward hands to another as a file. */
export type RegisterPack = {
  readonly name: string
  /** What whoever imports it should know. */
  readonly notes: readonly string[]
  readonly registers: readonly RegisterDefinition[]
  readonly formulas: readonly PackFormula[]
}

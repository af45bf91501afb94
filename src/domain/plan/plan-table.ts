import type { Light } from '../monitoring/light-words.ts'
import type { CitedPlan } from '../report/consolidated-report.ts'
import type { Day } from '../shared/calendar.ts'
import type { ToneStyle } from '../shared/tone-style.ts'

/** Table 2 of a plan with the lights of one day: who does what, by which milestone, and how it stands. */
export type PlanTable = {
  readonly toneStyle: ToneStyle
  /** `Phân công nhiệm vụ cụ thể theo 03 nội dung trọng tâm`. */
  readonly title: string
  readonly plan: CitedPlan
  /** The day the lights were computed for. */
  readonly asOf: Day
  readonly milestones: readonly PlanTableMilestone[]
  readonly groups: readonly PlanTableGroup[]
}

export type PlanTableMilestone = {
  /** Header as the plan words it: `Đến 31/5/2026`. */
  readonly header: string
  readonly due: Day | null
}

export type PlanTableGroup = {
  /** Null when the plan's table has no group rows: the rows then stand without a heading. */
  readonly title: string | null
  readonly rows: readonly PlanTableRow[]
}

export type PlanTableRow = {
  /** STT as the plan has it: `1.10` stays text. */
  readonly code: string
  readonly implementers: string
  readonly title: string
  readonly targetText: string
  /** One for each milestone, in the same order. */
  readonly cells: readonly PlanTableCell[]
  /** Lead and coordinating units as the plan words them. */
  readonly assignment: string
  readonly light: Light | null
  /** Why the task has its light: the rule and the figures. */
  readonly why: string
}

export type PlanTableCell = {
  readonly content: string
  /** Null while nothing is due yet or the cell is empty. */
  readonly light: Light | null
}

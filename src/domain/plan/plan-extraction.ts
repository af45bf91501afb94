import type { Day } from '../shared/calendar.ts'
import type { DeadlineReading } from './grammar/deadline-reading.ts'

/** What the importer reads out of a plan's file. Published as a JSON Schema; the shape of the command line's `--json`. */
export type PlanExtraction = {
  readonly plan: {
    readonly title: string | null
    readonly number: string | null
    readonly date: Day | null
    readonly issuer: string | null
    readonly place: string | null
  }
  readonly phases: readonly ExtractedPhase[]
  readonly milestones: readonly ExtractedMilestone[]
  readonly tasks: readonly ExtractedTask[]
  readonly reportForm: ExtractedReportForm | null
  readonly discrepancies: readonly Discrepancy[]
}

export type ExtractedPhase = {
  readonly ordinal: number
  readonly timeText: string
  readonly start: Day | null
  readonly end: Day | null
  readonly focus: string
  readonly mandatoryProducts: readonly string[]
}

export type ExtractedMilestone = { readonly ordinal: number; readonly header: string; readonly due: Day | null }

export type ExtractedTask = {
  readonly code: string
  readonly implementers: readonly string[]
  readonly implementersText: string | null
  readonly title: string
  readonly targetText: string | null
  /** The raw words of the table's own column, null when the table has none. */
  readonly deadlineText: string | null
  readonly productText: string | null
  readonly leadText: string | null
  readonly coordinatorText: string | null
  readonly leads: readonly string[]
  readonly coordinators: readonly string[]
  readonly assignmentText: string | null
  readonly milestones: readonly ExtractedTaskMilestone[]
  readonly targets: readonly ExtractedTarget[]
  readonly products: readonly string[]
  /** The deadline column as read; absent when the table has no such column. */
  readonly deadlines?: readonly DeadlineReading[]
  /** Titles of the group rows above, outermost first; absent when there are none. */
  readonly groups?: readonly string[]
  /** Lines under the task that nobody is given by themselves. */
  readonly details?: readonly string[]
  /** The words of a column of supervising leaders, and of the notes; absent when there are none. */
  readonly supervisorText?: string
  readonly noteText?: string
}

export type ExtractedTaskMilestone = {
  /** Ordinal of the milestone. */
  readonly milestone: number
  readonly content: string
  readonly deliverables: readonly string[]
  readonly interimTargets: readonly ExtractedTarget[]
}

export const COMPARATORS = [
  'at_least',
  'at_most',
  'more_than',
  'less_than',
  'equal',
  'between',
  'about',
  'reduce_at_least',
  'increase_at_least',
  'done',
] as const
export type Comparator = (typeof COMPARATORS)[number]

export const TARGET_PERIODS = ['year', 'quarter', 'month', 'week', 'neighbourhood', 'unit'] as const
export type TargetPeriod = (typeof TARGET_PERIODS)[number]

export type ExtractedTarget = {
  readonly text: string
  readonly measure: string
  readonly comparator: Comparator
  readonly value: number
  readonly unit: string
  readonly per: TargetPeriod | null
  readonly deadline: Day | null
  /** Upper end of `between`. */
  readonly upper?: number
  /** The whole that a share is of. Money in đồng. */
  readonly base?: { readonly value: number; readonly unit: string }
  readonly baselineYear?: number
  readonly dueDay?: number
  readonly inclusive?: boolean
  /** `phấn đấu`: never marks a failure. */
  readonly soft?: boolean
  /** The period of a target that is also owed by every unit: `mỗi chi bộ ít nhất 01 buổi/tháng`. */
  readonly every?: TargetPeriod
  /** Read from the task's title rather than from its target text. */
  readonly source?: 'task'
}

export type ExtractedReportForm = {
  readonly title: string
  readonly columns: readonly string[]
  readonly frequency: 'month' | 'quarter' | 'year'
  readonly dueDay: number | null
  readonly inclusive: boolean
  readonly addressee: string | null
  readonly evidenceKinds: readonly string[]
  readonly forbidden: string | null
}

/** What the importer doubts; a person settles each before the plan becomes active. */
export type Discrepancy =
  | { readonly kind: 'phase_boundary_mismatch'; readonly phase: number; readonly texts: readonly string[] }
  | {
      readonly kind: 'milestone_before_phase_end'
      readonly phase: number
      readonly milestone: number
      readonly phaseEnd: Day
      readonly milestoneDue: Day
    }
  | { readonly kind: 'phase_start_unknown'; readonly phase: number; readonly text: string }
  | { readonly kind: 'implementer_is_not_lead'; readonly task: string; readonly names: readonly string[] }
  | { readonly kind: 'several_leads'; readonly task: string; readonly names: readonly string[] }
  | { readonly kind: 'baseline_missing'; readonly task: string; readonly text: string }
  | { readonly kind: 'completion_after_deadline'; readonly task: string; readonly deadline: Day; readonly milestones: readonly number[] }
  | { readonly kind: 'conditional_target'; readonly task: string; readonly text: string }
  | { readonly kind: 'deadline_not_understood'; readonly task: string; readonly text: string }
  | { readonly kind: 'target_not_understood'; readonly task: string; readonly text: string }
  | { readonly kind: 'lead_missing'; readonly task: string }
  | { readonly kind: 'row_not_understood'; readonly row: number; readonly text: string }

import type { Clear, MissingClear } from '../assignment/six-clears.ts'
import type { CaseAuthority, CaseState } from '../case/case-file.ts'
import type { LightReason } from '../monitoring/light-reason.ts'
import type { Light } from '../monitoring/light-words.ts'
import type { MilestoneState } from '../monitoring/task-light.ts'
import type { PromiseState } from '../promise/promise.ts'
import type { Day, Month } from '../shared/calendar.ts'
import type { FigureState } from '../target/figure-state.ts'
import type { WorkOrigin, WorkState } from '../work/work-item.ts'

/** A point of a target's way: what the path expects and what was measured at the end of a month. */
export type PagePoint = { readonly day: Day; readonly expected: number | null; readonly value: number | null }

export type PageTarget = {
  readonly targetId: string
  readonly text: string
  readonly unit: string
  readonly minimum: number
  readonly committed: number | null
  readonly actual: number | null
  /** What the path expects on the day of the pack. */
  readonly expected: number | null
  readonly deadline: Day | null
  readonly state: FigureState
  /** Why its light is what it is: a forecast that misses stands here. */
  readonly reasons: readonly LightReason[]
  readonly points: readonly PagePoint[]
}

export type PageMilestone = {
  readonly header: string
  readonly due: Day | null
  readonly state: MilestoneState
  readonly accepted: number
  readonly deliverables: number
}

export type PageReport = {
  readonly month: Month
  readonly unitName: string
  readonly result: string
  readonly claimed: number | null
  /** Null until a reviewer has confirmed it. */
  readonly verified: number | null
}

export type PagePromise = {
  readonly unitName: string
  readonly difficulty: string
  readonly proposal: string
  readonly due: Day
  readonly state: PromiseState
}

export type PageCase = {
  readonly caseId: string
  readonly number: number
  readonly title: string
  readonly ownerUnitName: string
  readonly authority: CaseAuthority | null
  readonly deadline: Day | null
  readonly state: CaseState
  /** Whole days past its deadline; 0: not late. */
  readonly daysLate: number
}

/** An instruction of a leader or an earlier meeting. */
export type PageDirective = {
  readonly workItemId: string
  readonly title: string
  readonly unitName: string
  readonly origin: WorkOrigin
  readonly due: Day | null
  readonly state: WorkState
  readonly daysLate: number
}

export type PageClear = { readonly clear: Clear; readonly text: string }

/** One page a task: how it stood on the day of the pack. Never changes with what happens later. */
export type TaskPage = {
  readonly taskId: string
  readonly code: string
  readonly title: string
  readonly light: Light
  readonly reasons: readonly LightReason[]
  readonly completionRate: number | null
  readonly completionMonth: Month | null
  readonly leadUnits: readonly string[]
  readonly coordinators: readonly string[]
  readonly clears: readonly PageClear[]
  readonly missing: readonly MissingClear[]
  readonly milestones: readonly PageMilestone[]
  readonly targets: readonly PageTarget[]
  readonly reports: readonly PageReport[]
  readonly promises: readonly PagePromise[]
  readonly cases: readonly PageCase[]
  readonly directives: readonly PageDirective[]
}

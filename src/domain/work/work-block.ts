import type { DeliverableState } from '../report/report-line.ts'
import type { Day } from '../shared/calendar.ts'
import { type Refusal, refusal } from '../shared/outcome.ts'

/** The deliverable that an item waits for, and whose it is. */
export type WorkDependency = {
  readonly title: string
  readonly taskCode: string
  /** Names of the units that lead its task. */
  readonly units: readonly string[]
  /** Of its milestone. */
  readonly due: Day | null
  readonly state: DeliverableState
}

/** Facts of the sentence that says what an item waits for. */
export type WorkBlock = { readonly deliverable: string; readonly taskCode: string; readonly units: string }

/** An item is blocked until what others must deliver first was accepted. */
export function blockOf(dependency: WorkDependency | null): WorkBlock | null {
  if (dependency === null || dependency.state === 'accepted') return null
  return { deliverable: dependency.title, taskCode: dependency.taskCode, units: dependency.units.join(', ') }
}

export type WorkWarningCode = 'WORK_DUE_BEFORE_DEPENDENCY'

/** The item is due before the day by which what it waits for must come. */
export function workWarnings(due: Day | null, dependency: WorkDependency | null): readonly Refusal<WorkWarningCode>[] {
  if (due === null || dependency === null || dependency.due === null || dependency.state === 'accepted' || due >= dependency.due) return []
  return [refusal('WORK_DUE_BEFORE_DEPENDENCY', 'due', { due, deliverable: dependency.title, milestone: dependency.due })]
}

import type { Day, Month } from '../shared/calendar.ts'
import type { Light } from './light-words.ts'
import type { LightReason } from './light-reason.ts'

/** What has a light of its own. A milestone is the cell of one task. */
export const SUBJECT_KINDS = ['deliverable', 'milestone', 'target', 'task', 'unit', 'plan'] as const
export type SubjectKind = (typeof SUBJECT_KINDS)[number]

/** How something stands on a day, with every reason, worst first. */
export type Status = {
  readonly kind: SubjectKind
  /** Of a milestone `milestoneSubject`, else the id of the thing itself. */
  readonly subjectId: string
  readonly light: Light
  readonly reasons: readonly LightReason[]
}

/** A status as it is kept: since which day it has this light. */
export type KeptStatus = Status & { readonly changedOn: Day }

export function milestoneSubject(taskId: string, milestoneId: string): string {
  return `${taskId}:${milestoneId}`
}

/** The figure of a target at the end of a month, of the running month as it stands; `value` null: nothing measured it. */
export type TargetMonth = { readonly targetId: string; readonly month: Month; readonly value: number | null; readonly asOf: Day }

import { type Clear, type MissingClear, type TaskAssignment, sixClears } from '#domain/assignment/six-clears.ts'
import type { LightReason } from '#domain/monitoring/light-reason.ts'
import type { Light } from '#domain/monitoring/light-words.ts'
import type { MilestoneState } from '#domain/monitoring/task-light.ts'
import { deadlineKind } from '#domain/plan/deadline-kind.ts'
import type { Day, Month } from '#domain/shared/calendar.ts'
import type { TaskAssessment, UnitNames } from '../monitoring/assess-tasks.ts'
import type { DeliverableRecord } from '../ports/task-store.ts'
import { type WholeTask, isLeading } from './load-plan-tasks.ts'

export type TaskCell = {
  readonly milestoneId: string
  readonly ordinal: number
  readonly header: string
  readonly due: Day | null
  readonly content: string
  readonly state: MilestoneState
  readonly deliverables: readonly Pick<DeliverableRecord, 'deliverableId' | 'title' | 'state'>[]
}

/** A task as lists show it: how it stands, whose it is, what it lacks, what comes next. */
export type TaskSummary = {
  readonly taskId: string
  readonly code: string
  readonly title: string
  readonly groupCode: string
  readonly light: Light
  readonly reasons: readonly LightReason[]
  /** Percent, of `completionMonth`; `unitsReported` of `unitsOwing` lead units sent that month, the others stand with their last ratio. */
  readonly completionRate: number | null
  readonly completionMonth: Month | null
  readonly unitsReported: number
  readonly unitsOwing: number
  readonly leadUnits: readonly { readonly unitId: string; readonly unitName: string }[]
  readonly missingClears: readonly Clear[]
  readonly nextDue: Day | null
  readonly nextDueLabel: string | null
  readonly milestones: readonly TaskCell[]
  readonly targetText: string
  readonly implementersText: string
  readonly assignmentText: string
  readonly version: number
}

export function unitName(names: UnitNames, unitId: string): string {
  return names.get(unitId) ?? ''
}

export function summariseTask(whole: WholeTask, assessment: TaskAssessment, names: UnitNames): TaskSummary {
  const { taskId, code, title, groupCode, targetText, implementersText, assignmentText, version } = whole.task
  return {
    taskId,
    code,
    title,
    groupCode,
    targetText,
    implementersText,
    assignmentText,
    version,
    light: assessment.light,
    reasons: assessment.reasons,
    completionRate: assessment.completion.rate,
    completionMonth: assessment.completion.month,
    unitsReported: assessment.completion.unitsReported,
    unitsOwing: assessment.completion.unitsOwing,
    leadUnits: whole.assignments.filter(isLeading).map(({ unitId }) => ({ unitId, unitName: unitName(names, unitId) })),
    missingClears: clearsOf(sixClears(assignmentFacts(whole, names)).missing),
    nextDue: assessment.nextDue?.due ?? null,
    nextDueLabel: assessment.nextDue?.label ?? null,
    milestones: whole.cells.map(({ milestone, content, deliverables }) => ({
      milestoneId: milestone.milestoneId,
      ordinal: milestone.ordinal,
      header: milestone.header,
      due: milestone.due,
      content,
      state: assessment.milestoneStates[milestone.milestoneId] ?? 'not_due',
      deliverables: deliverables.map(deliverable => ({
        deliverableId: deliverable.deliverableId,
        title: deliverable.title,
        state: deliverable.state,
      })),
    })),
  }
}

/** What the rule of the six clears looks at. Milestones are those the task has content for; products of the table count as work items. */
export function assignmentFacts({ task, cells, targets, assignments, externalParties }: WholeTask, names: UnitNames): TaskAssignment {
  const coordinating = assignments.filter(assignment => !isLeading(assignment))
  const deliverables = [...cells.flatMap(cell => cell.deliverables.map(deliverable => deliverable.title)), ...task.products]
  return {
    taskCode: task.code,
    title: task.title,
    leadUnits: assignments
      .filter(isLeading)
      .map(({ unitId, headMemberId, focalMemberId }) => ({ unitId, name: unitName(names, unitId), headMemberId, focalMemberId })),
    accountableUnitId: assignments.find(assignment => assignment.role === 'lead')?.unitId ?? null,
    coordinators: [...coordinating.map(({ unitId }) => unitName(names, unitId)), ...externalParties.map(party => party.name)],
    responsibilityText: task.responsibilityText,
    authority: task.authority,
    work: deliverables,
    deliverables,
    milestones: cells.map(({ milestone }) => ({ header: milestone.header, due: milestone.due })),
    deadlineKind: deadlineKind(task.deadlineText),
    targets: targets.map(target => target.text),
    recordedReason: task.recordedReason === null ? null : { text: task.recordedReason.text, byMemberId: task.recordedReason.by },
  }
}

export function clearsOf(missing: readonly MissingClear[]): readonly Clear[] {
  return [...new Set(missing.map(item => item.clear))]
}

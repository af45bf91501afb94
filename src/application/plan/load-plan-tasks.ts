import type { MilestoneRecord, PlanRecord } from '../ports/plan-store.ts'
import type {
  AssignmentRecord,
  DeliverableRecord,
  ExternalPartyRecord,
  TargetRecord,
  TaskMilestoneRecord,
  TaskRecord,
} from '../ports/task-store.ts'
import type { Stores } from '../ports/unit-of-work.ts'

/** A task with everything that hangs on it. */
export type WholeTask = {
  readonly task: TaskRecord
  /** In the order of the plan's milestones. */
  readonly cells: readonly (TaskMilestoneRecord & {
    readonly milestone: MilestoneRecord
    readonly deliverables: readonly DeliverableRecord[]
  })[]
  readonly targets: readonly TargetRecord[]
  readonly assignments: readonly AssignmentRecord[]
  readonly externalParties: readonly ExternalPartyRecord[]
}

export type PlanTasks = { readonly plan: PlanRecord; readonly milestones: readonly MilestoneRecord[]; readonly tasks: readonly WholeTask[] }

/** The whole plan's tasks, or one of them alone, in a fixed number of statements. */
export async function loadPlanTasks(stores: Pick<Stores, 'plans' | 'tasks'>, plan: PlanRecord, only?: TaskRecord): Promise<PlanTasks> {
  const milestones = await stores.plans.listMilestones(plan.planId)
  const tasks = only === undefined ? await stores.tasks.listTasks(plan.planId) : [only]
  const parts = await stores.tasks.listParts(only === undefined ? { planId: plan.planId } : { taskId: only.taskId })
  const milestoneOf = new Map(milestones.map(milestone => [milestone.milestoneId, milestone]))
  const cellsOf = Map.groupBy(parts.milestones, cell => cell.taskId)
  const deliverablesOf = Map.groupBy(parts.deliverables, deliverable => `${deliverable.taskId} ${deliverable.milestoneId}`)
  const targetsOf = Map.groupBy(parts.targets, target => target.taskId)
  const assignmentsOf = Map.groupBy(parts.assignments, assignment => assignment.taskId)
  const partiesOf = Map.groupBy(parts.externalParties, party => party.taskId)
  return {
    plan,
    milestones,
    tasks: tasks.map(task => ({
      task,
      cells: (cellsOf.get(task.taskId) ?? []).flatMap(cell => {
        const milestone = milestoneOf.get(cell.milestoneId)
        return milestone === undefined
          ? []
          : [{ ...cell, milestone, deliverables: deliverablesOf.get(`${cell.taskId} ${cell.milestoneId}`) ?? [] }]
      }),
      targets: targetsOf.get(task.taskId) ?? [],
      assignments: assignmentsOf.get(task.taskId) ?? [],
      externalParties: partiesOf.get(task.taskId) ?? [],
    })),
  }
}

/** Of the units that lead, the one that answers; a single one answers without being named. */
export function accountableOf<Assignment extends Pick<AssignmentRecord, 'role'>>(
  assignments: readonly Assignment[],
): Assignment | undefined {
  const leading = assignments.filter(isLeading)
  return leading.find(assignment => assignment.role === 'lead') ?? (leading.length === 1 ? leading[0] : undefined)
}

export function isLeading({ role }: Pick<AssignmentRecord, 'role'>): boolean {
  return role !== 'coordinator'
}

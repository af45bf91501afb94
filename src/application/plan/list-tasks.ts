import { type AccessRefusalCode, notFound } from '#domain/access/access-refusals.ts'
import type { Light } from '#domain/monitoring/light-words.ts'
import { type Instant, dayAt } from '#domain/shared/calendar.ts'
import { type Outcome, accepted, refused } from '#domain/shared/outcome.ts'
import { isFoundIn } from '#domain/shared/vietnamese-text.ts'
import { type Actor, reachOf } from '../actor.ts'
import type { Application } from '../application.ts'
import { type Sight, type TaskAssessment, type UnitNames, nameReasons, unitNamesOf } from '../monitoring/assess-tasks.ts'
import { readStatus } from '../monitoring/read-status.ts'
import type { PlanRecord } from '../ports/plan-store.ts'
import type { StatusRow } from '../ports/status-store.ts'
import type { TaskRecord } from '../ports/task-store.ts'
import type { Stores } from '../ports/unit-of-work.ts'
import { type TaskSummary, summariseTask } from './describe-task.ts'
import { type PlanTasks, loadPlanTasks } from './load-plan-tasks.ts'

export type TaskFilter = {
  /** Tasks that the unit leads or takes part in. */
  readonly unitId?: string | undefined
  readonly light?: Light | undefined
  readonly groupCode?: string | undefined
  /** Words found without diacritics in code, title, targets and units. */
  readonly search?: string | undefined
  /** Only those that lack one of the six clears. */
  readonly missing?: boolean | undefined
}

export type AssessedPlan = PlanTasks & {
  readonly summaries: readonly TaskSummary[]
  readonly unitNames: UnitNames
  /** Of the plan itself and of its units. */
  readonly statuses: readonly StatusRow[]
}

/** `total` counts the plan's tasks before the filter. */
export function listTasks(
  { unitOfWork, clock }: Pick<Application, 'unitOfWork' | 'clock'>,
  actor: Actor,
  query: { readonly planId: string; readonly filter: TaskFilter },
): Promise<Outcome<{ readonly items: readonly TaskSummary[]; readonly total: number }, AccessRefusalCode>> {
  return unitOfWork.read(actor.tenantId, async stores => {
    const plan = await stores.plans.findPlan(query.planId)
    if (plan === undefined) return refused(notFound('plan'))
    const assessed = await assessPlan(stores, plan, sightOf(actor, clock.now()))
    return accepted({ items: filtered(assessed, query.filter), total: assessed.tasks.length })
  })
}

/** What an actor may read of the units' reports decides whom the reasons of a light name. */
export function sightOf(actor: Actor, now: Instant): Sight {
  return { now, reach: reachOf(actor, 'report.read') }
}

/** The plan's tasks (or `only` one of them) with lights, in the plan's order; also what overview and papers stand on. */
export async function assessPlan(stores: Stores, plan: PlanRecord, sight: Sight, only?: TaskRecord): Promise<AssessedPlan> {
  const loaded = await loadPlanTasks(stores, plan, only)
  const unitNames = await unitNamesOf(stores)
  const statuses = await readStatus(stores, plan, dayAt(sight.now), ['task', 'unit', 'plan'])
  const assessments = assessmentsOf(statuses, sight, unitNames)
  const summaries = loaded.tasks.flatMap(whole => {
    const assessment = assessments.get(whole.task.taskId)
    return assessment === undefined ? [] : [summariseTask(whole, assessment, unitNames)]
  })
  return { ...loaded, summaries, unitNames, statuses: statuses.filter(status => status.kind !== 'task') }
}

function assessmentsOf(statuses: readonly StatusRow[], { reach }: Sight, names: UnitNames): ReadonlyMap<string, TaskAssessment> {
  return new Map(
    statuses.flatMap(({ subjectId, light, reasons, details }): [string, TaskAssessment][] =>
      details !== null && 'task' in details ? [[subjectId, { ...details.task, light, reasons: nameReasons(reasons, reach, names) }]] : [],
    ),
  )
}

function filtered({ tasks, summaries }: AssessedPlan, filter: TaskFilter): readonly TaskSummary[] {
  const unitsOf = new Map(tasks.map(({ task, assignments }) => [task.taskId, assignments.map(assignment => assignment.unitId)]))
  return summaries.filter(summary => {
    if (filter.unitId !== undefined && !unitsOf.get(summary.taskId)?.includes(filter.unitId)) return false
    if (filter.light !== undefined && summary.light !== filter.light) return false
    if (filter.groupCode !== undefined && filter.groupCode !== '' && summary.groupCode !== filter.groupCode) return false
    if (filter.missing === true && summary.missingClears.length === 0) return false
    return isFoundIn(searchText(summary), filter.search ?? '')
  })
}

function searchText({ code, title, targetText, implementersText, assignmentText, leadUnits }: TaskSummary): string {
  return [code, title, targetText, implementersText, assignmentText, ...leadUnits.map(unit => unit.unitName)].join(' ')
}

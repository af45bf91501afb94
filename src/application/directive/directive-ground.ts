import { type AccessRefusalCode, notFound } from '#domain/access/access-refusals.ts'
import { wardCalendar } from '#domain/period/working-calendar.ts'
import { type Day, dayAt } from '#domain/shared/calendar.ts'
import { type Outcome, accepted, refused } from '#domain/shared/outcome.ts'
import type { DirectiveSource } from '#domain/work/directive-source.ts'
import { suggestedDue } from '#domain/work/directive.ts'
import { type Actor, isGranted } from '../actor.ts'
import type { Application } from '../application.ts'
import { latestDueOfWhole } from '../work/load-work-place.ts'
import { type WholeTask, accountableOf, isLeading, loadPlanTasks } from '../plan/load-plan-tasks.ts'
import type { Authority } from '../ports/task-store.ts'
import type { Stores } from '../ports/unit-of-work.ts'
import { type FoundSource, findSource } from './find-source.ts'

export type GroundUnit = {
  readonly unitId: string
  readonly unitName: string
  readonly headMemberId: string | null
  readonly focalMemberId: string | null
}

/** A task that the instruction may be kept under, with what it already says of the six. */
export type GroundTask = {
  readonly taskId: string
  readonly planId: string
  readonly code: string
  readonly title: string
  readonly responsibility: string
  readonly authority: Authority
  /** Products that its next milestone waits for. */
  readonly result: string
  readonly latestDue: Day | null
  readonly due: Day
  /** Those that lead it first. */
  readonly units: readonly GroundUnit[]
}

export type DirectiveGround = {
  readonly source: DirectiveSource
  readonly sourceLabel: string
  readonly result: string
  readonly tasks: readonly GroundTask[]
  readonly chosen: { readonly taskId: string; readonly unitId: string } | null
  /** Gives instructions itself, or only prepares them. */
  readonly mayGive: boolean
}

/** What the form of an instruction begins with: everything that is known already. */
export function getDirectiveGround(
  { unitOfWork, clock }: Pick<Application, 'unitOfWork' | 'clock'>,
  actor: Actor,
  source: DirectiveSource,
): Promise<Outcome<DirectiveGround, AccessRefusalCode>> {
  return unitOfWork.read(actor.tenantId, async (stores): Promise<Outcome<DirectiveGround, AccessRefusalCode>> => {
    const today = dayAt(clock.now())
    const found = await findSource(stores, actor, source, today)
    if (found === undefined) return refused(notFound('directiveSource'))
    const wholes = await tasksOf(stores, found)
    const names = new Map((await stores.organisation.listUnits()).map(unit => [unit.unitId, unit.name]))
    const calendar = wardCalendar(await stores.periods.listDecisions())
    const tasks = wholes.map(({ whole, latestDue }) => ({
      ...groundTask(whole, names),
      latestDue,
      due: suggestedDue(today, latestDue, calendar),
    }))
    return accepted({
      source,
      sourceLabel: found.label,
      result: found.result,
      tasks,
      chosen: chosenOf(wholes, found),
      mayGive: isGranted(actor, 'work.direct'),
    })
  })
}

type Candidate = { readonly whole: WholeTask; readonly latestDue: Day | null }

/** The source's own task, else every task of the plan in force in which its unit has a part. */
async function tasksOf(stores: Stores, { taskId, unitId }: FoundSource): Promise<readonly Candidate[]> {
  const task = taskId === null ? undefined : await stores.tasks.findTask(taskId)
  const plan =
    task === undefined ? (await stores.plans.listPlans()).find(item => item.status === 'active') : await stores.plans.findPlan(task.planId)
  if (plan === undefined) return []
  const { tasks } = await loadPlanTasks(stores, plan, task)
  const isOfUnit = ({ assignments }: WholeTask) => task !== undefined || assignments.some(assignment => assignment.unitId === unitId)
  return tasks.filter(isOfUnit).map(whole => ({ whole, latestDue: latestDueOfWhole(whole, plan) }))
}

function groundTask({ task, cells, assignments }: WholeTask, names: ReadonlyMap<string, string>): Omit<GroundTask, 'latestDue' | 'due'> {
  const ordered = [...assignments.filter(isLeading), ...assignments.filter(assignment => !isLeading(assignment))]
  return {
    taskId: task.taskId,
    planId: task.planId,
    code: task.code,
    title: task.title,
    responsibility: task.responsibilityText,
    authority: task.authority,
    result: cells.map(openProducts).find(products => products !== '') ?? '',
    units: ordered.map(({ unitId, headMemberId, focalMemberId }) => ({
      unitId,
      unitName: names.get(unitId) ?? '',
      headMemberId,
      focalMemberId,
    })),
  }
}

function openProducts({ deliverables }: WholeTask['cells'][number]): string {
  return deliverables
    .filter(item => item.state !== 'accepted')
    .map(item => item.title)
    .join('; ')
}

/** The one unit that the source names or that answers for the task; among several leads the leader chooses. */
function chosenOf(candidates: readonly Candidate[], { unitId }: FoundSource): DirectiveGround['chosen'] {
  const [first, ...others] = candidates
  if (first === undefined || others.length > 0) return null
  const { task, assignments } = first.whole
  const named = assignments.find(assignment => assignment.unitId === unitId) ?? accountableOf(assignments)
  return named === undefined ? null : { taskId: task.taskId, unitId: named.unitId }
}

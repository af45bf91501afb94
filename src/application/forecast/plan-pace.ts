import { type AccessRefusalCode, notFound } from '#domain/access/access-refusals.ts'
import { type OwedProducts, type Pace, burnUpDays, paceOf, requiredBy, sumPaces } from '#domain/forecast/pace.ts'
import { type CampaignDay, campaignDay } from '#domain/monitoring/campaign-day.ts'
import { deliverableStates } from '#domain/report/deliverable-states.ts'
import { type Day, type Month, dayAt, monthOf, ordinalDay } from '#domain/shared/calendar.ts'
import { type Outcome, accepted, refused } from '#domain/shared/outcome.ts'
import type { Actor } from '../actor.ts'
import type { Application } from '../application.ts'
import { type PlanTasks, type WholeTask, isLeading, loadPlanTasks } from '../plan/load-plan-tasks.ts'
import type { PhaseRecord } from '../ports/plan-store.ts'
import type { Stores } from '../ports/unit-of-work.ts'

type Paced = { readonly name: string; readonly pace: Pace }
export type BurnPoint = { readonly day: Day; readonly required: number; readonly accepted: number | null }
export type PlanPace = {
  readonly today: Day
  /** Null: the plan names no first and last day, so that no pace can be asked for. */
  readonly campaign: (CampaignDay & { readonly start: Day }) | null
  readonly whole: Pace | null
  readonly tasks: readonly (Paced & { readonly taskId: string; readonly code: string })[]
  readonly groups: readonly (Paced & { readonly code: string })[]
  /** What a unit leads. */
  readonly units: readonly (Paced & { readonly unitId: string })[]
  readonly burnUp: readonly BurnPoint[]
  readonly phases: readonly { readonly name: string; readonly start: Day; readonly end: Day }[]
  /** Every task with its dated milestones. */
  readonly timeline: readonly {
    readonly taskId: string
    readonly code: string
    readonly name: string
    readonly marks: readonly TimelineMark[]
  }[]
}
export type TimelineMark = {
  readonly due: Day
  readonly header: string
  readonly state: 'met' | 'overdue' | 'open'
  readonly accepted: number
  readonly all: number
}

/** The pace that the plan's days ask for against what was accepted: per task, group and unit, and month by month for the whole. */
export function getPlanPace(
  { unitOfWork, clock }: Pick<Application, 'unitOfWork' | 'clock'>,
  actor: Actor,
  planId: string,
): Promise<Outcome<PlanPace, AccessRefusalCode>> {
  return unitOfWork.read(actor.tenantId, async (stores): Promise<Outcome<PlanPace, AccessRefusalCode>> => {
    const plan = await stores.plans.findPlan(planId)
    if (plan === undefined) return refused(notFound('plan'))
    const today = dayAt(clock.now())
    const { campaignStart: start, campaignEnd: end } = plan
    if (start === null || end === null || end < start) {
      return accepted({ today, campaign: null, whole: null, tasks: [], groups: [], units: [], burnUp: [], phases: [], timeline: [] })
    }
    const { tasks } = await loadPlanTasks(stores, plan)
    const paced = tasks.flatMap(whole => {
      const pace = paceOf(owedBy(whole), { start, end }, today)
      return pace === null ? [] : [{ whole, pace }]
    })
    const titles = new Map((await stores.plans.listGroups(planId)).map(group => [group.code, group.title]))
    const names = new Map((await stores.organisation.listUnits()).map(unit => [unit.unitId, unit.name]))
    return accepted({
      today,
      campaign: { ...campaignDay(start, today, ordinalDay(start, end)), start },
      whole: sumPaces(paced.map(item => item.pace)),
      tasks: paced.map(({ whole: { task }, pace }) => ({ taskId: task.taskId, code: task.code, name: task.title, pace })),
      groups: summed(paced, ({ whole }) => [whole.task.groupCode]).map(([code, pace]) => ({ code, name: titles.get(code) ?? code, pace })),
      units: summed(paced, ({ whole }) => whole.assignments.filter(isLeading).map(item => item.unitId))
        .map(([unitId, pace]) => ({ unitId, name: names.get(unitId) ?? '', pace }))
        .toSorted((left, right) => left.pace.gap - right.pace.gap),
      burnUp: await burnUp(stores, tasks, { start, end, today }),
      phases: phasesOf(await stores.plans.listPhases(planId), start, end),
      timeline: tasks.map(whole => ({
        taskId: whole.task.taskId,
        code: whole.task.code,
        name: whole.task.title,
        marks: marksOf(whole, today),
      })),
    })
  })
}

function owedBy({ cells }: WholeTask): readonly OwedProducts[] {
  return cells.map(({ milestone, deliverables }) => ({
    due: milestone.due,
    all: deliverables.length,
    accepted: deliverables.filter(item => item.state === 'accepted').length,
  }))
}

type PacedTask = { readonly whole: WholeTask; readonly pace: Pace }

function summed(paced: readonly PacedTask[], keysOf: (item: PacedTask) => readonly string[]): readonly (readonly [string, Pace])[] {
  const byKey = Map.groupBy(
    paced.flatMap(item => [...new Set(keysOf(item))].map(key => ({ key, pace: item.pace }))),
    ({ key }) => key,
  )
  return [...byKey].flatMap(([key, items]) => {
    const pace = sumPaces(items.map(item => item.pace))
    return key === '' || pace === null ? [] : [[key, pace] as const]
  })
}

type Span = { readonly start: Day; readonly end: Day; readonly today: Day }

/** The burn-up of a plan as of a day; empty where the plan names no days or owes nothing. */
export async function planBurnUp(stores: Pick<Stores, 'reports'>, { plan, tasks }: PlanTasks, today: Day): Promise<readonly BurnPoint[]> {
  const { campaignStart: start, campaignEnd: end } = plan
  const owesNothing = tasks.every(whole => whole.cells.every(cell => cell.deliverables.length === 0))
  return start === null || end === null || end < start || owesNothing ? [] : burnUp(stores, tasks, { start, end, today })
}

/** What was accepted by the reports of each month, against the even pace. A month's products stand with its report. */
async function burnUp(
  { reports }: Pick<Stores, 'reports'>,
  tasks: readonly WholeTask[],
  { start, end, today }: Span,
): Promise<readonly BurnPoint[]> {
  const taskIds = tasks.map(({ task }) => task.taskId)
  const lines = await reports.listClaimingLines(taskIds)
  const owing = await reports.listOwingUnits(taskIds)
  const acceptedBy = (month: Month) =>
    [...lines].reduce((sum, [taskId, ofTask]) => {
      const until = ofTask.filter(line => line.month <= month)
      return sum + [...deliverableStates(until, owing.get(taskId) ?? []).values()].filter(state => state === 'accepted').length
    }, 0)
  const days = burnUpDays({ start, end })
  const shown = today > start && today < end ? [...new Set([...days, today])].toSorted() : days
  return shown.map(day => ({
    day,
    required: Math.round(10 * tasks.reduce((sum, whole) => sum + requiredBy(owedBy(whole), { start, end }, day), 0)) / 10,
    accepted: day > today ? null : day === start ? 0 : acceptedBy(monthOf(day)),
  }))
}

/** A phase without a day begins where the one before ended, or ends with the plan. */
function phasesOf(phases: readonly PhaseRecord[], start: Day, end: Day): PlanPace['phases'] {
  return phases.map(({ ordinal, focus, start: from, end: to }, place) => ({
    name: `${ordinal}. ${focus}`,
    start: from ?? phases[place - 1]?.end ?? start,
    end: to ?? end,
  }))
}

function marksOf({ cells }: WholeTask, today: Day): readonly TimelineMark[] {
  return cells.flatMap(({ milestone: { due, header }, deliverables }): TimelineMark[] => {
    const done = deliverables.filter(item => item.state === 'accepted').length
    const all = deliverables.length
    if (due === null || all === 0) return []
    return [{ due, header, state: done === all ? 'met' : due < today ? 'overdue' : 'open', accepted: done, all }]
  })
}

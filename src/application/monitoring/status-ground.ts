import type { Judged } from '#domain/monitoring/light-reason.ts'
import { deliverableLight, milestoneLight, targetLight } from '#domain/monitoring/part-light.ts'
import type { LeadReport } from '#domain/monitoring/report-reasons.ts'
import { type SubjectKind, milestoneSubject } from '#domain/monitoring/status-subject.ts'
import type { MonthCompletion, TaskCompletion } from '#domain/monitoring/task-completion.ts'
import { type TaskProgress, countLights, currentMonth, milestoneState, nextDue, taskLight } from '#domain/monitoring/task-light.ts'
import { planLight, unitLight } from '#domain/monitoring/whole-light.ts'
import { timeliness } from '#domain/report/report-status.ts'
import { type Day, monthOf, startOf } from '#domain/shared/calendar.ts'
import { type TargetSeries, forecastOfTarget } from '../forecast/target-series.ts'
import type { StatusFactRow, TaskFacts, TaskStanding, UnitFacts } from '../ports/status-store.ts'

/** Everything that the lights of a plan are computed from, but the day. */
export type StatusGround = {
  readonly planId: string
  /** Where the first milestone's span begins. */
  readonly start: Day
  /** In the plan's order. */
  readonly tasks: ReadonlyMap<string, TaskFacts>
  /** In the ward's order. */
  readonly units: ReadonlyMap<string, UnitFacts>
  /** Of each task, oldest first. */
  readonly months: ReadonlyMap<string, readonly MonthCompletion[]>
  /** The figures of each target at the end of its months, oldest first: what forecasts rest on. */
  readonly series: TargetSeries
}

/** A status with what is kept beside it; since when it stands is not known here. */
export type ComputedStatus = Omit<StatusFactRow, 'changedOn'>

/** How everything of a plan stands on a day. Pure: what it takes is facts alone. */
export function statusesOf(ground: StatusGround, today: Day): readonly ComputedStatus[] {
  const reports = reportsOn(ground, today)
  const tasks = [...ground.tasks].map(([taskId, facts]) => {
    const progress = progressOf(ground, taskId, { today, reports })
    return { taskId, facts, progress, judged: taskLight(progress) }
  })
  const units = [...ground.units].map(([unitId, facts]) => {
    const led = tasks.filter(task => task.facts.leadUnitIds.includes(unitId))
    const judged = unitLight({
      unitId,
      today,
      reports: reports.get(unitId) ?? [],
      tasks: led.map(task => ({ ...task.judged, taskId: task.taskId, code: task.facts.code })),
      openWork: facts.openWork,
    })
    return status('unit', unitId, judged, { facts: { unit: facts } })
  })
  const taskLights = tasks.map(task => task.judged.light)
  const counts = { tasks: countLights(taskLights), units: countLights(units.map(unit => unit.light)) }
  return [
    status('plan', ground.planId, planLight(taskLights), { facts: { plan: { start: ground.start } }, details: { plan: counts } }),
    ...units,
    ...tasks.flatMap(({ taskId, facts, progress, judged }) => [
      status('task', taskId, judged, { facts: { task: facts }, details: { task: standingOf(facts, progress) } }),
      ...partsOf(taskId, facts, progress),
    ]),
  ]
}

type OnDay = { readonly today: Day; readonly reports: ReadonlyMap<string, readonly LeadReport[]> }

/** What the light of one task is judged by. */
export function progressOf(
  { tasks, months, start, series }: StatusGround,
  taskId: string,
  { today, reports }: OnDay,
): TaskProgress & TaskRates {
  const facts = tasks.get(taskId)
  const owing = new Set(facts?.owingUnitIds)
  return {
    today,
    start,
    isStanding: facts?.isStanding ?? false,
    milestones: facts?.milestones ?? [],
    targets: facts?.targets ?? [],
    rates: (months.get(taskId) ?? []).filter(({ month }) => month <= monthOf(today)),
    reports: [...reports].flatMap(([unitId, ofUnit]) => (owing.has(unitId) ? ofUnit : [])),
    forecasts: (facts?.targets ?? []).flatMap(target => forecastOfTarget(target, series.get(target.targetId) ?? [], today) ?? []),
  }
}

type TaskRates = { readonly rates: readonly MonthCompletion[] }

export function standingOf(facts: TaskFacts, progress: TaskProgress & TaskRates): TaskStanding {
  return {
    completion: completionOf(facts, progress),
    nextDue: nextDue(progress) ?? null,
    milestoneStates: Object.fromEntries(facts.milestones.map(({ milestoneId }, index) => [milestoneId, milestoneState(progress, index)])),
  }
}

function completionOf({ owingUnitIds }: TaskFacts, { rates }: TaskRates): TaskCompletion {
  const current = currentMonth(rates)
  if (current === undefined) return { rate: null, month: null, unitsReported: 0, unitsOwing: owingUnitIds.length }
  const { rate, month, unitsReported, unitsOwing } = current
  return { rate, month, unitsReported, unitsOwing }
}

/** The reports of each unit, in the ward's order. A report is due at the end of a day, so that any moment of the day tells the same. */
export function reportsOn({ units }: StatusGround, today: Day): OnDay['reports'] {
  const now = startOf(today)
  return new Map(
    [...units].map(([unitId, { reports }]) => [
      unitId,
      reports.map(({ reportId, month, lastDay, dueAt, firstSubmittedAt }) => ({
        reportId,
        unitId,
        month,
        lastDay,
        timeliness: timeliness(firstSubmittedAt, dueAt, now),
      })),
    ]),
  )
}

function partsOf(taskId: string, { milestones, targets }: TaskFacts, progress: TaskProgress): readonly ComputedStatus[] {
  return [
    ...milestones.flatMap(({ milestoneId, deliverables }, index) => [
      status('milestone', milestoneSubject(taskId, milestoneId), milestoneLight(progress, index)),
      ...deliverables.map(deliverable => status('deliverable', deliverable.deliverableId, deliverableLight(progress, index, deliverable))),
    ]),
    ...targets.map(target => {
      const { value, floor, unit } = target
      return status('target', target.targetId, targetLight(progress, target, target), { details: { target: { value, floor, unit } } })
    }),
  ]
}

function status(
  kind: SubjectKind,
  subjectId: string,
  { light, why }: Judged,
  { details = null, facts = null }: Partial<Pick<ComputedStatus, 'details' | 'facts'>> = {},
): ComputedStatus {
  return { kind, subjectId, light, reasons: why, details, facts }
}

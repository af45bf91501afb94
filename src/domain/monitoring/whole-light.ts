import { daysBetween } from '../shared/calendar.ts'
import type { Day } from '../shared/calendar.ts'
import { judgedBy } from './light-reason.ts'
import type { Judged, LightReason, LightReasonCode } from './light-reason.ts'
import { LIGHTS } from './light-words.ts'
import type { Light } from './light-words.ts'
import { missingReports, reportsDueSoon } from './report-reasons.ts'
import type { LeadReport } from './report-reasons.ts'
import { countLights, worstLight } from './task-light.ts'

export type JudgedTask = Judged & { readonly taskId: string; readonly code: string }

export type UnitProgress = {
  readonly unitId: string
  readonly today: Day
  readonly reports: readonly LeadReport[]
  /** Tasks that the unit leads, in the plan's order. */
  readonly tasks: readonly JudgedTask[]
  /** Days by which its open work is due. */
  readonly openWork: readonly Day[]
}

/** Of many tasks in one reason, so many are named. */
const TASKS_NAMED = 5

/** A unit answers for its own reports, the tasks it leads and its own work; that others have not reported on a task it leads is theirs. */
export function unitLight({ unitId, today, reports, tasks, openWork }: UnitProgress): Judged {
  const own = tasks.map(task => ({ ...task, light: lightWithoutReports(task) }))
  const reasons = [
    ...missingReports(reports, today),
    ...tasksOf(own, 'late', 'UNIT_TASKS_LATE'),
    ...overdueWork(unitId, openWork, today),
    ...tasksOf(own, 'at_risk', 'UNIT_TASKS_AT_RISK'),
    ...reportsDueSoon(reports, today),
  ]
  const isDone = tasks.length > 0 && tasks.every(task => task.light === 'done')
  const facts = { tasks: tasks.length }
  return judgedBy(reasons, isDone ? said('UNIT_TASKS_DONE', 'done', facts) : said('UNIT_ON_TRACK', 'on_track', facts))
}

/** A plan is as late as its latest task; how many stand how is its reason. Without tasks there is nothing late. */
export function planLight(lights: readonly Light[]): Judged {
  const { done, on_track: onTrack, at_risk: atRisk, late } = countLights(lights)
  const light = worstLight(lights)
  return { light, why: [said('PLAN_TASKS', light, { all: lights.length, late, atRisk, onTrack, done })] }
}

function lightWithoutReports({ light, why }: JudgedTask): Light {
  const lights = why.filter(reason => reason.about?.kind !== 'reports').map(reason => reason.light)
  if (lights.length === 0) return 'on_track'
  return light === 'done' ? 'done' : lights.reduce((worst, item) => (LIGHTS.indexOf(item) > LIGHTS.indexOf(worst) ? item : worst))
}

function tasksOf(tasks: readonly JudgedTask[], light: Light, code: LightReasonCode): readonly LightReason[] {
  const found = tasks.filter(task => task.light === light)
  if (found.length === 0) return []
  const named = found.slice(0, TASKS_NAMED).map(task => task.code)
  const codes = found.length > named.length ? `${named.join(', ')}…` : named.join(', ')
  return [{ ...said(code, light, { count: found.length, codes }), about: { kind: 'tasks', taskIds: found.map(task => task.taskId) } }]
}

function overdueWork(unitId: string, openWork: readonly Day[], today: Day): readonly LightReason[] {
  const overdue = openWork.filter(due => due < today).toSorted()
  const [due] = overdue
  if (due === undefined) return []
  const facts = { count: overdue.length, due, days: daysBetween(due, today) }
  return [{ ...said('UNIT_WORK_OVERDUE', 'late', facts), about: { kind: 'work', unitId } }]
}

function said(code: LightReasonCode, light: Light, facts: LightReason['facts']): LightReason {
  return { code, light, facts, about: null }
}

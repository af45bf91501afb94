import { isWithin } from '#domain/access/rights.ts'
import { alertSentence } from '#domain/words/alert-words.ts'
import { directiveSourceLabel } from '#domain/words/directive-words.ts'
import { type Day, formatMonth } from '#domain/shared/calendar.ts'
import { type DirectiveSource, type DirectiveSourceKind, twoIds } from '#domain/work/directive-source.ts'
import { type Actor, mayFor, reachOf } from '../actor.ts'
import { maySeeCase } from '../case/case-part.ts'
import type { Stores } from '../ports/unit-of-work.ts'

/** What an instruction may be given on, as it is called today; null: it is about no task, or no one unit. */
export type FoundSource = {
  readonly label: string
  readonly taskId: string | null
  readonly unitId: string | null
  /** The product that the instruction would ask for; empty where the source names none. */
  readonly result: string
}

type Finder = (stores: Stores, actor: Actor, id: string, today: Day) => Promise<FoundSource | undefined>

const FINDERS: Readonly<Record<DirectiveSourceKind, Finder>> = {
  task: findTask,
  target: findTarget,
  milestone: findMilestone,
  alert: findAlert,
  unit: findUnit,
  report_line: findLine,
  case: findCase,
}

/** Undefined: not there, or out of the actor's sight. */
export function findSource(stores: Stores, actor: Actor, { kind, id }: DirectiveSource, today: Day): Promise<FoundSource | undefined> {
  return FINDERS[kind](stores, actor, id, today)
}

async function findTask({ tasks }: Stores, _actor: Actor, id: string): Promise<FoundSource | undefined> {
  const task = await tasks.findTask(id)
  return task && { label: directiveSourceLabel('task', task), taskId: id, unitId: null, result: '' }
}

async function findTarget({ targets, tasks }: Stores, _actor: Actor, id: string): Promise<FoundSource | undefined> {
  const target = await targets.findTarget(id)
  const task = target && (await tasks.findTask(target.taskId))
  if (target === undefined || task === undefined) return undefined
  const { text } = target
  return {
    label: directiveSourceLabel('target', { code: task.code, title: text }),
    taskId: task.taskId,
    unitId: null,
    result: text,
  }
}

async function findMilestone({ plans, tasks }: Stores, _actor: Actor, id: string): Promise<FoundSource | undefined> {
  const [taskId, milestoneId] = twoIds(id) ?? []
  const task = taskId === undefined ? undefined : await tasks.findTask(taskId)
  if (task === undefined) return undefined
  const { milestones, deliverables } = await tasks.listParts({ taskId: task.taskId })
  const isOfTask = milestones.some(cell => cell.milestoneId === milestoneId)
  const milestone = (await plans.listMilestones(task.planId)).find(item => item.milestoneId === milestoneId)
  if (!isOfTask || milestone === undefined) return undefined
  const open = deliverables.filter(item => item.milestoneId === milestoneId && item.state !== 'accepted').map(item => item.title)
  return {
    label: directiveSourceLabel('milestone', { code: task.code, title: milestone.header }),
    taskId: task.taskId,
    unitId: null,
    result: open.join('; '),
  }
}

async function findAlert({ alerts }: Stores, actor: Actor, id: string, today: Day): Promise<FoundSource | undefined> {
  const alert = await alerts.findRow(id)
  const reach = reachOf(actor, 'alert.read')
  if (alert === undefined || !(reach.everyUnit || alert.unitIds.some(unitId => isWithin(reach, unitId)))) return undefined
  const { taskId, unitIds } = alert
  const [unitId = null, ...others] = unitIds
  const title = alertSentence(alert, today)
  return { label: directiveSourceLabel('alert', { title }), taskId, unitId: others.length === 0 ? unitId : null, result: '' }
}

async function findUnit({ organisation }: Stores, actor: Actor, id: string): Promise<FoundSource | undefined> {
  const unit = mayFor(actor, 'work.read', id) ? await organisation.findUnit(id) : undefined
  return unit && { label: directiveSourceLabel('unit', { title: unit.name }), taskId: null, unitId: id, result: '' }
}

async function findLine({ reports, tasks, organisation }: Stores, actor: Actor, id: string): Promise<FoundSource | undefined> {
  const [reportId, taskId] = twoIds(id) ?? []
  if (reportId === undefined || taskId === undefined) return undefined
  const report = await reports.findReport(reportId)
  const task = await tasks.findTask(taskId)
  if (report === undefined || task === undefined || !mayFor(actor, 'report.read', report.unitId)) return undefined
  if (!(await reports.listLines(reportId)).some(line => line.taskId === taskId)) return undefined
  const unit = await organisation.findUnit(report.unitId)
  const title = `${formatMonth(report.month)} của ${unit?.name ?? ''}`
  return { label: directiveSourceLabel('report_line', { code: task.code, title }), taskId, unitId: report.unitId, result: '' }
}

async function findCase({ cases }: Stores, actor: Actor, id: string): Promise<FoundSource | undefined> {
  const found = await cases.findCase(id)
  if (found === undefined || !maySeeCase(actor, found)) return undefined
  const { number, title, taskId, ownerUnitId, raisedUnitId } = found
  return {
    label: directiveSourceLabel('case', { code: number, title }),
    taskId,
    unitId: ownerUnitId ?? raisedUnitId,
    result: '',
  }
}

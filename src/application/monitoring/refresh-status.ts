import { type MonthCompletion, foldMonths } from '#domain/monitoring/task-completion.ts'
import type { TargetMonth } from '#domain/monitoring/status-subject.ts'
import { type Day, type Month, monthOf, startOf } from '#domain/shared/calendar.ts'
import { type PlanTasks, loadPlanTasks } from '../plan/load-plan-tasks.ts'
import type { PlanRecord } from '../ports/plan-store.ts'
import type { StatusFactRow, TargetFacts, TaskFacts, TaskFold, UnitFacts } from '../ports/status-store.ts'
import type { MeasuredTarget } from '../target/count-obligations.ts'
import { measuredTargets } from '../target/compute-figures.ts'
import { loadFigureGround } from '../target/figure-ground.ts'
import { loadTargetSeries } from '../forecast/target-series.ts'
import { countTargetMonths, seriesWith } from './count-target-months.ts'
import { countTarget } from './count-targets.ts'
import { type StatusStores, loadStatusGround, loadUnitFacts, loadWholeGround, planStart, taskFacts } from './load-status-ground.ts'
import type { StatusGround } from './status-ground.ts'
import { type KeptPlan, type StatusScope, scopeOf } from './status-scope.ts'

/** Months that were folded anew: they take the place of those from `from` on. */
export type Refolded = { readonly from: Month | null; readonly taskIds: readonly string[]; readonly months: readonly TaskFold[] }

export type Refreshed = {
  readonly ground: StatusGround
  readonly scope: StatusScope
  readonly refolded: readonly Refolded[]
  /** Targets that were counted anew, and their figures of the months that may differ now. */
  readonly measured: readonly MeasuredTarget[]
  readonly targetMonths: readonly TargetMonth[]
}

/** The ground that the kept rows hold, with the day they are of; undefined where nothing is kept. */
export async function loadKept(
  { status }: StatusStores,
  planId: string,
): Promise<(KeptPlan & { readonly rows: readonly StatusFactRow[] }) | undefined> {
  const asOf = await status.findDay(planId)
  if (asOf === undefined) return undefined
  const rows = await status.listWithFacts(planId)
  const facts = rows.flatMap(row => (row.facts === null ? [] : [{ subjectId: row.subjectId, facts: row.facts }]))
  const plan = facts.flatMap(row => ('plan' in row.facts ? [row.facts.plan] : []))[0]
  if (plan === undefined) return undefined
  const tasks = facts.flatMap(({ subjectId, facts: own }): [string, TaskFacts][] => ('task' in own ? [[subjectId, own.task]] : []))
  const units = facts.flatMap(({ subjectId, facts: own }): [string, UnitFacts][] => ('unit' in own ? [[subjectId, own.unit]] : []))
  const ground = {
    planId,
    start: plan.start,
    tasks: new Map(tasks.toSorted(([, left], [, right]) => left.ordinal - right.ordinal)),
    units: new Map(units.toSorted(([, left], [, right]) => left.order - right.order)),
    months: Map.groupBy(await status.listMonths(planId), month => month.taskId),
    series: await loadTargetSeries({ status }, planId),
  }
  return { ground, asOf, rows }
}

/** The kept ground with what the scope names read anew: never more of the history than the months after the change. */
export async function refreshGround(
  stores: StatusStores,
  plan: PlanRecord,
  kept: KeptPlan,
  { scope, today }: { readonly scope: StatusScope; readonly today: Day },
): Promise<Refreshed> {
  const loaded = scope.tasks.size > 0 || scope.targets.size > 0 ? await loadPlanTasks(stores, plan) : undefined
  const measured = loaded === undefined ? [] : await measure(stores, loaded, scope)
  const tasks = loaded === undefined ? kept.ground.tasks : await readTasks(stores, kept.ground, { loaded, scope, measured, today })
  const units = scope.units
    ? await loadUnitFacts(stores, plan, tasks, await stores.status.listStandingReports(plan.planId, startOf(today)))
    : kept.ground.units
  const refolded = await refold(stores, plan.planId, tasks, scope.folds)
  const start = planStart(plan)
  const counted = new Map([...tasks.values()].flatMap(task => task.targets.map(target => [target.targetId, target] as const)))
  const from = (targetId: string) => firstMonth(scope, targetId, { start, asOf: kept.asOf })
  const targetMonths = await countTargetMonths(stores, measured, { today, counted, from })
  const [months, series] = [monthsWith(kept.ground.months, refolded), seriesWith(kept.ground.series, targetMonths)]
  return { ground: { planId: plan.planId, start, tasks, units, months, series }, scope, refolded, measured, targetMonths }
}

/** A past month is counted again only when something was told of it, or nobody looked at its end. */
function firstMonth({ pasts }: StatusScope, targetId: string, { start, asOf }: { readonly start: Day; readonly asOf: Day }): Month {
  const told = pasts.get(targetId)
  if (told === undefined) return monthOf(asOf)
  return told === null ? monthOf(start) : told < monthOf(asOf) ? told : monthOf(asOf)
}

async function measure(stores: StatusStores, { plan, tasks }: PlanTasks, { targets }: StatusScope): Promise<readonly MeasuredTarget[]> {
  if (targets.size === 0) return []
  const concerned = tasks.filter(whole => whole.targets.some(target => targets.has(target.targetId)))
  return measuredTargets(await loadFigureGround(stores, plan, concerned), concerned).filter(({ target }) => targets.has(target.targetId))
}

type Reading = {
  readonly loaded: PlanTasks
  readonly scope: StatusScope
  readonly measured: readonly MeasuredTarget[]
  readonly today: Day
}

async function readTasks(
  stores: StatusStores,
  { tasks }: StatusGround,
  { loaded, scope, measured, today }: Reading,
): Promise<StatusGround['tasks']> {
  const counted = new Map<string, TargetFacts>([...tasks.values()].flatMap(task => task.targets.map(target => [target.targetId, target])))
  for (const target of measured) counted.set(target.target.targetId, await countTarget(stores, target, today))
  const countedIn = new Set(measured.map(({ whole }) => whole.task.taskId))
  const anew = loaded.tasks.map((whole): [string, TaskFacts] => {
    const { taskId } = whole.task
    const known = tasks.get(taskId)
    const isSame = known !== undefined && !scope.tasks.has(taskId) && !countedIn.has(taskId)
    return [taskId, isSame ? known : taskFacts(whole, counted)]
  })
  return new Map(anew)
}

/** Everything from all facts, with the folded months that later changes go on from. */
export async function rebuildGround(stores: StatusStores, plan: PlanRecord, scope: StatusScope, today: Day): Promise<Refreshed> {
  const loaded = await loadPlanTasks(stores, plan)
  const whole = await loadWholeGround(stores, loaded, { today, hasSeries: () => true })
  // Kept are only the reports that still matter; the rest of the history never moves a light again.
  const { tasks } = whole.ground
  const units = await loadUnitFacts(stores, plan, tasks, await stores.status.listStandingReports(plan.planId, startOf(today)))
  const folds = new Map([...tasks.keys()].map(taskId => [taskId, null]))
  const refolded = await refold(stores, plan.planId, tasks, folds)
  return { ...whole, ground: { ...whole.ground, units }, scope, refolded }
}

/** Tasks of one month go together: one accepted report is one group. */
async function refold(
  { status }: StatusStores,
  planId: string,
  tasks: StatusGround['tasks'],
  folds: StatusScope['folds'],
): Promise<readonly Refolded[]> {
  const refolded: Refolded[] = []
  for (const [from, group] of Map.groupBy(folds, ([, month]) => month)) {
    const taskIds = group.map(([taskId]) => taskId)
    const standing = new Map((await status.listFoldsBefore({ planId, taskIds, from })).map(fold => [fold.taskId, fold.standing]))
    const sent = Map.groupBy(await status.listSentLines({ planId, taskIds, from }), line => line.taskId)
    const owed = sent.size === 0 ? [] : await status.listOwedReports({ planId, from })
    const months = taskIds.flatMap(taskId => {
      const owing = tasks.get(taskId)?.owingUnitIds ?? []
      const ofTask = owed.filter(report => owing.includes(report.unitId))
      return foldMonths(standing.get(taskId) ?? [], ofTask, sent.get(taskId) ?? []).map(fold => ({ taskId, ...fold }))
    })
    refolded.push({ from, taskIds, months })
  }
  return refolded
}

function monthsWith(kept: StatusGround['months'], refolded: readonly Refolded[]): StatusGround['months'] {
  const months = new Map(kept)
  for (const { from, taskIds, months: anew } of refolded) {
    const anewOf = Map.groupBy(anew, fold => fold.taskId)
    for (const taskId of taskIds) {
      const before = (months.get(taskId) ?? []).filter(month => from !== null && month.month < from)
      const after = (anewOf.get(taskId) ?? []).flatMap(({ completion }) => completion ?? [])
      months.set(taskId, [...before, ...after] satisfies readonly MonthCompletion[])
    }
  }
  return months
}

/** The ground as it is now, however much of it has to be read. */
export async function currentGround(stores: StatusStores, plan: PlanRecord, kept: KeptPlan | undefined, today: Day): Promise<StatusGround> {
  if (kept === undefined) return loadStatusGround(stores, await loadPlanTasks(stores, plan), today)
  const scope = scopeOf(kept, await stores.status.listDue(), today)
  if (scope.everything) return loadStatusGround(stores, await loadPlanTasks(stores, plan), today)
  return (await refreshGround(stores, plan, kept, { scope, today })).ground
}

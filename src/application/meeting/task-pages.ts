import { OPEN_CASE_STATES } from '#domain/case/case-file.ts'
import type { PageReport, TaskPage } from '#domain/meeting/task-page.ts'
import { type Instant, dayAt } from '#domain/shared/calendar.ts'
import { type Actor, reachOf } from '../actor.ts'
import { readStatus } from '../monitoring/read-status.ts'
import { type TaskDescription, describeTask } from '../plan/get-task.ts'
import { loadPlanTasks } from '../plan/load-plan-tasks.ts'
import type { PlanRecord } from '../ports/plan-store.ts'
import type { Stores } from '../ports/unit-of-work.ts'
import { pageCase, pageClears, pageDirective, pageMilestones, pagePromises } from './page-parts.ts'
import { pageTargets } from './page-targets.ts'

/** Reports of the last months on a page; older ones stand on the task's own page. */
const MONTHS_SHOWN = 3
/** A page has room for these; what lies beyond is counted on the task's own page. */
const MOST_ROWS = 8

export type PageWanted = { readonly plan: PlanRecord; readonly taskIds: readonly string[]; readonly now: Instant }

/** One page a task, as it stands now; by task. */
export async function makeTaskPages(
  stores: Stores,
  actor: Actor,
  { plan, taskIds, now }: PageWanted,
): Promise<ReadonlyMap<string, TaskPage>> {
  const asOf = dayAt(now)
  const loaded = await loadPlanTasks(stores, plan)
  const wanted = { ...loaded, tasks: loaded.tasks.filter(whole => taskIds.includes(whole.task.taskId)) }
  const targets = await pageTargets(stores, wanted, await readStatus(stores, plan, asOf, ['target']), asOf)
  const pages = new Map<string, TaskPage>()
  for (const { task } of wanted.tasks) {
    const described = await describeTask(stores, actor, task.taskId, now)
    if (described === undefined) continue
    const rest = await loadRest(stores, actor, task.taskId, now)
    pages.set(task.taskId, { ...pageOf(described), ...rest, targets: targets.get(task.taskId) ?? [] })
  }
  return pages
}

type Rest = 'targets' | 'promises' | 'cases' | 'directives'

function pageOf(described: TaskDescription): Omit<TaskPage, Rest> {
  const { taskId, code, title, light, reasons, completionRate, completionMonth, leadUnits, assignments, externalParties } = described
  return {
    taskId,
    code,
    title,
    light,
    reasons,
    completionRate,
    completionMonth,
    leadUnits: leadUnits.map(unit => unit.unitName),
    coordinators: [
      ...assignments.filter(assignment => assignment.role === 'coordinator').map(assignment => assignment.unitName),
      ...externalParties.map(party => party.name),
    ],
    clears: pageClears(described),
    missing: described.clears.missing,
    milestones: pageMilestones(described),
    reports: lastReports(described),
  }
}

/** Sent ones alone: a draft is nobody's word yet. */
function lastReports({ reports }: TaskDescription): readonly PageReport[] {
  const sent = reports.filter(report => report.submittedAt !== null)
  const months = [...new Set(sent.map(report => report.month))].toSorted().slice(-MONTHS_SHOWN)
  return sent
    .filter(report => months.includes(report.month))
    .toSorted((left, right) => (left.month > right.month ? -1 : Number(left.month < right.month)))
    .slice(0, MOST_ROWS)
    .map(({ month, unitName, result, completionRate, verifiedRate }) => ({
      month,
      unitName,
      result,
      claimed: completionRate,
      verified: verifiedRate,
    }))
}

async function loadRest(
  stores: Stores,
  actor: Actor,
  taskId: string,
  now: Instant,
): Promise<Pick<TaskPage, 'promises' | 'cases' | 'directives'>> {
  const asOf = dayAt(now)
  const page = { offset: 0, limit: MOST_ROWS }
  const promises = await stores.promises.listPromises({ reach: reachOf(actor, 'promise.read'), taskIds: [taskId], madeBy: now })
  const cases = await stores.cases.listCases(
    { reach: reachOf(actor, 'case.read'), today: asOf, taskId, states: OPEN_CASE_STATES },
    'overdue',
    page,
  )
  const work = { reach: reachOf(actor, 'work.read'), today: asOf, taskId }
  const directives = await stores.work.listItems({ ...work, origin: 'directive' }, 'due', page)
  const decided = await stores.work.listItems({ ...work, origin: 'meeting' }, 'due', page)
  return {
    promises: pagePromises(promises, now).slice(0, MOST_ROWS),
    cases: cases.map(row => pageCase(row, asOf)),
    directives: [...directives, ...decided].map(row => pageDirective(row, asOf)).slice(0, MOST_ROWS),
  }
}

import type { MadeAgendaItem } from '#domain/meeting/agenda-item.ts'
import { questionOfLateTask, questionOfTarget, questionOfTaskAtRisk } from '#domain/meeting/agenda-questions.ts'
import { cutTitle } from '#domain/meeting/cut-title.ts'
import type { TaskPage } from '#domain/meeting/task-page.ts'
import { type Instant, type Month, addMonths, dayAt, monthOf } from '#domain/shared/calendar.ts'
import type { Actor } from '../actor.ts'
import { assessPlan, sightOf } from '../plan/list-tasks.ts'
import type { TaskSummary } from '../plan/describe-task.ts'
import type { PlanRecord } from '../ports/plan-store.ts'
import type { Stores } from '../ports/unit-of-work.ts'
import { lastDecisionItems } from './last-decisions.ts'
import { overdueCaseItems, silentUnitItems } from './overdue-items.ts'
import { makeTaskPages } from './task-pages.ts'

export type AgendaWanted = {
  readonly plan: PlanRecord
  readonly quarter: Month | null
  readonly now: Instant
  /** Tasks that people put on the agenda by hand. */
  readonly addedTaskIds: readonly string[]
}
export type GatheredAgenda = {
  readonly items: readonly MadeAgendaItem[]
  readonly pages: ReadonlyMap<string, TaskPage>
  /** Whom it concerns: who leads what is late or at risk, and who did not report. */
  readonly unitIds: readonly string[]
}

/** What a meeting has to deal with as things stand now, in the order of the kinds, with the page of every task that is on it. */
export async function gatherAgenda(
  stores: Stores,
  actor: Actor,
  { plan, quarter, now, addedTaskIds }: AgendaWanted,
): Promise<GatheredAgenda> {
  const { summaries } = await assessPlan(stores, plan, sightOf(actor, now))
  const late = summaries.filter(task => task.light === 'late')
  const atRisk = summaries.filter(task => task.light === 'at_risk')
  const taskIds = [...new Set([...late, ...atRisk].map(task => task.taskId).concat(addedTaskIds))]
  const pages = await makeTaskPages(stores, actor, { plan, taskIds, now })
  const items = [
    ...(await lastDecisionItems(stores, plan.planId, dayAt(now))),
    ...late.map(task => taskItem('red_task', task, pages)),
    ...atRisk.map(task => taskItem('amber_task', task, pages)),
    ...(await overdueCaseItems(stores, actor, plan.planId, now)),
    ...[...pages.values()].flatMap(missedTargets),
    ...(await silentUnitItems(stores, plan.planId, monthsAsked(quarter, now), now)),
  ]
  const leading = [...late, ...atRisk].flatMap(task => task.leadUnits.map(unit => unit.unitId))
  const silent = items.flatMap(item => (item.kind === 'unit_silent' ? [item.subjectId] : []))
  return { items, pages, unitIds: [...new Set([...leading, ...silent])] }
}

function taskItem(
  kind: 'red_task' | 'amber_task',
  { taskId, code, title, nextDue }: TaskSummary,
  pages: ReadonlyMap<string, TaskPage>,
): MadeAgendaItem {
  return {
    kind,
    subjectId: taskId,
    taskId,
    title: cutTitle(`Nhiệm vụ ${code}: ${title}`),
    question: kind === 'red_task' ? questionOfLateTask(code) : questionOfTaskAtRisk(code, nextDue),
    facts: null,
    page: pages.get(taskId) ?? null,
  }
}

/** A target whose forecast misses makes its task at risk, so its page is among those made. */
function missedTargets({ taskId, code, targets }: TaskPage): readonly MadeAgendaItem[] {
  return targets
    .filter(target => target.reasons.some(reason => reason.code === 'FORECAST_MISSES_TARGET'))
    .map(target => ({
      kind: 'target_missing',
      subjectId: target.targetId,
      taskId,
      title: cutTitle(`Chỉ tiêu của nhiệm vụ ${code}: ${target.text}`),
      question: questionOfTarget(target.deadline),
      facts: { of: 'target', target },
      page: null,
    }))
}

/** The months of the quarter; of a thematic meeting, this month and the one before. */
function monthsAsked(quarter: Month | null, now: Instant): readonly Month[] {
  const month = monthOf(dayAt(now))
  return quarter === null ? [addMonths(month, -1), month] : [addMonths(quarter, -2), addMonths(quarter, -1), quarter]
}

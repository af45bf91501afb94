import { type AccessRefusalCode, notFound } from '#domain/access/access-refusals.ts'
import { lightReasonText } from '#domain/monitoring/light-reason-text.ts'
import type { MilestoneState } from '#domain/monitoring/task-light.ts'
import type { Light } from '#domain/monitoring/light-words.ts'
import type { PlanTable, PlanTableCell, PlanTableGroup, PlanTableRow } from '#domain/plan/plan-table.ts'
import { type Instant, dayAt } from '#domain/shared/calendar.ts'
import { type Outcome, refused } from '#domain/shared/outcome.ts'
import type { Actor } from '../actor.ts'
import type { Application } from '../application.ts'
import type { PaperFormat } from '../ports/document-writer.ts'
import type { WardRecord } from '../ports/organisation-store.ts'
import type { TaskGroupRecord } from '../ports/plan-store.ts'
import { type PaperFile, type PaperRefusalCode, makePaperFile } from '../report/paper-file.ts'
import type { TaskCell, TaskSummary } from './describe-task.ts'
import { type AssessedPlan, assessPlan, sightOf } from './list-tasks.ts'

/** Table 2 of the plan with today's lights, as a file. The paper is set after the reading transaction has ended. */
export async function exportPlanTable(
  { unitOfWork, clock, documents }: Pick<Application, 'unitOfWork' | 'clock' | 'documents'>,
  actor: Actor,
  { planId, format }: { readonly planId: string; readonly format: PaperFormat },
): Promise<Outcome<PaperFile, AccessRefusalCode | PaperRefusalCode>> {
  const now = clock.now()
  const table = await unitOfWork.read(actor.tenantId, async stores => {
    const plan = await stores.plans.findPlan(planId)
    if (plan === undefined) return undefined
    const assessed = await assessPlan(stores, plan, sightOf(actor, now))
    return makePlanTable(assessed, await stores.plans.listGroups(planId), await stores.organisation.getWard(), now)
  })
  if (table === undefined) return refused(notFound('plan'))
  const rows = table.groups.reduce((sum, group) => sum + group.rows.length, 0)
  return makePaperFile({
    format,
    rows,
    title: `Bảng phân công ${table.plan.number ?? ''} ${table.asOf}`,
    write: () => documents.planTable(table, format),
  })
}

export function makePlanTable(
  { plan, milestones, summaries }: AssessedPlan,
  groups: readonly TaskGroupRecord[],
  ward: WardRecord,
  now: Instant,
): PlanTable {
  const titles = new Map(groups.map(group => [group.code, group.title]))
  const rowsOf = Map.groupBy(summaries, summary => summary.groupCode)
  return {
    toneStyle: ward.toneStyle,
    title: 'Phân công nhiệm vụ cụ thể',
    plan: {
      title: plan.title,
      number: plan.number === '' ? null : plan.number,
      date: plan.date,
      issuer: plan.issuer === '' ? null : plan.issuer,
    },
    asOf: dayAt(now),
    milestones: milestones.map(({ header, due }) => ({ header, due })),
    groups: [...rowsOf].map(([code, tasks]): PlanTableGroup => ({
      title: groupTitle(code, titles.get(code)),
      rows: tasks.map(task =>
        tableRow(
          task,
          milestones.map(milestone => milestone.milestoneId),
        ),
      ),
    })),
  }
}

/** A group that the plan's table does not name stands without a heading. */
function groupTitle(code: string, title: string | undefined): string | null {
  return title === undefined || title === '' ? null : `${code}. ${title}`
}

function tableRow(task: TaskSummary, milestoneIds: readonly string[]): PlanTableRow {
  const cells = new Map(task.milestones.map(cell => [cell.milestoneId, cell]))
  return {
    code: task.code,
    implementers: task.implementersText === '' ? task.leadUnits.map(unit => unit.unitName).join(', ') : task.implementersText,
    title: task.title,
    targetText: task.targetText,
    cells: milestoneIds.map(milestoneId => tableCell(task, cells.get(milestoneId))),
    assignment: task.assignmentText === '' ? `Chủ trì: ${task.leadUnits.map(unit => unit.unitName).join(', ')}` : task.assignmentText,
    light: task.light,
    why: task.reasons.map(reason => lightReasonText(reason)).join(' '),
  }
}

const CELL_LIGHTS: Readonly<Record<MilestoneState, Light | null>> = { met: 'done', overdue: 'late', due_soon: 'on_track', not_due: null }

/** What lies ahead has no light yet; a near milestone is at risk when it is a reason of the task's light. */
function tableCell(task: TaskSummary, cell: TaskCell | undefined): PlanTableCell {
  if (cell === undefined) return { content: '', light: null }
  const isBehind = task.reasons.some(reason => reason.code === 'MILESTONE_BEHIND' && reason.facts['milestone'] === cell.header)
  return { content: cell.content, light: isBehind ? 'at_risk' : CELL_LIGHTS[cell.state] }
}

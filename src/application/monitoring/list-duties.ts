import type { AssignmentRole } from '#domain/assignment/assignment-role.ts'
import { type AccessRefusalCode, notFound } from '#domain/access/access-refusals.ts'
import { byUrgency } from '#domain/monitoring/duty-order.ts'
import { type Day, dayAt, daysBetween } from '#domain/shared/calendar.ts'
import { type Outcome, accepted, refused } from '#domain/shared/outcome.ts'
import { OPEN_WORK_STATES } from '#domain/work/work-item.ts'
import { type Actor, mayFor, reachOf } from '../actor.ts'
import type { Application } from '../application.ts'
import type { TaskSummary } from '../plan/describe-task.ts'
import { type AssessedPlan, assessPlan, sightOf } from '../plan/list-tasks.ts'
import { isLeading } from '../plan/load-plan-tasks.ts'
import type { ReturnedLine } from '../ports/monitoring-queries.ts'
import type { Stores } from '../ports/unit-of-work.ts'
import { summariseReport } from '../report/present-report.ts'
import type { ReportSummaryView } from '../report/report-view.ts'
import { summariseWorkItem } from '../work/describe-work-item.ts'
import type { Standing } from './build-overview.ts'
import { nameReasons } from './assess-tasks.ts'
import type { WorkItemSummaryView } from '../work/work-item-view.ts'

export type UnitDuties = {
  readonly unit: { readonly unitId: string; readonly name: string }
  /** Units whose duties this person may see, for switching. */
  readonly units: readonly { readonly unitId: string; readonly name: string }[]
  readonly today: Day
  /** How it stands in each plan in force. */
  readonly standings: readonly (Standing & { readonly planId: string; readonly planTitle: string })[]
  readonly reports: readonly (ReportSummaryView & { readonly returnedLines: readonly ReturnedLine[] })[]
  readonly milestones: readonly OpenMilestone[]
  /** What leaders told the unit to do, then its other open work that is late or due within a week, the latest first of each. */
  readonly workItems: readonly WorkItemSummaryView[]
  readonly tasks: readonly (TaskSummary & { readonly role: AssignmentRole })[]
}
export type OpenMilestone = {
  readonly taskId: string
  readonly taskCode: string
  readonly taskTitle: string
  readonly header: string
  readonly due: Day
  readonly daysLeft: number
  readonly openDeliverables: readonly string[]
}

/** Reports shown on one page; two years of months are more than anybody owes at once. */
const REPORTS_SHOWN = 24

/** Everything a unit owes, in one place: reports, returned lines, milestones that come, and the tasks it has a part in. */
export function listDuties(
  { unitOfWork, clock }: Pick<Application, 'unitOfWork' | 'clock'>,
  actor: Actor,
  unitId: string,
): Promise<Outcome<UnitDuties, AccessRefusalCode>> {
  return unitOfWork.read(actor.tenantId, async stores => {
    if (!mayFor(actor, 'duties.read', unitId)) return refused(notFound('unit'))
    const all = await stores.organisation.listUnits()
    const unit = all.find(item => item.unitId === unitId)
    if (unit === undefined) return refused(notFound('unit'))
    const now = clock.now()
    const today = dayAt(now)
    const open = await stores.reportQueries.listReports(
      { reach: { everyUnit: false, unitIds: [unitId] }, unitId, statuses: ['draft', 'submitted', 'returned', 'resubmitted'] },
      undefined,
      REPORTS_SHOWN,
    )
    const returned = Map.groupBy(await stores.monitoring.listReturnedLines(unitId), line => line.reportId)
    const active = (await stores.plans.listPlans()).filter(plan => plan.status === 'active')
    const [assessed, standings]: [AssessedPlan[], UnitDuties['standings'][number][]] = [[], []]
    for (const plan of active) {
      const sight = sightOf(actor, now)
      const found = await assessPlan(stores, plan, sight)
      assessed.push(found)
      const status = found.statuses.find(item => item.subjectId === unitId)
      if (status === undefined) continue
      const reasons = nameReasons(status.reasons, sight.reach, found.unitNames)
      standings.push({ planId: plan.planId, planTitle: plan.title, light: status.light, reasons })
    }
    const reach = reachOf(actor, 'duties.read')
    return accepted({
      unit: { unitId, name: unit.name },
      units: all
        .filter(item => reach.everyUnit || reach.unitIds.includes(item.unitId))
        .map(item => ({ unitId: item.unitId, name: item.name })),
      today,
      standings,
      reports: open.map(row => ({ ...summariseReport(row, now), returnedLines: returned.get(row.reportId) ?? [] })).toSorted(byUrgency),
      workItems: await pressingWork(stores, unitId, today),
      milestones: assessed.flatMap(plan => openMilestones(plan, unitId, today)).toSorted((left, right) => left.daysLeft - right.daysLeft),
      tasks: assessed.flatMap(plan => tasksOf(plan, unitId)),
    })
  })
}

/** More than anybody does in a week; the list of work has the rest. */
const WORK_SHOWN = 50

async function pressingWork({ work }: Stores, unitId: string, today: Day): Promise<readonly WorkItemSummaryView[]> {
  const filter = { reach: { everyUnit: false, unitIds: [unitId] }, today, states: OPEN_WORK_STATES } as const
  const page = { offset: 0, limit: WORK_SHOWN }
  const directed = await work.listItems({ ...filter, origin: 'directive' }, 'due', page)
  const pressing = await work.listItems({ ...filter, due: 'pressing' }, 'due', page)
  const rows = [...directed, ...pressing.filter(row => row.origin !== 'directive')]
  return rows.filter(row => row.unitId === unitId).map(row => summariseWorkItem(row, today))
}

function openMilestones({ tasks }: AssessedPlan, unitId: string, today: Day): OpenMilestone[] {
  return tasks
    .filter(({ assignments }) => assignments.some(assignment => assignment.unitId === unitId && isLeading(assignment)))
    .flatMap(({ task, cells }) =>
      cells.flatMap(({ milestone, deliverables }) => {
        const openDeliverables = deliverables.filter(deliverable => deliverable.state !== 'accepted').map(deliverable => deliverable.title)
        if (milestone.due === null || openDeliverables.length === 0) return []
        const { header, due } = milestone
        return [
          {
            taskId: task.taskId,
            taskCode: task.code,
            taskTitle: task.title,
            header,
            due,
            daysLeft: daysBetween(today, due),
            openDeliverables,
          },
        ]
      }),
    )
}

function tasksOf({ tasks, summaries }: AssessedPlan, unitId: string): UnitDuties['tasks'] {
  const roles = new Map(
    tasks.map(({ task, assignments }) => [task.taskId, assignments.find(assignment => assignment.unitId === unitId)?.role]),
  )
  return summaries.flatMap(summary => {
    const role = roles.get(summary.taskId)
    return role === undefined ? [] : [{ ...summary, role }]
  })
}

import type { AlertCause } from '#domain/alert/alert-cause.ts'
import type { AlertKind, AlertLevel } from '#domain/alert/alert-kind.ts'
import { type AlertRules, lookAhead } from '#domain/alert/alert-rules.ts'
import type { LightReason } from '#domain/monitoring/light-reason.ts'
import { milestoneSubject } from '#domain/monitoring/status-subject.ts'
import { type Day, addDays } from '#domain/shared/calendar.ts'
import { readStatus } from '../monitoring/read-status.ts'
import { type WholeTask, isLeading, loadPlanTasks } from '../plan/load-plan-tasks.ts'
import type { StatusRow } from '../ports/status-store.ts'
import type { Stores } from '../ports/unit-of-work.ts'

/** Milestones and targets of plans in force whose light is amber or red, or whose day is near: the light's own reason is the alert's. */
export async function collectStatusCauses(stores: Stores, rules: AlertRules, today: Day): Promise<readonly AlertCause[]> {
  const causes: AlertCause[] = []
  for (const plan of await stores.plans.listPlans()) {
    if (plan.status !== 'active') continue
    const rows = await readStatus(stores, plan, today, ['milestone', 'target'])
    const statusOf = new Map(rows.map(row => [`${row.kind} ${row.subjectId}`, row]))
    const { tasks } = await loadPlanTasks(stores, plan)
    for (const whole of tasks) {
      const found = [...milestonesOf(whole, statusOf), ...targetsOf(whole, statusOf)]
      causes.push(...found.filter(cause => isInSight(cause, rules, today)))
    }
  }
  return causes
}

type Statuses = ReadonlyMap<string, StatusRow>

function milestonesOf(whole: WholeTask, statusOf: Statuses): readonly AlertCause[] {
  return whole.cells.flatMap(({ milestoneId, milestone }) => {
    const subject = milestoneSubject(whole.task.taskId, milestoneId)
    const status = statusOf.get(`milestone ${subject}`)
    const [reason] = status?.reasons ?? []
    if (status === undefined || reason === undefined || milestone.due === null || status.light === 'done') return []
    return [{ ...ofTask(whole), ...standing('milestone', subject, reason), due: milestone.due }]
  })
}

function targetsOf(whole: WholeTask, statusOf: Statuses): readonly AlertCause[] {
  return whole.targets.flatMap(({ targetId, deadline, soft }) => {
    const status = statusOf.get(`target ${targetId}`)
    if (status === undefined || soft || status.light === 'done') return []
    return status.reasons.flatMap(reason => {
      const kind = reason.code === 'FORECAST_MISSES_TARGET' ? 'forecast' : 'target'
      if (kind === 'target' && deadline === null) return []
      const due = kind === 'forecast' ? null : deadline
      return [{ ...ofTask(whole), ...standing(kind, targetId, reason), due, link: `/chi-tieu/${targetId}` }]
    })
  })
}

function standing(kind: AlertKind, subject: string, reason: LightReason) {
  const level: AlertLevel = reason.light === 'late' ? 'red' : reason.light === 'at_risk' ? 'yellow' : 'blue'
  return { key: `${kind}:${subject}`, kind, level, reason }
}

function ofTask({ task, assignments }: WholeTask) {
  const leading = assignments.filter(isLeading).map(assignment => assignment.unitId)
  const unitIds = leading.length > 0 ? leading : assignments.map(assignment => assignment.unitId)
  const facts = { task: task.code }
  return { planId: task.planId, taskId: task.taskId, unitIds, focalMemberIds: [], facts, link: `/nhiem-vu/${task.taskId}` }
}

/** What is on its way is in sight from its first reminder on; without a unit there is nobody to tell. */
function isInSight({ kind, level, due, unitIds }: AlertCause, rules: AlertRules, today: Day): boolean {
  if (unitIds.length === 0) return false
  return level !== 'blue' || (due !== null && due <= addDays(today, lookAhead(rules[kind])))
}

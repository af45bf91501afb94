import type { AlertCause } from '#domain/alert/alert-cause.ts'
import { ALERT_LEVELS } from '#domain/alert/alert-kind.ts'
import type { ChasingKind } from '#domain/paper/paper-kind.ts'
import type { LateFacts, LateItem, PaperScope } from '#domain/paper/paper-facts.ts'
import { citePaper } from '#domain/paper/paper-names.ts'
import { type Day, daysBetween, isDay } from '#domain/shared/calendar.ts'
import { alertSentence } from '#domain/words/alert-words.ts'
import { collectCauses } from '../alert/collect-causes.ts'
import { rulesOf } from '../alert/review-alerts.ts'
import type { MemberRecord } from '../ports/organisation-store.ts'
import type { Stores } from '../ports/unit-of-work.ts'
import { citedPlan } from '../report/paper-words.ts'

type Wanted = { readonly kind: ChasingKind; readonly scope: PaperScope; readonly today: Day }

/** What is late today within the scope, from reports, milestones, targets, work, promises and cases as they stand, and how often it was reminded. */
export async function gatherLateFacts(stores: Stores, { kind, scope, today }: Wanted): Promise<LateFacts> {
  const rules = rulesOf(await stores.alerts.listRules())
  const causes = (await collectCauses(stores, rules, today)).filter(cause => isWithin(cause, scope, kind)).toSorted(redderFirst)
  const keys = causes.map(cause => cause.key)
  const reminders = await stores.papers.countReminders(keys)
  const issued = await stores.papers.listIssuedOf(keys)
  const allUnits = await stores.organisation.listUnits()
  const tasks = await tasksOf(stores, causes)
  const items = causes.map((cause): LateItem => {
    const task = tasks.get(cause.taskId ?? '')
    const due = cause.due ?? deadlineIn(cause)
    return {
      causeKey: cause.key,
      kind: cause.kind,
      level: cause.level,
      unitIds: cause.unitIds,
      unitNames: allUnits.filter(unit => cause.unitIds.includes(unit.unitId)).map(unit => unit.name),
      taskCode: task?.code ?? '',
      taskTitle: task?.title ?? '',
      sentence: alertSentence(cause, today),
      due,
      daysLate: due === null ? null : Math.max(0, daysBetween(due, today)),
      reminders: reminders.get(cause.key)?.count ?? 0,
      lastReminded: reminders.get(cause.key)?.lastOn ?? null,
      papers: (issued.get(cause.key) ?? []).map(citePaper),
    }
  })
  const unitIds =
    scope.of === 'unit'
      ? [scope.unitId]
      : allUnits.map(unit => unit.unitId).filter(unitId => causes.some(cause => cause.unitIds.includes(unitId)))
  return { of: 'late', asOf: today, scope, plan: await planOf(stores, causes), units: await unitsOf(stores, unitIds), items }
}

/** Of a unit or the whole ward, what is behind or late; a reminder of a unit also names what is near. Chosen causes are taken as they stand. */
function isWithin({ key, level, unitIds }: AlertCause, scope: PaperScope, kind: ChasingKind): boolean {
  const counts = level !== 'blue' || (kind === 'reminder' && scope.of === 'unit')
  switch (scope.of) {
    case 'causes':
      return scope.causeKeys.includes(key)
    case 'unit':
      return counts && unitIds.includes(scope.unitId)
    case 'ward':
      return counts
  }
}

function redderFirst(left: AlertCause, right: AlertCause): number {
  const level = ALERT_LEVELS.indexOf(right.level) - ALERT_LEVELS.indexOf(left.level)
  if (level !== 0) return level
  const [one, other] = [`${left.due ?? '9'} ${left.key}`, `${right.due ?? '9'} ${right.key}`]
  return one < other ? -1 : one > other ? 1 : 0
}

/** Of a promise, whose alert has no deadline of its own. */
function deadlineIn({ facts }: AlertCause): Day | null {
  const due = facts['due']
  return typeof due === 'string' && isDay(due) ? due : null
}

async function tasksOf({ tasks }: Stores, causes: readonly AlertCause[]) {
  const planIds = [...new Set(causes.filter(cause => cause.taskId !== null).map(cause => cause.planId))].filter(planId => planId !== null)
  const found = []
  for (const planId of planIds) found.push(...(await tasks.listTasks(planId)))
  return new Map(found.map(task => [task.taskId, task]))
}

/** The plan that the causes belong to; several plans are not named. */
async function planOf({ plans, access }: Stores, causes: readonly AlertCause[]): Promise<LateFacts['plan']> {
  const ids = [...new Set(causes.map(cause => cause.planId))].filter(planId => planId !== null)
  const [only] = ids.length === 0 ? [await access.findActivePlanId()] : ids
  if (ids.length > 1 || only === undefined || only === null) return null
  const plan = await plans.findPlan(only)
  return plan === undefined ? null : citedPlan(plan)
}

async function unitsOf({ organisation }: Stores, unitIds: readonly string[]): Promise<LateFacts['units']> {
  if (unitIds.length === 0) return []
  const members = (await organisation.listMembers({ unitIds })).filter(member => member.active)
  const units = new Map((await organisation.listUnits()).map(unit => [unit.unitId, unit.name]))
  return unitIds.map(unitId => ({
    unitId,
    name: units.get(unitId) ?? '',
    headName: members.find(member => isHead(member, unitId))?.fullName ?? '',
  }))
}

function isHead({ roles }: MemberRecord, unitId: string): boolean {
  return roles.some(role => role.unitId === unitId && (role.role === 'unitHead' || role.role === 'neighbourhood'))
}

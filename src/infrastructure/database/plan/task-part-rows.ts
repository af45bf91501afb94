import type { AssignmentRecord, DeliverableRecord, ExternalPartyRecord, TargetRecord, TaskParts } from '#application/ports/task-store.ts'
import { ASSIGNMENT_ROLES } from '#domain/assignment/assignment-role.ts'
import { COMPARATORS, TARGET_PERIODS } from '#domain/plan/plan-extraction.ts'
import { DELIVERABLE_STATES } from '#domain/report/report-line.ts'
import { oneOf } from '../columns.ts'
import { toFlag } from '../flag.ts'
import type { Database } from '../schema.ts'
import type { StoreContext } from '../unit-of-work.ts'
import { insertRows } from './insert-rows.ts'

export async function insertTaskParts({ transaction, tenantId }: StoreContext, parts: TaskParts): Promise<void> {
  await insertRows(parts.milestones, piece =>
    transaction
      .insertInto('taskMilestone')
      .values(piece.map(row => ({ tenantId, ...row })))
      .execute(),
  )
  await insertRows(parts.deliverables, piece =>
    transaction
      .insertInto('deliverable')
      .values(piece.map(row => ({ tenantId, ...row })))
      .execute(),
  )
  await insertRows(parts.targets, piece =>
    transaction
      .insertInto('target')
      .values(piece.map(row => ({ tenantId, ...fromTarget(row) })))
      .execute(),
  )
  await insertRows(parts.assignments, piece =>
    transaction
      .insertInto('assignment')
      .values(piece.map(row => ({ tenantId, ...row, reports: toFlag(row.reports) })))
      .execute(),
  )
  await insertRows(parts.externalParties, piece =>
    transaction
      .insertInto('externalParty')
      .values(piece.map(row => ({ tenantId, ...row })))
      .execute(),
  )
}

/** Five statements for one task or for the whole plan, in the order of the plan's table. */
export async function listTaskParts(
  { transaction, tenantId }: StoreContext,
  of: { readonly planId: string } | { readonly taskId: string },
): Promise<TaskParts> {
  const tasks = transaction
    .selectFrom('task')
    .select('task.taskId')
    .where('task.tenantId', '=', tenantId)
    .where('planId' in of ? 'task.planId' : 'task.taskId', '=', 'planId' in of ? of.planId : of.taskId)
  const milestones = await transaction
    .selectFrom('taskMilestone')
    .innerJoin('milestone', join =>
      join.onRef('milestone.tenantId', '=', 'taskMilestone.tenantId').onRef('milestone.milestoneId', '=', 'taskMilestone.milestoneId'),
    )
    .select(['taskMilestone.taskId', 'taskMilestone.milestoneId', 'taskMilestone.content'])
    .where('taskMilestone.tenantId', '=', tenantId)
    .where('taskMilestone.taskId', 'in', tasks)
    .orderBy('taskMilestone.taskId')
    .orderBy('milestone.ordinal')
    .execute()
  const deliverables = await transaction
    .selectFrom('deliverable')
    .selectAll()
    .where('tenantId', '=', tenantId)
    .where('taskId', 'in', tasks)
    .orderBy('taskId')
    .orderBy('ordinal')
    .execute()
  const targets = await transaction
    .selectFrom('target')
    .selectAll()
    .where('tenantId', '=', tenantId)
    .where('taskId', 'in', tasks)
    .orderBy('taskId')
    .orderBy('ordinal')
    .execute()
  const assignments = await transaction
    .selectFrom('assignment')
    .innerJoin('unit', join => join.onRef('unit.tenantId', '=', 'assignment.tenantId').onRef('unit.unitId', '=', 'assignment.unitId'))
    .selectAll('assignment')
    .where('assignment.tenantId', '=', tenantId)
    .where('assignment.taskId', 'in', tasks)
    .orderBy('assignment.taskId')
    .orderBy('unit.sortOrder')
    .orderBy('unit.unitId')
    .execute()
  const externalParties = await transaction
    .selectFrom('externalParty')
    .selectAll()
    .where('tenantId', '=', tenantId)
    .where('taskId', 'in', tasks)
    .orderBy('taskId')
    .orderBy('name')
    .execute()
  return {
    milestones,
    deliverables: deliverables.map(toDeliverable),
    targets: targets.map(toTarget),
    assignments: assignments
      .map(toAssignment)
      .toSorted((left, right) => ASSIGNMENT_ROLES.indexOf(left.role) - ASSIGNMENT_ROLES.indexOf(right.role)),
    externalParties: externalParties.map(toExternalParty),
  }
}

function toDeliverable({ tenantId: _tenant, ...row }: Database['deliverable']): DeliverableRecord {
  return { ...row, state: oneOf(DELIVERABLE_STATES, row.state) }
}

function toAssignment({ tenantId: _tenant, ...row }: Database['assignment']): AssignmentRecord {
  return { ...row, role: oneOf(ASSIGNMENT_ROLES, row.role), reports: row.reports === 1 }
}

function toExternalParty({ taskId, name, role }: Database['externalParty']): ExternalPartyRecord {
  return { taskId, name, role: oneOf(ASSIGNMENT_ROLES, role) }
}

export function toTarget({ tenantId: _tenant, baseValue, baseUnit, ...row }: Database['target']): TargetRecord {
  return {
    ...row,
    comparator: oneOf(COMPARATORS, row.comparator),
    per: row.per === null ? null : oneOf(TARGET_PERIODS, row.per),
    every: row.every === null ? null : oneOf(TARGET_PERIODS, row.every),
    base: baseValue === null || baseUnit === null ? null : { value: baseValue, unit: baseUnit },
    inclusive: row.inclusive === null ? null : row.inclusive === 1,
    soft: row.soft === 1,
    source: row.source === null ? null : oneOf(['task'], row.source),
  }
}

function fromTarget({ base, ...target }: TargetRecord) {
  return {
    ...target,
    baseValue: base?.value ?? null,
    baseUnit: base?.unit ?? null,
    inclusive: target.inclusive === null ? null : toFlag(target.inclusive),
    soft: toFlag(target.soft),
  }
}

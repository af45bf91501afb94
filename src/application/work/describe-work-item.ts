import { type Day, daysBetween } from '#domain/shared/calendar.ts'
import { blockOf, workWarnings } from '#domain/work/work-block.ts'
import { workClears } from '#domain/work/work-clears.ts'
import { dueState } from '#domain/work/work-due.ts'
import { OPEN_WORK_STATES, isSetter } from '#domain/work/work-item.ts'
import { workActions } from '#domain/work/work-life.ts'
import type { Actor } from '../actor.ts'
import { memberNames } from '../organisation/member-names.ts'
import { clearsOf } from '../plan/describe-task.ts'
import type { Stores } from '../ports/unit-of-work.ts'
import type { WorkItemRow } from '../ports/work-store.ts'
import { latestDueOf } from './load-work-place.ts'
import { workFacts, workPartOf } from './work-part.ts'
import type { WorkItemSummaryView, WorkItemView } from './work-item-view.ts'

export function summariseWorkItem(row: WorkItemRow, today: Day): WorkItemSummaryView {
  const { workItemId, planId, taskId, taskCode, taskTitle, ordinal, origin, title, unitId, unitName, headName, focalName } = row
  const block = blockOf(row.dependency)
  const isOpen = OPEN_WORK_STATES.includes(row.state)
  return {
    workItemId,
    planId,
    taskId,
    taskCode,
    taskTitle,
    ordinal,
    origin,
    isCommitted: row.commitment !== null,
    title,
    unitId,
    unitName,
    headName,
    focalName,
    due: row.due,
    dueState: dueState(row, today),
    daysLeft: isOpen && row.due !== null ? daysBetween(today, row.due) : null,
    state: row.state,
    progress: row.progress,
    block: block === null || row.dependency === null || !isOpen ? null : { ...block, taskId: row.dependency.taskId },
    missingClears: isOpen ? clearsOf(workClears(workFacts(row), unitName).missing) : [],
    askedDue: row.asked?.due ?? null,
    version: row.version,
  }
}

/** The whole item as this person sees it now. Throws when it is not there: the caller has found it in the same transaction. */
export async function describeWorkItem(stores: Stores, actor: Actor, workItemId: string, today: Day): Promise<WorkItemView> {
  const row = await stores.work.findRow(workItemId)
  if (row === undefined) throw new Error(`No work item ${workItemId}`)
  const item = workFacts(row)
  const part = workPartOf(actor, row.unitId)
  const clears = workClears(item, row.unitName)
  const events = await stores.work.listEvents(workItemId)
  const units = new Map((await stores.organisation.listUnits()).map(unit => [unit.unitId, unit.name]))
  const nameOf = await memberNames(stores, [row.createdBy, row.asked?.by])
  const directive = (await stores.directives.list([workItemId])).get(workItemId) ?? null
  return {
    ...row,
    ...summariseWorkItem(row, today),
    directive,
    coordinators: row.coordinators.map(unitId => ({ unitId, name: units.get(unitId) ?? '' })),
    dependencyTitle: row.dependency === null ? null : `${row.dependency.taskCode} ${row.dependency.title}`,
    clear: clears.clear,
    missing: clears.missing,
    asked: row.asked && { due: row.asked.due, reason: row.asked.reason, at: row.asked.at, byName: nameOf(row.asked.by) },
    returnReason: row.state === 'in_progress' ? (events.findLast(event => event.kind === 'returned')?.note ?? '') : '',
    createdByName: nameOf(row.createdBy),
    latestDue: await latestDueOf(stores, row),
    warnings: OPEN_WORK_STATES.includes(row.state) ? workWarnings(row.due, row.dependency) : [],
    events: events.map(({ kind, at, byName, note, details }) => ({
      kind,
      at,
      byName,
      note,
      fields: details.fields ?? [],
      dueBefore: details.dueBefore ?? null,
      dueAfter: details.dueAfter ?? null,
    })),
    allowedActions: workActions(item, part),
    maySetAll: isSetter(item, part),
  }
}

import type { SelectQueryBuilder } from 'kysely'
import type { WorkDueFilter, WorkFilter, WorkItemRow, WorkOrder, WorkStore } from '#application/ports/work-store.ts'
import { DELIVERABLE_STATES } from '#domain/report/report-line.ts'
import { addDays } from '#domain/shared/calendar.ts'
import { wordsSought } from '#domain/shared/vietnamese-text.ts'
import { WORK_DUE_SOON_DAYS } from '#domain/work/work-due.ts'
import { OPEN_WORK_STATES } from '#domain/work/work-item.ts'
import { oneOf } from '../columns.ts'
import { likePattern } from '../like-pattern.ts'
import type { Database } from '../schema.ts'
import type { StoreContext } from '../unit-of-work.ts'
import { toWorkEvent, toWorkItem } from './work-columns.ts'

type WorkQueries = Pick<WorkStore, 'listItems' | 'countItems' | 'findRow' | 'listEvents'>
type Query<Row> = SelectQueryBuilder<Database, 'workItem' | 'task' | 'unit', Row>

export function createWorkQueries({ transaction, tenantId }: StoreContext): WorkQueries {
  const joined = () =>
    transaction
      .selectFrom('workItem')
      .innerJoin('task', join => join.onRef('task.tenantId', '=', 'workItem.tenantId').onRef('task.taskId', '=', 'workItem.taskId'))
      .innerJoin('unit', join => join.onRef('unit.tenantId', '=', 'workItem.tenantId').onRef('unit.unitId', '=', 'workItem.unitId'))
      .where('workItem.tenantId', '=', tenantId)
  const rows = () => joined().selectAll('workItem').select(['task.code as taskCode', 'task.title as taskTitle', 'unit.name as unitName'])

  /** Names and dependencies of a page's rows, in a fixed number of statements. */
  async function completed(found: readonly FoundRow[]): Promise<readonly WorkItemRow[]> {
    const people = await namesOf(found.flatMap(row => [row.headMemberId, row.focalMemberId]))
    const dependencies = await dependenciesOf(found.map(row => row.deliverableId))
    return found.map(({ taskCode, taskTitle, unitName, ...row }) => ({
      ...toWorkItem(row),
      taskCode,
      taskTitle,
      unitName,
      headName: people.get(row.headMemberId ?? '') ?? '',
      focalName: people.get(row.focalMemberId ?? '') ?? '',
      dependency: dependencies.get(row.deliverableId ?? '') ?? null,
    }))
  }

  async function namesOf(memberIds: readonly (string | null)[]): Promise<ReadonlyMap<string, string>> {
    const wanted = [...new Set(memberIds.filter(memberId => memberId !== null))]
    const found = await transaction
      .selectFrom('member')
      .select(['memberId', 'fullName'])
      .where('tenantId', '=', tenantId)
      .where('memberId', 'in', wanted)
      .execute()
    return new Map(found.map(row => [row.memberId, row.fullName]))
  }

  async function dependenciesOf(
    deliverableIds: readonly (string | null)[],
  ): Promise<ReadonlyMap<string, NonNullable<WorkItemRow['dependency']>>> {
    const wanted = [...new Set(deliverableIds.filter(deliverableId => deliverableId !== null))]
    const found = await transaction
      .selectFrom('deliverable')
      .innerJoin('task', join => join.onRef('task.tenantId', '=', 'deliverable.tenantId').onRef('task.taskId', '=', 'deliverable.taskId'))
      .innerJoin('milestone', join =>
        join.onRef('milestone.tenantId', '=', 'deliverable.tenantId').onRef('milestone.milestoneId', '=', 'deliverable.milestoneId'),
      )
      .select([
        'deliverable.deliverableId',
        'deliverable.title',
        'deliverable.state',
        'deliverable.taskId',
        'task.code as taskCode',
        'milestone.due',
      ])
      .where('deliverable.tenantId', '=', tenantId)
      .where('deliverable.deliverableId', 'in', wanted)
      .execute()
    const leads = await leadUnitsOf(found.map(row => row.taskId))
    return new Map(
      found.map(({ deliverableId, state, ...row }) => [
        deliverableId,
        { ...row, state: oneOf(DELIVERABLE_STATES, state), units: leads.get(row.taskId) ?? [] },
      ]),
    )
  }

  async function leadUnitsOf(taskIds: readonly string[]): Promise<ReadonlyMap<string, readonly string[]>> {
    const found = await transaction
      .selectFrom('assignment')
      .innerJoin('unit', join => join.onRef('unit.tenantId', '=', 'assignment.tenantId').onRef('unit.unitId', '=', 'assignment.unitId'))
      .select(['assignment.taskId', 'unit.name'])
      .where('assignment.tenantId', '=', tenantId)
      .where('assignment.taskId', 'in', [...new Set(taskIds)])
      .where('assignment.role', '!=', 'coordinator')
      .orderBy('unit.sortOrder')
      .execute()
    return new Map([...Map.groupBy(found, row => row.taskId)].map(([taskId, units]) => [taskId, units.map(unit => unit.name)]))
  }

  return {
    async listItems(filter, order, { offset, limit }) {
      return completed(await ordered(filtered(rows(), filter), order).offset(offset).limit(limit).execute())
    },
    async countItems(filter) {
      const { count } = await filtered(
        joined().select(({ fn }) => fn.countAll<number>().as('count')),
        filter,
      ).executeTakeFirstOrThrow()
      return Number(count)
    },
    async findRow(workItemId) {
      return (await completed(await rows().where('workItem.workItemId', '=', workItemId).execute()))[0]
    },
    async listEvents(workItemId) {
      const found = await transaction
        .selectFrom('workItemEvent')
        .leftJoin('member', join =>
          join.onRef('member.tenantId', '=', 'workItemEvent.tenantId').onRef('member.memberId', '=', 'workItemEvent.byMember'),
        )
        .selectAll('workItemEvent')
        .select('member.fullName as byName')
        .where('workItemEvent.tenantId', '=', tenantId)
        .where('workItemEvent.workItemId', '=', workItemId)
        .orderBy('workItemEvent.sequence')
        .execute()
      return found.map(({ byName, ...row }) => ({ ...toWorkEvent(row), byName: byName ?? '' }))
    },
  }
}

type FoundRow = Database['workItem'] & { taskCode: string; taskTitle: string; unitName: string }

function filtered<Row>(query: Query<Row>, filter: WorkFilter): Query<Row> {
  const { reach, planId, taskId, unitId, states, origin, due, awaitsOffice, search } = filter
  let narrowed = query
  if (!reach.everyUnit) narrowed = ofUnits(narrowed, reach.unitIds)
  if (unitId !== undefined) narrowed = ofUnits(narrowed, [unitId])
  if (planId !== undefined) narrowed = narrowed.where('workItem.planId', '=', planId)
  if (taskId !== undefined) narrowed = narrowed.where('workItem.taskId', '=', taskId)
  if (states !== undefined) narrowed = narrowed.where('workItem.state', 'in', states)
  if (origin !== undefined) narrowed = narrowed.where('workItem.origin', '=', origin)
  if (due !== undefined) narrowed = dueIn(narrowed, due, filter)
  if (awaitsOffice === true) narrowed = awaitingOffice(narrowed)
  for (const pattern of wordsSought(search ?? '').map(likePattern))
    narrowed = narrowed.where(eb => eb.or([eb('workItem.searchText', 'like', pattern), eb('task.code', 'like', pattern)]))
  return narrowed
}

/** The units' own items, and those in which they help. */
function ofUnits<Row>(query: Query<Row>, unitIds: readonly string[]): Query<Row> {
  return query.where(eb =>
    eb.or([eb('workItem.unitId', 'in', unitIds), ...unitIds.map(unitId => eb('workItem.coordinators', 'like', `%"${unitId}"%`))]),
  )
}

/** Only what is still to be done can be due. */
function dueIn<Row>(query: Query<Row>, due: WorkDueFilter, { today }: WorkFilter): Query<Row> {
  const open = query.where('workItem.state', 'in', OPEN_WORK_STATES)
  switch (due) {
    case 'overdue':
      return open.where('workItem.due', '<', today)
    case 'today':
      return open.where('workItem.due', '=', today)
    case 'week':
      return open.where('workItem.due', '>=', today).where('workItem.due', '<=', addDays(today, WORK_DUE_SOON_DAYS))
    case 'pressing':
      return open.where('workItem.due', '<=', addDays(today, WORK_DUE_SOON_DAYS))
    case 'without':
      return open.where('workItem.due', 'is', null)
  }
}

function awaitingOffice<Row>(query: Query<Row>): Query<Row> {
  return query.where(eb =>
    eb.or([
      eb('workItem.askedDue', 'is not', null),
      eb.and([
        eb('workItem.state', '=', 'submitted'),
        eb.or([eb('workItem.origin', '!=', 'unit'), eb('workItem.commitmentId', 'is not', null)]),
      ]),
    ]),
  )
}

/** Items without a day come last. */
function ordered<Row>(query: Query<Row>, order: WorkOrder): Query<Row> {
  const byDue = (sorted: Query<Row>) =>
    sorted.orderBy(eb => eb.case().when('workItem.due', 'is', null).then(1).else(0).end()).orderBy('workItem.due')
  switch (order) {
    case 'due':
      return byDue(query).orderBy('task.ordinal').orderBy('workItem.ordinal').orderBy('workItem.workItemId')
    case 'task':
      return query.orderBy('task.ordinal').orderBy('workItem.ordinal').orderBy('workItem.workItemId')
    case 'unit':
      return byDue(query.orderBy('unit.sortOrder').orderBy('unit.unitId')).orderBy('workItem.workItemId')
    case 'newest':
      return query.orderBy('workItem.createdAt', 'desc').orderBy('workItem.workItemId')
  }
}

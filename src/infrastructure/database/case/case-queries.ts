import type { SelectQueryBuilder } from 'kysely'
import type { CaseFilter, CaseOrder, CaseRow, CaseStore } from '#application/ports/case-store.ts'
import { PENDING_CASE_STATES } from '#domain/case/case-file.ts'
import { wordsSought } from '#domain/shared/vietnamese-text.ts'
import { likePattern } from '../like-pattern.ts'
import type { Database } from '../schema.ts'
import type { StoreContext } from '../unit-of-work.ts'
import { toCase, toCaseEvent } from './case-columns.ts'

type CaseQueries = Pick<CaseStore, 'listCases' | 'countCases' | 'findRow' | 'listEvents'>
type Query<Row> = SelectQueryBuilder<Database, 'caseFile', Row>

export function createCaseQueries({ transaction, tenantId }: StoreContext): CaseQueries {
  const files = () => transaction.selectFrom('caseFile').where('caseFile.tenantId', '=', tenantId)

  /** Names of a page's rows, in a fixed number of statements. */
  async function named(found: readonly Database['caseFile'][]): Promise<readonly CaseRow[]> {
    const some = (ids: readonly (string | null)[]) => [...new Set(ids.filter(id => id !== null))]
    const tasks = await transaction
      .selectFrom('task')
      .select(['taskId', 'code', 'title'])
      .where('tenantId', '=', tenantId)
      .where('taskId', 'in', some(found.map(row => row.taskId)))
      .execute()
    const units = await transaction
      .selectFrom('unit')
      .select(['unitId', 'name'])
      .where('tenantId', '=', tenantId)
      .where('unitId', 'in', some(found.flatMap(row => [row.raisedUnitId, row.ownerUnitId])))
      .execute()
    const people = await transaction
      .selectFrom('member')
      .select(['memberId', 'fullName'])
      .where('tenantId', '=', tenantId)
      .where('memberId', 'in', some(found.map(row => row.ownerMemberId)))
      .execute()
    const taskOf = new Map(tasks.map(task => [task.taskId, task]))
    const unitOf = new Map(units.map(unit => [unit.unitId, unit.name]))
    const personOf = new Map(people.map(person => [person.memberId, person.fullName]))
    return found.map(row => ({
      ...toCase(row),
      taskCode: taskOf.get(row.taskId ?? '')?.code ?? '',
      taskTitle: taskOf.get(row.taskId ?? '')?.title ?? '',
      raisedUnitName: unitOf.get(row.raisedUnitId) ?? '',
      ownerUnitName: unitOf.get(row.ownerUnitId ?? '') ?? '',
      ownerName: personOf.get(row.ownerMemberId ?? '') ?? '',
    }))
  }

  return {
    async listCases(filter, order, { offset, limit }) {
      const rows = await ordered(filtered(files().selectAll('caseFile'), filter), order, filter)
        .offset(offset)
        .limit(limit)
        .execute()
      return named(rows)
    },
    async countCases(filter) {
      const { count } = await filtered(
        files().select(({ fn }) => fn.countAll<number>().as('count')),
        filter,
      ).executeTakeFirstOrThrow()
      return Number(count)
    },
    async findRow(caseId) {
      return (await named(await files().selectAll('caseFile').where('caseId', '=', caseId).execute()))[0]
    },
    async listEvents(caseId) {
      const found = await transaction
        .selectFrom('caseEvent')
        .leftJoin('member', join =>
          join.onRef('member.tenantId', '=', 'caseEvent.tenantId').onRef('member.memberId', '=', 'caseEvent.byMember'),
        )
        .selectAll('caseEvent')
        .select('member.fullName as byName')
        .where('caseEvent.tenantId', '=', tenantId)
        .where('caseEvent.caseId', '=', caseId)
        .orderBy('caseEvent.sequence')
        .execute()
      return found.map(({ byName, ...row }) => ({ ...toCaseEvent(row), byName: byName ?? '' }))
    },
  }
}

function filtered<Row>(query: Query<Row>, filter: CaseFilter): Query<Row> {
  const { reach, today, unitId, taskId, reportId, states, kind, authority, overdue, search } = filter
  let narrowed = query
  if (!reach.everyUnit) narrowed = ofUnits(narrowed, reach.unitIds)
  if (unitId !== undefined) narrowed = ofUnits(narrowed, [unitId])
  if (taskId !== undefined) narrowed = narrowed.where('caseFile.taskId', '=', taskId)
  if (reportId !== undefined) narrowed = narrowed.where('caseFile.reportId', '=', reportId)
  if (states !== undefined) narrowed = narrowed.where('caseFile.state', 'in', states)
  if (kind !== undefined) narrowed = narrowed.where('caseFile.kind', '=', kind)
  if (authority !== undefined) narrowed = narrowed.where('caseFile.authority', '=', authority)
  if (overdue === true) narrowed = narrowed.where('caseFile.deadline', '<', today).where('caseFile.state', 'in', PENDING_CASE_STATES)
  for (const pattern of wordsSought(search ?? '').map(likePattern)) narrowed = narrowed.where('caseFile.searchText', 'like', pattern)
  return narrowed
}

function ofUnits<Row>(query: Query<Row>, unitIds: readonly string[]): Query<Row> {
  return query.where(eb => eb.or([eb('caseFile.raisedUnitId', 'in', unitIds), eb('caseFile.ownerUnitId', 'in', unitIds)]))
}

function ordered<Row>(query: Query<Row>, order: CaseOrder, { today }: CaseFilter): Query<Row> {
  const byAge = (sorted: Query<Row>) => sorted.orderBy('caseFile.raisedOn').orderBy('caseFile.number')
  switch (order) {
    case 'overdue':
      return byAge(
        query.orderBy(eb =>
          eb
            .case()
            .when(eb.and([eb('caseFile.deadline', '<', today), eb('caseFile.state', 'in', PENDING_CASE_STATES)]))
            .then(0)
            .else(1)
            .end(),
        ),
      )
    case 'oldest':
      return byAge(query)
    case 'newest':
      return query.orderBy('caseFile.number', 'desc')
  }
}

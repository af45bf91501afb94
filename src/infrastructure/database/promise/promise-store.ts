import type { PromiseEventRecord, PromiseFilter, PromiseRow, PromiseStore } from '#application/ports/promise-store.ts'
import { wordsSought } from '#domain/shared/vietnamese-text.ts'
import { likePattern } from '../like-pattern.ts'
import type { StoreContext } from '../unit-of-work.ts'
import { fromAnswer, fromPromise, fromPromiseEvent, searchTextOf, toAnswer, toPromise, toPromiseEvent } from './promise-columns.ts'

/** Ids asked for in one statement. */
const AT_ONCE = 500

export function createPromiseStore({ transaction, tenantId, dialect }: StoreContext): PromiseStore {
  const promises = () => transaction.selectFrom('promise').selectAll().where('tenantId', '=', tenantId)

  function filtered({ reach, planId, unitId, taskIds, promiseId, madeBy, search }: PromiseFilter) {
    let query = transaction
      .selectFrom('promise')
      .innerJoin('task', join => join.onRef('task.tenantId', '=', 'promise.tenantId').onRef('task.taskId', '=', 'promise.taskId'))
      .innerJoin('unit', join => join.onRef('unit.tenantId', '=', 'promise.tenantId').onRef('unit.unitId', '=', 'promise.unitId'))
      .selectAll('promise')
      .select(['task.code as taskCode', 'task.title as taskTitle', 'unit.name as unitName', 'unit.sortOrder as unitOrder'])
      .where('promise.tenantId', '=', tenantId)
    if (!reach.everyUnit) query = query.where('promise.unitId', 'in', reach.unitIds)
    if (planId !== undefined) query = query.where('promise.planId', '=', planId)
    if (unitId !== undefined) query = query.where('promise.unitId', '=', unitId)
    if (taskIds !== undefined) query = query.where('promise.taskId', 'in', taskIds)
    if (promiseId !== undefined) query = query.where('promise.promiseId', '=', promiseId)
    if (madeBy !== undefined) query = query.where('promise.madeAt', '<=', madeBy)
    for (const pattern of wordsSought(search ?? '').map(likePattern))
      query = query.where(eb => eb.or([eb('promise.searchText', 'like', pattern), eb('task.code', 'like', pattern)]))
    return query
      .orderBy('unit.sortOrder')
      .orderBy('unit.unitId')
      .orderBy('task.ordinal')
      .orderBy('promise.due')
      .orderBy('promise.promiseId')
  }

  async function eventsOf(promiseIds: readonly string[]) {
    const found: (PromiseEventRecord & { readonly byName: string; readonly promiseId: string })[] = []
    for (let start = 0; start < promiseIds.length; start += AT_ONCE) {
      const rows = await transaction
        .selectFrom('promiseEvent')
        .leftJoin('member', join =>
          join.onRef('member.tenantId', '=', 'promiseEvent.tenantId').onRef('member.memberId', '=', 'promiseEvent.byMember'),
        )
        .selectAll('promiseEvent')
        .select('member.fullName as byName')
        .where('promiseEvent.tenantId', '=', tenantId)
        .where('promiseEvent.promiseId', 'in', promiseIds.slice(start, start + AT_ONCE))
        .orderBy('promiseEvent.promiseId')
        .orderBy('promiseEvent.sequence')
        .execute()
      found.push(...rows.map(({ byName, ...row }) => ({ ...toPromiseEvent(row), promiseId: row.promiseId, byName: byName ?? '' })))
    }
    return Map.groupBy(found, event => event.promiseId)
  }

  return {
    async addPromise(promise) {
      await transaction
        .insertInto('promise')
        .values({ tenantId, ...fromPromise(promise) })
        .execute()
    },
    async restate(promiseId, texts) {
      await transaction
        .updateTable('promise')
        .set({ ...texts, searchText: searchTextOf(texts) })
        .where('tenantId', '=', tenantId)
        .where('promiseId', '=', promiseId)
        .execute()
    },
    async addEvent(promiseId, event) {
      const { last } = await transaction
        .selectFrom('promiseEvent')
        .select(({ fn }) => fn.max('sequence').as('last'))
        .where('tenantId', '=', tenantId)
        .where('promiseId', '=', promiseId)
        .executeTakeFirstOrThrow()
      await transaction
        .insertInto('promiseEvent')
        .values({ tenantId, promiseId, sequence: Number(last ?? 0) + 1, ...fromPromiseEvent(event) })
        .execute()
    },
    async listPromises(filter) {
      const rows = await filtered(filter).execute()
      const events = await eventsOf(rows.map(row => row.promiseId))
      return rows.map(({ taskCode, taskTitle, unitName, unitOrder, ...row }): PromiseRow => ({
        ...toPromise(row),
        taskCode,
        taskTitle,
        unitName,
        unitOrder,
        events: events.get(row.promiseId) ?? [],
      }))
    },
    async lockPromise(promiseId) {
      const query = promises().where('promiseId', '=', promiseId)
      // SQLite has one writer at a time anyway.
      const row = await (dialect === 'postgres' ? query.forUpdate() : query).executeTakeFirst()
      return row && toPromise(row)
    },
    async listAnswers(reportId) {
      const rows = await transaction
        .selectFrom('promiseAnswer')
        .selectAll()
        .where('tenantId', '=', tenantId)
        .where('reportId', '=', reportId)
        .orderBy('promiseId')
        .execute()
      return rows.map(toAnswer)
    },
    async saveAnswer(reportId, draft) {
      const { promiseId } = draft
      const answer = fromAnswer(draft)
      await transaction
        .insertInto('promiseAnswer')
        .values({ tenantId, reportId, promiseId, ...answer })
        .onConflict(conflict => conflict.columns(['tenantId', 'reportId', 'promiseId']).doUpdateSet(answer))
        .execute()
    },
    async removeAnswer(reportId, promiseId) {
      await transaction
        .deleteFrom('promiseAnswer')
        .where('tenantId', '=', tenantId)
        .where('reportId', '=', reportId)
        .where('promiseId', '=', promiseId)
        .execute()
    },
  }
}

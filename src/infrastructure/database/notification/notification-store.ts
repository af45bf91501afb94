import type { NotificationFilter, NotificationStore } from '#application/ports/notification-store.ts'
import type { Signal } from '#application/ports/signals.ts'
import { wordsSought } from '#domain/shared/vietnamese-text.ts'
import { uuidIdentifiers } from '../../system/uuid-identifiers.ts'
import { likePattern } from '../like-pattern.ts'
import type { StoreContext } from '../unit-of-work.ts'
import { fromNotification, fromPreference, toNotification, toPreference } from './notification-columns.ts'

/** Rows in one statement. */
const AT_ONCE = 200

/** @param announce told what to say once the transaction has committed */
export function createNotificationStore({ transaction, tenantId }: StoreContext, announce: (signal: Signal) => void): NotificationStore {
  const tell = (memberId: string) => announce({ kind: 'notifications', tenantId, memberId })

  function filtered({ memberId, unopened, kind, level, search }: Omit<NotificationFilter, 'offset' | 'limit'>) {
    let query = transaction.selectFrom('notification').where('tenantId', '=', tenantId).where('memberId', '=', memberId)
    if (unopened === true) query = query.where('openedAt', 'is', null).where('muted', '=', 0)
    if (kind !== undefined) query = query.where('kind', '=', kind)
    if (level !== undefined) query = query.where('level', '=', level)
    for (const pattern of wordsSought(search ?? '').map(likePattern)) query = query.where('searchText', 'like', pattern)
    return query
  }
  async function count(query: ReturnType<typeof filtered>) {
    const { total } = await query.select(({ fn }) => fn.countAll().as('total')).executeTakeFirstOrThrow()
    return Number(total)
  }

  return {
    async addNew(notifications) {
      const added: string[] = []
      const rows = notifications.map(item => ({ tenantId, ...fromNotification({ ...item, notificationId: uuidIdentifiers.next() }) }))
      for (let start = 0; start < rows.length; start += AT_ONCE) {
        const inserted = await transaction
          .insertInto('notification')
          .values(rows.slice(start, start + AT_ONCE))
          .onConflict(conflict => conflict.columns(['tenantId', 'memberId', 'causeKey']).doNothing())
          .returning('notificationId')
          .execute()
        added.push(...inserted.map(row => row.notificationId))
      }
      const isAdded = new Set(added)
      const found = rows.filter(row => isAdded.has(row.notificationId)).map(toNotification)
      for (const memberId of new Set(found.map(item => item.memberId))) tell(memberId)
      return found
    },
    async find(notificationId) {
      const query = transaction.selectFrom('notification').selectAll().where('tenantId', '=', tenantId)
      const row = await query.where('notificationId', '=', notificationId).executeTakeFirst()
      return row && toNotification(row)
    },
    async list({ offset, limit, ...filter }) {
      const rows = await filtered(filter)
        .selectAll()
        .orderBy('createdAt', 'desc')
        .orderBy('notificationId', 'desc')
        .offset(offset)
        .limit(limit)
        .execute()
      return { items: rows.map(toNotification), total: await count(filtered(filter)) }
    },
    countUnopened: memberId => count(filtered({ memberId, unopened: true })),
    async open(memberId, which, at) {
      if (which !== 'all' && which.length === 0) return 0
      const query = transaction
        .updateTable('notification')
        .set({ openedAt: at })
        .where('tenantId', '=', tenantId)
        .where('memberId', '=', memberId)
        .where('openedAt', 'is', null)
      const { numUpdatedRows } = await (which === 'all' ? query : query.where('notificationId', 'in', which)).executeTakeFirstOrThrow()
      if (numUpdatedRows > 0n) tell(memberId)
      return Number(numUpdatedRows)
    },
    async listPreferences(memberIds) {
      if (memberIds.length === 0) return new Map()
      const query = transaction.selectFrom('notificationPreference').selectAll().where('tenantId', '=', tenantId)
      const rows = await query.where('memberId', 'in', memberIds).execute()
      return new Map(rows.map(row => [row.memberId, toPreference(row)]))
    },
    async savePreference(memberId, preference, seen) {
      const columns = { ...fromPreference(preference), version: seen + 1 }
      const { numInsertedOrUpdatedRows } = await transaction
        .insertInto('notificationPreference')
        .values({ tenantId, memberId, ...columns })
        .onConflict(conflict =>
          conflict.columns(['tenantId', 'memberId']).doUpdateSet(columns).where('notificationPreference.version', '=', seen),
        )
        .executeTakeFirst()
      return numInsertedOrUpdatedRows === 1n
    },
  }
}

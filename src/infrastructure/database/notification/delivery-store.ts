import type { DeliveryFilter, DeliveryStore } from '#application/ports/delivery-store.ts'
import { DELIVERY_STATES, STATE_AFTER } from '#domain/notification/delivery-state.ts'
import { addDays, startOf } from '#domain/shared/calendar.ts'
import { wordsSought } from '#domain/shared/vietnamese-text.ts'
import { uuidIdentifiers } from '../../system/uuid-identifiers.ts'
import { likePattern } from '../like-pattern.ts'
import type { StoreContext } from '../unit-of-work.ts'
import { fromNewDelivery, toDelivery, toDeliveryEvent, toDeliveryRow } from './delivery-columns.ts'
import { toNotification } from './notification-columns.ts'

/** Rows in one statement. */
const AT_ONCE = 200

export function createDeliveryStore({ transaction, tenantId }: StoreContext): DeliveryStore {
  const withNotification = () =>
    transaction
      .selectFrom('delivery')
      .innerJoin('notification', join =>
        join.onRef('notification.tenantId', '=', 'delivery.tenantId').onRef('notification.notificationId', '=', 'delivery.notificationId'),
      )
      .innerJoin('member', join =>
        join.onRef('member.tenantId', '=', 'delivery.tenantId').onRef('member.memberId', '=', 'delivery.memberId'),
      )
      .where('delivery.tenantId', '=', tenantId)
  const rows = (query: ReturnType<typeof withNotification>) =>
    query
      .selectAll('delivery')
      .select(['member.fullName as memberName', 'notification.kind', 'notification.level', 'notification.sentenceVi'])
      .select(['notification.sentenceEn', 'notification.link', 'notification.alertId', 'notification.createdAt'])

  async function toSend(deliveries: readonly { readonly deliveryId: string }[]) {
    const found = []
    for (let start = 0; start < deliveries.length; start += AT_ONCE) {
      const ids = deliveries.slice(start, start + AT_ONCE).map(row => row.deliveryId)
      const own = () => withNotification().where('delivery.deliveryId', 'in', ids)
      const notifications = new Map((await own().selectAll('notification').execute()).map(row => [row.notificationId, toNotification(row)]))
      for (const row of await own().selectAll('delivery').orderBy('notification.createdAt').orderBy('delivery.deliveryId').execute()) {
        const notification = notifications.get(row.notificationId)
        if (notification !== undefined) found.push({ ...toDelivery(row), notification })
      }
    }
    return found
  }

  function filtered({ state, channel, memberId, kind, from, to, search }: Omit<DeliveryFilter, 'offset' | 'limit'>) {
    let query = withNotification()
    if (state !== undefined) query = query.where('delivery.state', '=', state)
    if (channel !== undefined) query = query.where('delivery.channel', '=', channel)
    if (memberId !== undefined) query = query.where('delivery.memberId', '=', memberId)
    if (kind !== undefined) query = query.where('notification.kind', '=', kind)
    if (from !== undefined) query = query.where('delivery.dueAt', '>=', startOf(from))
    if (to !== undefined) query = query.where('delivery.dueAt', '<', startOf(addDays(to, 1)))
    for (const pattern of wordsSought(search ?? '').map(likePattern))
      query = query.where(eb => eb.or([eb('notification.searchText', 'like', pattern), eb('member.searchText', 'like', pattern)]))
    return query
  }

  async function lastSequences(deliveryIds: readonly string[]) {
    const found = await transaction
      .selectFrom('deliveryEvent')
      .select(['deliveryId', eb => eb.fn.max('sequence').as('last')])
      .where('tenantId', '=', tenantId)
      .where('deliveryId', 'in', deliveryIds)
      .groupBy('deliveryId')
      .execute()
    return new Map(found.map(row => [row.deliveryId, Number(row.last)]))
  }

  return {
    async addNew(deliveries) {
      const added = []
      for (let start = 0; start < deliveries.length; start += AT_ONCE) {
        const inserted = await transaction
          .insertInto('delivery')
          .values(
            deliveries
              .slice(start, start + AT_ONCE)
              .map(item => ({ tenantId, deliveryId: uuidIdentifiers.next(), ...fromNewDelivery(item) })),
          )
          .onConflict(conflict => conflict.columns(['tenantId', 'notificationId', 'channel']).doNothing())
          .returningAll()
          .execute()
        added.push(...inserted.map(toDelivery))
      }
      return added
    },
    async find(deliveryId) {
      const [found] = await toSend([{ deliveryId }])
      return found
    },
    async listSlot(memberId, channel, dueAt) {
      const found = await transaction
        .selectFrom('delivery')
        .select('deliveryId')
        .where('tenantId', '=', tenantId)
        .where('memberId', '=', memberId)
        .where('channel', '=', channel)
        .where('dueAt', '=', dueAt)
        .orderBy('deliveryId')
        .execute()
      return toSend(found)
    },
    async claim(deliveryIds, messageId, at) {
      for (let start = 0; start < deliveryIds.length; start += AT_ONCE)
        await transaction
          .updateTable('delivery')
          .set(eb => ({ messageId, claimedAt: at, tries: eb('tries', '+', 1) }))
          .where('tenantId', '=', tenantId)
          .where('deliveryId', 'in', deliveryIds.slice(start, start + AT_ONCE))
          .execute()
    },
    async record(deliveryIds, { kind, at, reason, byMember }) {
      const stamps = kind === 'sent' ? { sentAt: at } : kind === 'opened' ? { openedAt: at } : kind === 'retried' ? { messageId: null } : {}
      const lastError = kind === 'sent' || kind === 'opened' || kind === 'retried' ? '' : reason
      for (let start = 0; start < deliveryIds.length; start += AT_ONCE) {
        const ids = deliveryIds.slice(start, start + AT_ONCE)
        const last = await lastSequences(ids)
        const moved = await transaction
          .updateTable('delivery')
          .set({ state: STATE_AFTER[kind], lastError, ...stamps })
          .where('tenantId', '=', tenantId)
          .where('deliveryId', 'in', ids)
          .returning(['deliveryId', 'messageId'])
          .execute()
        const events = moved.map(({ deliveryId, messageId }) => ({
          tenantId,
          deliveryId,
          sequence: (last.get(deliveryId) ?? 0) + 1,
          kind,
          at,
          messageId,
          reason,
          byMember,
        }))
        if (events.length > 0) await transaction.insertInto('deliveryEvent').values(events).execute()
      }
    },
    async list({ offset, limit, ...filter }) {
      const items = await rows(filtered(filter))
        .orderBy('delivery.dueAt', 'desc')
        .orderBy('delivery.deliveryId', 'desc')
        .offset(offset)
        .limit(limit)
        .execute()
      const { total } = await filtered(filter)
        .select(({ fn }) => fn.countAll().as('total'))
        .executeTakeFirstOrThrow()
      return { items: items.map(toDeliveryRow), total: Number(total) }
    },
    async listOfAlert(alertId) {
      const told = await transaction
        .selectFrom('notification')
        .innerJoin('member', join =>
          join.onRef('member.tenantId', '=', 'notification.tenantId').onRef('member.memberId', '=', 'notification.memberId'),
        )
        .select(['notificationId', 'causeKey', 'notification.memberId', 'member.fullName as memberName'])
        .select(['notification.createdAt', 'notification.openedAt'])
        .where('notification.tenantId', '=', tenantId)
        .where('alertId', '=', alertId)
        .orderBy('notification.createdAt')
        .orderBy('notificationId')
        .execute()
      const sent = await rows(withNotification().where('notification.alertId', '=', alertId))
        .orderBy('notification.createdAt')
        .orderBy('delivery.deliveryId')
        .execute()
      return { told, deliveries: sent.map(toDeliveryRow) }
    },
    async listEvents(deliveryId) {
      const found = await transaction
        .selectFrom('deliveryEvent')
        .leftJoin('member', join =>
          join.onRef('member.tenantId', '=', 'deliveryEvent.tenantId').onRef('member.memberId', '=', 'deliveryEvent.byMember'),
        )
        .selectAll('deliveryEvent')
        .select('member.fullName as byName')
        .where('deliveryEvent.tenantId', '=', tenantId)
        .where('deliveryId', '=', deliveryId)
        .orderBy('sequence')
        .execute()
      return found.map(toDeliveryEvent)
    },
    async countByState() {
      const counted = await transaction
        .selectFrom('delivery')
        .select(['state', eb => eb.fn.countAll().as('count')])
        .where('tenantId', '=', tenantId)
        .groupBy('state')
        .execute()
      const count = (state: string) => Number(counted.find(row => row.state === state)?.count ?? 0)
      const [waiting, sent, opened, failed, notNeeded] = DELIVERY_STATES
      return { waiting: count(waiting), sent: count(sent), opened: count(opened), failed: count(failed), not_needed: count(notNeeded) }
    },
  }
}

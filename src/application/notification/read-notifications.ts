import type { Actor } from '../actor.ts'
import type { Application } from '../application.ts'
import type { NotificationFilter, NotificationRecord } from '../ports/notification-store.ts'

type Parts = Pick<Application, 'unitOfWork' | 'clock'>

export type NotificationPage = { readonly items: readonly NotificationRecord[]; readonly total: number; readonly unopened: number }

/** What the person was told, newest first. */
export function listNotifications(
  { unitOfWork }: Parts,
  { tenantId, memberId }: Actor,
  listing: Omit<NotificationFilter, 'memberId'>,
): Promise<NotificationPage> {
  return unitOfWork.read(tenantId, async ({ notifications }) => ({
    ...(await notifications.list({ ...listing, memberId })),
    unopened: await notifications.countUnopened(memberId),
  }))
}

export function countUnopened({ unitOfWork }: Pick<Application, 'unitOfWork'>, { tenantId, memberId }: Actor): Promise<number> {
  return unitOfWork.read(tenantId, ({ notifications }) => notifications.countUnopened(memberId))
}

/** Marks these of the person's own, or all, as seen; another person's are passed over. A read mark changes nothing else and has no audit entry. */
export function openNotifications(
  { unitOfWork, clock }: Parts,
  { tenantId, memberId, name }: Actor,
  which: readonly string[] | 'all',
): Promise<{ readonly opened: number; readonly unopened: number }> {
  return unitOfWork.run({ tenantId, actor: { memberId, name } }, async ({ notifications }) => ({
    opened: await notifications.open(memberId, which, clock.now()),
    unopened: await notifications.countUnopened(memberId),
  }))
}

import type { z } from 'zod'
import { followLink } from '#application/notification/follow-link.ts'
import { getPreference, savePreference } from '#application/notification/preference.ts'
import { countUnopened, listNotifications as list, openNotifications as open } from '#application/notification/read-notifications.ts'
import type { NotificationRecord } from '#application/ports/notification-store.ts'
import {
  countNotifications,
  followMessageLink,
  getNotificationPreference,
  listNotifications,
  type notificationShape,
  openNotifications,
  saveNotificationPreference,
  streamEvents,
} from '#contract/notification/notification-routes.ts'
import { accepted, refusal, refused } from '#domain/shared/outcome.ts'
import type { Language } from '#domain/words/fill-sentence.ts'
import { type Handler, handle } from '../handler.ts'
import { openUnopenedEvents } from './unopened-events.ts'

export const notificationHandlers: readonly Handler[] = [
  handle(listNotifications, async ({ application, actor, query, language }) => {
    const { items, ...page } = await list(application, actor, query)
    return accepted({ answer: { ...page, items: items.map(item => presentNotification(item, language)) } })
  }),
  handle(countNotifications, async ({ application, actor }) => accepted({ answer: { unopened: await countUnopened(application, actor) } })),
  handle(openNotifications, async ({ application, actor, body }) =>
    accepted({ answer: await open(application, actor, body.notificationIds ?? 'all') }),
  ),
  handle(streamEvents, ({ application, actor, origin }) => {
    const events = openUnopenedEvents(application, actor, origin.headers)
    return Promise.resolve(events === undefined ? refused(refusal('TOO_MANY_REQUESTS')) : accepted({ events }))
  }),
  handle(getNotificationPreference, async ({ application, actor }) => {
    const answer = await getPreference(application, actor)
    return accepted({ answer, version: answer.version })
  }),
  handle(saveNotificationPreference, async ({ application, actor, body, ifMatch }) => {
    const outcome = await savePreference(application, actor, { ...body, seenVersion: ifMatch })
    return outcome.ok ? accepted({ answer: outcome.value, version: outcome.value.version }) : outcome
  }),
  handle(followMessageLink, async ({ application, params }) => accepted({ redirect: await followLink(application, params) })),
]

function presentNotification({ sentence, ...item }: NotificationRecord, language: Language): z.input<typeof notificationShape> {
  return { ...item, sentence: sentence[language] }
}

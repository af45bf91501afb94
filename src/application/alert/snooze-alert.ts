import { type AccessRefusalCode, changedMeanwhile, notAllowed, notFound } from '#domain/access/access-refusals.ts'
import { type SnoozeRefusalCode, snoozeRefusals } from '#domain/alert/snooze.ts'
import { type Day, dayAt } from '#domain/shared/calendar.ts'
import { foldText } from '#domain/shared/vietnamese-text.ts'
import { type Outcome, accepted, refusal, refused } from '#domain/shared/outcome.ts'
import { alertSentence } from '#domain/words/alert-words.ts'
import { type Actor, reachOf, scopeOf } from '../actor.ts'
import type { Application } from '../application.ts'
import type { AlertRecord } from '../ports/alert-store.ts'
import type { Stores } from '../ports/unit-of-work.ts'
import { maySeeAlert } from './alert-view.ts'

type Parts = Pick<Application, 'unitOfWork' | 'clock'>
export type AlertPlace = { readonly alertId: string; readonly seenVersion: number }
type Done = Promise<Outcome<{ readonly alertId: string }, AccessRefusalCode | SnoozeRefusalCode>>

/** Nobody is told of the alert until the end of a day, for a reason that everybody reads; it wakes by itself. */
export function snoozeAlert(parts: Parts, actor: Actor, place: AlertPlace, wish: { readonly until: Day; readonly reason: string }): Done {
  return parts.unitOfWork.run(scopeOf(actor), async (stores): Done => {
    const locked = await lockAlert(stores, actor, place)
    if (!locked.ok) return locked
    const before = locked.value
    const now = parts.clock.now()
    const refusals = snoozeRefusals(before, wish, dayAt(now))
    if (refusals.length > 0) return refused(...refusals)
    const reason = wish.reason.trim()
    const after = { ...before, snoozedUntil: wish.until, snoozeReason: reason, snoozedBy: actor.memberId, version: before.version + 1 }
    await save(stores, after, dayAt(now))
    const event = {
      kind: 'snoozed',
      onDay: dayAt(now),
      at: now,
      byMember: actor.memberId,
      note: reason,
      details: { until: wish.until },
    } as const
    await stores.alerts.addEvents(after.alertId, [event])
    await stores.audit.record({ action: 'alert.snooze', entity: 'alert', entityId: after.alertId, before, after })
    return accepted({ alertId: after.alertId })
  })
}

/** Ends a snooze before its day; the steps whose day has come are taken by the next pass. */
export function wakeAlert(parts: Parts, actor: Actor, place: AlertPlace): Done {
  return parts.unitOfWork.run(scopeOf(actor), async (stores): Done => {
    const locked = await lockAlert(stores, actor, place)
    if (!locked.ok) return locked
    const before = locked.value
    if (before.snoozedUntil === null) return refused(refusal('ALERT_NOT_SNOOZED'))
    const now = parts.clock.now()
    const after = { ...before, snoozedUntil: null, snoozeReason: '', snoozedBy: null, version: before.version + 1 }
    await save(stores, after, dayAt(now))
    await stores.alerts.addEvents(after.alertId, [
      { kind: 'woken', onDay: dayAt(now), at: now, byMember: actor.memberId, note: '', details: {} },
    ])
    await stores.audit.record({ action: 'alert.wake', entity: 'alert', entityId: after.alertId, before, after })
    return accepted({ alertId: after.alertId })
  })
}

function save({ alerts }: Stores, alert: AlertRecord, today: Day): Promise<void> {
  return alerts.saveAlert(alert, foldText(alertSentence(alert, today)))
}

async function lockAlert(
  { alerts }: Stores,
  actor: Actor,
  { alertId, seenVersion }: AlertPlace,
): Promise<Outcome<AlertRecord, AccessRefusalCode>> {
  const alert = await alerts.lockAlert(alertId)
  if (alert === undefined || !maySeeAlert(actor, alert)) return refused(notFound('alert'))
  if (!reachOf(actor, 'alert.snooze').everyUnit) return refused(notAllowed())
  return alert.version === seenVersion ? accepted(alert) : refused(changedMeanwhile(seenVersion, alert.version))
}

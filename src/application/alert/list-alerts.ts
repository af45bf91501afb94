import { type AccessRefusalCode, notFound } from '#domain/access/access-refusals.ts'
import type { AlertLevel } from '#domain/alert/alert-kind.ts'
import { wardCalendar } from '#domain/period/working-calendar.ts'
import { dayAt } from '#domain/shared/calendar.ts'
import { type Outcome, accepted, refused } from '#domain/shared/outcome.ts'
import type { Language } from '#domain/words/fill-sentence.ts'
import { type Actor, reachOf } from '../actor.ts'
import type { Application } from '../application.ts'
import type { AlertFilter } from '../ports/alert-store.ts'
import type { DeliveryStore } from '../ports/delivery-store.ts'
import type { Stores } from '../ports/unit-of-work.ts'
import { type AlertSummaryView, type AlertView, maySeeAlert, presentAlert, summariseAlert } from './alert-view.ts'
import { rulesOf } from './review-alerts.ts'

type Parts = Pick<Application, 'unitOfWork' | 'clock'>
export type AlertListing = Omit<AlertFilter, 'reach'> & { readonly offset: number; readonly limit: number }
export type AlertPage = {
  readonly items: readonly AlertSummaryView[]
  readonly total: number
  /** Of what the filter lets through, whatever its level. */
  readonly counts: Readonly<Record<AlertLevel, number>>
}

/** Alerts of the units in the actor's reach: open first, red first, the longest standing first. */
export function listAlerts(
  { unitOfWork, clock }: Parts,
  actor: Actor,
  { offset, limit, ...wanted }: AlertListing,
  language: Language,
): Promise<AlertPage> {
  const today = dayAt(clock.now())
  const filter: AlertFilter = { ...wanted, reach: reachOf(actor, 'alert.read') }
  return unitOfWork.read(actor.tenantId, async ({ alerts }) => {
    const rows = await alerts.listAlerts(filter, { offset, limit })
    const { levels: _levels, ...anyLevel } = filter
    const counts = await alerts.countAlerts(anyLevel)
    const total = (filter.levels ?? (['blue', 'yellow', 'red'] as const)).reduce((sum, level) => sum + counts[level], 0)
    return { items: rows.map(row => summariseAlert(row, today, language)), total, counts }
  })
}

export type AlertWithTold = { readonly alert: AlertView; readonly told: Awaited<ReturnType<DeliveryStore['listOfAlert']>> }

/** One alert with its history, and with who was told how, and whether it arrived. */
export function getAlert(
  { unitOfWork, clock }: Parts,
  actor: Actor,
  alertId: string,
  language: Language,
): Promise<Outcome<AlertWithTold, AccessRefusalCode>> {
  return unitOfWork.read(actor.tenantId, async (stores): Promise<Outcome<AlertWithTold, AccessRefusalCode>> => {
    const row = await stores.alerts.findRow(alertId)
    if (row === undefined || !maySeeAlert(actor, row)) return refused(notFound('alert'))
    const events = await stores.alerts.listEvents(alertId)
    const rule = rulesOf(await stores.alerts.listRules())[row.kind]
    const moment = { rule, calendar: wardCalendar(await stores.periods.listDecisions()) }
    const alert = presentAlert(row, { actor, today: dayAt(clock.now()), language, moment, events })
    return accepted({ alert, told: await toldAsSeen(stores, actor, alertId) })
  })
}

/** Whoever may read the log of what was sent sees all of it; a unit only how its own people were told, without what mail servers answered. */
async function toldAsSeen(stores: Stores, actor: Actor, alertId: string): Promise<AlertWithTold['told']> {
  const { told, deliveries } = await stores.deliveries.listOfAlert(alertId)
  if (reachOf(actor, 'delivery.read').everyUnit) return { told, deliveries }
  const unitIds = actor.memberships.map(membership => membership.unitId)
  const own = new Set((await stores.organisation.listMembers({ unitIds })).map(member => member.memberId))
  return {
    told: told.filter(item => own.has(item.memberId)),
    deliveries: deliveries.filter(item => own.has(item.memberId)).map(item => ({ ...item, lastError: '' })),
  }
}

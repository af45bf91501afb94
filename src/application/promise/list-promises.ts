import { type PromiseListKind, isOfPromiseList } from '#domain/promise/promise-list.ts'
import { countPromises } from '#domain/promise/promise-rate.ts'
import {
  type Day,
  type Instant,
  type Month,
  addDays,
  dayAt,
  firstDayOf,
  instantToMilliseconds,
  lastDayOf,
  millisecondsToInstant,
  monthsBetween,
  startOf,
} from '#domain/shared/calendar.ts'
import { type Actor, reachOf } from '../actor.ts'
import type { Application } from '../application.ts'
import type { PromiseFilter, PromiseRow } from '../ports/promise-store.ts'
import { presentPromise } from './present-promise.ts'
import { standingOf } from './promise-standing.ts'
import type { PromiseRates, PromiseView } from './promise-view.ts'

export type PromiseListing = Pick<PromiseFilter, 'planId' | 'unitId' | 'search'> & {
  readonly taskId?: string | undefined
  readonly state?: PromiseListKind | undefined
  /** Months in which their days lie. */
  readonly from?: Month | undefined
  readonly to?: Month | undefined
  readonly asOf?: Day | undefined
  readonly offset: number
  readonly limit: number
}
type Parts = Pick<Application, 'unitOfWork' | 'clock'>

export type PromisePage = { readonly items: readonly PromiseView[]; readonly total: number; readonly asOf: Day }

/** Promises within reach as they stood on a day: what is owed an answer, what falls due next, then what was settled last. */
export async function listPromises({ unitOfWork, clock }: Parts, actor: Actor, listing: PromiseListing): Promise<PromisePage> {
  const { taskId, state, from, to, offset, limit, planId, unitId, search } = listing
  const asOf = momentOf(listing.asOf, clock.now())
  const taskIds = taskId === undefined ? undefined : [taskId]
  const filter = { reach: reachOf(actor, 'promise.read'), planId, unitId, search, taskIds, madeBy: asOf }
  const rows = await unitOfWork.read(actor.tenantId, ({ promises }) => promises.listPromises(filter))
  const found = viewsOf(rows, asOf)
    .filter(view => state === undefined || isOfPromiseList(view, state))
    .filter(({ due }) => (from === undefined || due >= firstDayOf(from)) && (to === undefined || due <= lastDayOf(to)))
    .toSorted(byUrgency)
  return { items: found.slice(offset, offset + limit), total: found.length, asOf: dayAt(asOf) }
}

function byUrgency(left: PromiseView, right: PromiseView): number {
  const rank = ({ isSettled, state }: PromiseView) => (isSettled ? 2 : state === 'open' ? 1 : 0)
  if (rank(left) !== rank(right)) return rank(left) - rank(right)
  const earlier = left.due < right.due ? -1 : left.due > right.due ? 1 : 0
  return left.isSettled ? -earlier : earlier
}

export type RateListing = Pick<PromiseFilter, 'planId' | 'unitId'> & {
  readonly from: Month
  readonly to: Month
  readonly asOf?: Day | undefined
}

/** How each unit keeps its word, over the whole time and by month; units that never promised anything are left out. */
export async function listPromiseRates(
  { unitOfWork, clock }: Parts,
  actor: Actor,
  { planId, unitId, ...time }: RateListing,
): Promise<PromiseRates> {
  const asOf = momentOf(time.asOf, clock.now())
  const filter = { reach: reachOf(actor, 'promise.read'), planId, unitId, madeBy: asOf }
  const rows = await unitOfWork.read(actor.tenantId, ({ promises }) => promises.listPromises(filter))
  const months = monthsBetween(time.from, time.to)
  const span = { from: firstDayOf(time.from), to: lastDayOf(time.to) }
  const views = viewsOf(rows, asOf)
  const units = [...Map.groupBy(views, view => view.unitId)].map(([ofUnit, promises]) => ({
    unitId: ofUnit,
    unitName: promises[0]?.unitName ?? '',
    whole: countPromises(promises, span),
    byMonth: months.map(month => countPromises(promises, { from: firstDayOf(month), to: lastDayOf(month) })),
  }))
  return { months, units, whole: countPromises(views, span) }
}

function viewsOf(rows: readonly PromiseRow[], asOf: Instant): readonly PromiseView[] {
  return rows.flatMap(row => {
    const standing = standingOf(row, asOf)
    return standing === undefined ? [] : [presentPromise(row, standing)]
  })
}

/** The end of a past day, or now. */
function momentOf(day: Day | undefined, now: Instant): Instant {
  if (day === undefined || day >= dayAt(now)) return now
  return millisecondsToInstant(instantToMilliseconds(startOf(addDays(day, 1))) - 1)
}

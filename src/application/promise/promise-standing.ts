import { foldPromise } from '#domain/promise/fold-promise.ts'
import type { PromiseStanding } from '#domain/promise/promise.ts'
import type { Instant } from '#domain/shared/calendar.ts'
import type { PromiseRow } from '../ports/promise-store.ts'

/** How a stored promise stood at a moment; undefined before it was made. */
export function standingOf({ madeAt, due, events }: PromiseRow, asOf: Instant): PromiseStanding | undefined {
  return foldPromise(
    { at: madeAt, due },
    events.map(({ event }) => event),
    asOf,
  )
}

/** As `standingOf`, as if one report had not answered: what its own answer is compared with. */
export function standingWithout(row: PromiseRow, reportId: string, asOf: Instant): PromiseStanding | undefined {
  const others = row.events.filter(({ event }) => !('reportId' in event) || event.reportId !== reportId)
  return standingOf({ ...row, events: others }, asOf)
}

import { type Day, type Instant, instantToMilliseconds, millisecondsToInstant, startOf } from '#domain/shared/calendar.ts'

/** Something that happens in the demonstration, at its own moment. */
export type DemonstrationStep = { readonly at: Instant; run(): Promise<unknown> }

const HOUR = 3_600_000

/** A moment of the ward's day. */
export function moment(day: Day, hour: number): Instant {
  return millisecondsToInstant(instantToMilliseconds(startOf(day)) + hour * HOUR)
}

import { type Instant, instantToMilliseconds } from '../shared/calendar.ts'

/** Bytes that no row names are kept this long: an upload may still be on its way to its row. */
export const UNATTACHED_DAYS = 7
const MILLISECONDS_A_DAY = 86_400_000

export function isLongUnattached(storedAt: Instant, now: Instant): boolean {
  return instantToMilliseconds(now) - instantToMilliseconds(storedAt) > UNATTACHED_DAYS * MILLISECONDS_A_DAY
}

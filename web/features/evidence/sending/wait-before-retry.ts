const FIRST_MILLISECONDS = 1000
const LONGEST_MILLISECONDS = 60_000

/** How long to wait after the line was lost for the n-th time in a row (from 1): twice as long each time, up to a minute; by chance a little more or less, so that forty offices do not come back at once. */
export function waitBeforeRetry(lostTimes: number, chance: number): number {
  const wait = Math.min(LONGEST_MILLISECONDS, FIRST_MILLISECONDS * 2 ** (lostTimes - 1))
  return Math.round(wait * (0.8 + 0.4 * chance))
}

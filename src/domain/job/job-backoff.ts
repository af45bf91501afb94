const MINUTE = 60_000
/** How long a job that failed waits before its next try. */
const WAITS = [MINUTE / 2, 2 * MINUTE, 10 * MINUTE, 30 * MINUTE, 120 * MINUTE, 360 * MINUTE]

/** Tries of one job before it is given up for somebody to look at. */
export const MOST_ATTEMPTS = WAITS.length + 1

/** Milliseconds until the next try after this one failed; undefined: it was the last. */
export function waitAfter(attempt: number): number | undefined {
  return WAITS[attempt - 1]
}

import { type Instant, instantToMilliseconds, millisecondsToInstant } from '../shared/calendar.ts'

/** Wrong guesses in a row before the account rests. */
export const GUESSES_BEFORE_LOCK = 5
const FIRST_LOCK_MINUTES = 1
const LONGEST_LOCK_MINUTES = 60

export type GuardState = { readonly failedSignIns: number; readonly lockedUntil: Instant | null }

export function isLocked(state: GuardState, now: Instant): boolean {
  return state.lockedUntil !== null && now < state.lockedUntil
}

/** The fifth wrong guess locks for one minute, each further one twice as long, an hour at most: guessing stops, a forgetful person waits a little. */
export function afterWrongPassword(state: GuardState, now: Instant): GuardState {
  const failedSignIns = state.failedSignIns + 1
  if (failedSignIns < GUESSES_BEFORE_LOCK) return { failedSignIns, lockedUntil: null }
  const minutes = Math.min(FIRST_LOCK_MINUTES * 2 ** (failedSignIns - GUESSES_BEFORE_LOCK), LONGEST_LOCK_MINUTES)
  return { failedSignIns, lockedUntil: millisecondsToInstant(instantToMilliseconds(now) + minutes * 60_000) }
}

export const UNLOCKED: GuardState = { failedSignIns: 0, lockedUntil: null }

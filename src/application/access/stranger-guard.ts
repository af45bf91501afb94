import { type GuardState, UNLOCKED } from '#domain/access/sign-in-guard.ts'

/** Wrong guesses at names that nobody has: they rest like accounts do, or a rest would tell which names are somebody's. */
export type StrangerGuard = {
  stateOf(login: string): GuardState
  note(login: string, state: GuardState): void
}

const MOST_NAMES = 10_000

/** In memory, of this process: nothing is lost with it. Beyond its size the name that was tried longest ago is forgotten. */
export function createStrangerGuard(mostNames = MOST_NAMES): StrangerGuard {
  const states = new Map<string, GuardState>()
  return {
    stateOf: login => states.get(login) ?? UNLOCKED,
    note(login, state) {
      states.delete(login)
      states.set(login, state)
      const [oldest] = states.keys()
      if (states.size > mostNames && oldest !== undefined) states.delete(oldest)
    },
  }
}

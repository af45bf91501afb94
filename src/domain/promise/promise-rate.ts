import type { Day } from '../shared/calendar.ts'
import type { PromiseStanding } from './promise.ts'

/** What became of the promises that fell due between two days, both included. */
export type PromiseCounts = {
  /** Fell due, or were answered for before their day. */
  readonly fallenDue: number
  readonly kept: number
  readonly keptLate: number
  readonly broken: number
  /** Not due yet and not answered. */
  readonly open: number
  /** How often a day in this time was put off; counted apart, in no other number. */
  readonly moved: number
  /** Kept in time ÷ fallen due, 0–1; null where nothing has fallen due: "chưa có số liệu". */
  readonly rate: number | null
}

type Counted = Pick<PromiseStanding, 'state' | 'due' | 'moves'>

export function countPromises(standings: readonly Counted[], { from, to }: { readonly from: Day; readonly to: Day }): PromiseCounts {
  const within = (day: Day) => from <= day && day <= to
  const due = standings.filter(standing => within(standing.due))
  const inState = (state: Counted['state']) => due.filter(standing => standing.state === state).length
  const [kept, keptLate, broken, open] = [inState('kept'), inState('keptLate'), inState('broken'), inState('open')]
  const fallenDue = kept + keptLate + broken
  const moved = standings.flatMap(standing => standing.moves).filter(move => within(move.from)).length
  return { fallenDue, kept, keptLate, broken, open, moved, rate: fallenDue === 0 ? null : kept / fallenDue }
}

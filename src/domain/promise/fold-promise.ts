import { type Day, type Instant, dayAt } from '../shared/calendar.ts'
import type { PromiseEvent, PromiseMove, PromiseOpening, PromiseStanding } from './promise.ts'

type Answer = Extract<PromiseEvent, { readonly kind: 'kept' | 'moved' | 'broken' }>
type Answered = { readonly answer: Answer; readonly notKept: boolean }

/**
 * How a promise stood at a moment; undefined before it was made. What is recorded later changes nothing of an earlier answer. A promise whose day has
 * passed without an answer is broken by rule; the day itself still belongs to the unit.
 */
export function foldPromise(opening: PromiseOpening, events: readonly PromiseEvent[], asOf: Instant): PromiseStanding | undefined {
  if (opening.at > asOf) return undefined
  const known = events.filter(event => event.at <= asOf)
  const answered = answersOf(known)
  const said = known.findLast(event => event.kind === 'restated' || event.kind === 'withdrawn')
  const { due, moves } = movedDue(said?.kind === 'restated' ? said.due : opening.due, answered)
  const last = answered.at(-1)
  const standing = { due, moves, doneOn: null, brokenBy: null, answeredIn: last?.answer.reportId ?? null }
  if (said?.kind === 'withdrawn' && last === undefined) return { ...standing, state: 'withdrawn', isSettled: true }
  if (last?.answer.kind === 'broken') return { ...standing, state: 'broken', brokenBy: 'unit', isSettled: true }
  if (last?.answer.kind === 'kept') return keptStanding(standing, last.answer.doneOn, last.notKept)
  const isPast = dayAt(asOf) > due
  return { ...standing, state: isPast ? 'broken' : 'open', brokenBy: isPast ? 'rule' : null, isSettled: false }
}

type Bare = Pick<PromiseStanding, 'due' | 'moves' | 'answeredIn' | 'doneOn' | 'brokenBy'>

function keptStanding(standing: Bare, doneOn: Day, notKept: boolean): PromiseStanding {
  if (notKept) return { ...standing, state: 'broken', doneOn, brokenBy: 'reviewer', isSettled: true }
  return { ...standing, state: doneOn <= standing.due ? 'kept' : 'keptLate', doneOn, isSettled: true }
}

/** The answer of each report that gave one, oldest report first. A report sent again replaces its own answer, and with it what the reviewer said of it. */
function answersOf(events: readonly PromiseEvent[]): readonly Answered[] {
  const answers = new Map<string, Answered>()
  for (const event of events) {
    if (event.kind === 'restated' || event.kind === 'withdrawn') continue
    if (event.kind !== 'judged') {
      answers.set(event.reportId, { answer: event, notKept: false })
      continue
    }
    const judged = answers.get(event.reportId)
    if (judged !== undefined) answers.set(event.reportId, { ...judged, notKept: event.notKept })
  }
  return [...answers.values()]
}

function movedDue(first: Day, answered: readonly Answered[]): { readonly due: Day; readonly moves: readonly PromiseMove[] } {
  let due = first
  const moves: PromiseMove[] = []
  for (const { answer } of answered) {
    if (answer.kind !== 'moved') continue
    moves.push({ from: due, to: answer.due })
    due = answer.due
  }
  return { due, moves }
}

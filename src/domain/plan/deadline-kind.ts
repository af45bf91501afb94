import type { DeadlineReading } from './grammar/deadline-reading.ts'
import { readDeadline } from './grammar/read-deadline.ts'

/** What the words of a deadline column ask for: a day, a day that comes round, work without an end, or nothing that was understood. */
export type DeadlineKind = 'dated' | 'recurring' | 'standing' | ''

/** Of several deadlines in one cell the strictest counts: a day before what comes round, and that before `thường xuyên`. */
export function deadlineKind(deadlineText: string): DeadlineKind {
  return deadlineText === '' ? '' : kindOf(readDeadline(deadlineText).deadlines)
}

export function kindOf(deadlines: readonly DeadlineReading[]): DeadlineKind {
  if (deadlines.some(({ kind }) => kind === 'date' || kind === 'relative')) return 'dated'
  if (deadlines.some(({ kind }) => kind === 'recurring')) return 'recurring'
  return deadlines.some(({ kind }) => kind === 'standing') ? 'standing' : ''
}

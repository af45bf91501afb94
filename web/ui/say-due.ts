import { formatDay } from '#domain/shared/calendar.ts'
import type { Day } from '#domain/shared/calendar.ts'
import type { sharedWords } from '../i18n/shared-words.ts'

/** The next deadline of a task, told as overdue once its day is past. */
export function sayDue(due: Day, today: Day, words: (typeof sharedWords)['vi']): string {
  return due < today ? words.overdueSince(formatDay(due)) : words.nextDue(formatDay(due))
}

import { isNothing } from '../report/empty-words.ts'
import { type Day, type Month, addMonths, lastDayOf } from '../shared/calendar.ts'

export type PromisingLine = { readonly difficulty: string; readonly proposal: string; readonly nextActionDue: Day | null }
export type Promised = {
  readonly difficulty: string
  readonly proposal: string
  readonly due: Day
  /** The line named no day: the end of the next month stands, by which the next report answers for it. */
  readonly isDueByRule: boolean
}

/**
 * What a line promises: "Thời hạn xử lý tiếp theo" with its difficulty and proposal, or a proposal alone; undefined when it promises nothing.
 *
 * @param month the (last) month of the report.
 */
export function promisedByLine({ difficulty, proposal, nextActionDue }: PromisingLine, month: Month): Promised | undefined {
  const texts = { difficulty: isNothing(difficulty) ? '' : difficulty, proposal: isNothing(proposal) ? '' : proposal }
  if (nextActionDue !== null) return { ...texts, due: nextActionDue, isDueByRule: false }
  return texts.proposal === '' ? undefined : { ...texts, due: lastDayOf(addMonths(month, 1)), isDueByRule: true }
}

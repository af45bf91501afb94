import { foldText } from '../shared/vietnamese-text.ts'
import { findDates } from './grammar/date-expressions.ts'
import { readDeadline } from './grammar/read-deadline.ts'
import type { DeadlineContext } from './grammar/deadline-reading.ts'
import type { ExtractedMilestone } from './plan-extraction.ts'
import { yearOf } from '../shared/calendar.ts'
import type { TableColumn } from './table-header.ts'

/** The milestones of all tables of a plan: columns with the same words and day are one milestone, numbered in reading order. */
export class MilestoneList {
  readonly #milestones: ExtractedMilestone[] = []
  readonly #byHeader = new Map<string, ExtractedMilestone>()

  milestoneOf(column: TableColumn, context: DeadlineContext): ExtractedMilestone {
    const due = dueOf(column, context)
    const key = `${foldText(column.header)} ${due ?? foldText(column.above)}`
    const known = this.#byHeader.get(key)
    if (known !== undefined) return known
    const milestone = { ordinal: this.#milestones.length + 1, header: column.header, due }
    this.#milestones.push(milestone)
    this.#byHeader.set(key, milestone)
    return milestone
  }

  list(): readonly ExtractedMilestone[] {
    return [...this.#milestones]
  }
}

/** `Tháng 6` under `Tiến độ năm 2026` takes its year from the cell above. */
function dueOf(column: TableColumn, context: DeadlineContext): ExtractedMilestone['due'] {
  const above = findDates(foldText(column.above)).find(date => !date.yearless)
  const referenceYear = above === undefined ? context.referenceYear : yearOf(above.last)
  const header =
    /^\d{1,2}$/.test(column.header) && foldText(column.above).includes('thang') ? `tháng ${column.header}` : expandShort(column.header)
  const [first] = readDeadline(header, { ...context, referenceYear }).deadlines
  return first?.kind === 'date' ? first.due : first?.kind === 'open' ? first.start : null
}

function expandShort(header: string): string {
  return header.replace(/^T\.?\s?(\d{1,2})$/u, 'tháng $1')
}

import { addDays } from '../shared/calendar.ts'
import type { Day } from '../shared/calendar.ts'
import { foldText, tidyText } from '../shared/vietnamese-text.ts'
import { splitDeliverables } from './grammar/clauses.ts'
import { findDates } from './grammar/date-expressions.ts'
import type { DateExpression } from './grammar/date-expressions.ts'
import type { ExtractedPhase } from './plan-extraction.ts'
import { columnOf } from './recognise-table.ts'
import type { RecognisedTable } from './recognise-table.ts'
import { isNumberingRow } from './table-header.ts'

/** The stretch of a phase as worded: its first words, and the days they name by the letter (`từ sau 30/9` begins 1/10). */
export type PhaseSpan = { readonly startText: string; readonly start: Day | null; readonly end: Day | null; readonly named: Day | null }

/** Reads the table of phases: number, time, focus, mandatory products. */
export function readPhases(table: RecognisedTable, referenceYear: number | undefined): readonly ExtractedPhase[] {
  const { grid, header, columns } = table
  const time = columnOf(columns, 'deadline')
  if (header === undefined || time === undefined) return []
  const focus = columnOf(columns, 'task')
  const product = columnOf(columns, 'product')
  const phases: ExtractedPhase[] = []
  for (let row = header.bodyRow; row < grid.rowCount; row += 1) {
    const timeText = grid.text(row, time.index)
    if (timeText === '' || isNumberingRow(grid, row)) continue
    const span = readPhaseSpan(timeText, referenceYear)
    phases.push({
      ordinal: phases.length + 1,
      timeText,
      start: contiguousStart(span, phases.at(-1)?.end ?? null),
      end: span.end,
      focus: focus === undefined ? '' : grid.text(row, focus.index),
      mandatoryProducts: product === undefined ? [] : splitDeliverables(grid.lines(row, product.index)),
    })
  }
  return phases
}

/** `từ sau 01/10/2027` right after a phase that ends on 30/9/2027 begins on 1/10: phases leave no day out. */
function contiguousStart(span: PhaseSpan, previousEnd: Day | null): Day | null {
  return previousEnd !== null && span.named === addDays(previousEnd, 1) ? span.named : span.start
}

export function readPhaseSpan(text: string, referenceYear: number | undefined): PhaseSpan {
  const tidy = tidyText(text)
  const folded = foldText(tidy)
  const dates = findDates(folded, { referenceYear })
  const until = /(?:^|\s)(?:den|-|–)\s/.exec(folded)
  const startText = (until === null ? tidy : tidy.slice(0, until.index)).trim()
  const cut = until === null ? tidy.length : until.index
  const first = dates.find(date => date.start < cut)
  const last = dates.find(date => date.start >= cut)
  if (until === null && first !== undefined && !/^tu\b/.test(folded))
    return { startText, start: first.first, end: first.last, named: first.first }
  return { startText, ...startDays(first, folded), end: last?.last ?? null }
}

function startDays(first: DateExpression | undefined, folded: string): { readonly start: Day | null; readonly named: Day | null } {
  if (first === undefined) return { start: null, named: null }
  const isAfter = /\bsau(?:\s+ngay)?\s*$/.test(folded.slice(0, first.start))
  return { start: isAfter ? addDays(first.last, 1) : first.first, named: first.first }
}

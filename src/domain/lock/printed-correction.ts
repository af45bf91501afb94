import { percentInWords, shortPaperDay } from '../report/administrative-words.ts'
import { isDay } from '../shared/calendar.ts'
import type { Day } from '../shared/calendar.ts'
import type { CorrectionField, CorrectionValue } from './correction.ts'

/** An approved correction of a line, as every paper of its period names it from then on. */
export type PrintedCorrection = {
  readonly field: CorrectionField
  readonly oldText: string
  readonly newText: string
  readonly reason: string
  readonly askedBy: string
  readonly approvedBy: string
  readonly approvedOn: Day
}

/** A value as a paper prints it; what was not filled in is a dash. */
export function printedValue(field: CorrectionField, value: CorrectionValue): string {
  if (value === null || value === '') return '–'
  if (typeof value === 'number') return percentInWords(value)
  return field === 'nextActionDue' && isDay(value) ? shortPaperDay(value) : value
}

import type { RegisterDetail } from '#contract/register/register-shapes.ts'
import { readCell } from '#domain/register/read-cell.ts'
import type { CellContext } from '#domain/register/read-cell.ts'
import type { RegisterColumn } from '#domain/register/register-definition.ts'
import type { CellValue } from '#domain/register/register-row.ts'
import { sayRefusal } from '#domain/words/refusal-sentence.ts'
import { CELL_REFUSAL_WORDS } from '#domain/words/cell-refusal-words.ts'
import type { Language } from '../../../i18n/use-words.ts'

/** What cells may name, as far as the browser knows it. Rows of other registers are looked up by the server: a text that was not chosen from the list goes there as typed. */
export function cellContext(register: Pick<RegisterDetail, 'units'>): CellContext {
  return {
    units: register.units.map(({ unitId, name, kind }) => ({ unitId, name, kind, shortName: '', aliases: [] })),
    findRow: (_register, text) => text,
  }
}

/** What a typed text means to the column; the text itself where the rule refuses it, for the person to mend. */
export function meaningOf(column: RegisterColumn, typed: CellValue | null, context: CellContext): CellValue | null {
  const read = readCell(column, typed, context)
  return read.ok ? (read.value ?? null) : typed
}

/** The sentence of the rule that a typed cell breaks, the same as the server would say. */
export function cellProblem(column: RegisterColumn, typed: CellValue | null, context: CellContext, language: Language): string | undefined {
  const read = readCell(column, typed, context)
  if (read.ok) return undefined
  return read.refusals.map(refusal => sayRefusal(CELL_REFUSAL_WORDS[refusal.code], refusal, language)).join(' ')
}

import { refusal } from '../shared/outcome.ts'
import type { Refusal } from '../shared/outcome.ts'
import { isPersonal } from './register-definition.ts'
import type { RegisterColumn } from './register-definition.ts'

/** Why a typed cell is not what its column takes. */
export type CellRefusalCode =
  | 'CELL_NOT_A_NUMBER'
  | 'CELL_NOT_WHOLE'
  | 'CELL_TOO_SMALL'
  | 'CELL_TOO_LARGE'
  | 'CELL_TOO_LONG'
  | 'CELL_NOT_A_DAY'
  | 'CELL_NOT_A_MONTH'
  | 'CELL_YEAR_OUT_OF_RANGE'
  | 'CELL_NOT_A_FLAG'
  | 'CELL_NOT_OF_CHOICES'
  | 'CELL_UNIT_UNKNOWN'
  | 'CELL_UNIT_UNFIT'
  | 'CELL_ROW_UNKNOWN'
  | 'CELL_SECRET_MARK'
  | 'CELL_IS_MASKED'
  | 'CELL_COMPUTED'
  | 'CELL_HOLDS_FILES'

type Facts = Readonly<Record<string, string | number>>

const LONGEST_QUOTE = 60

/** A refusal about one cell. It names the column; what was typed is quoted only where the column holds no data about persons. */
export function cellRefusal(code: CellRefusalCode, column: RegisterColumn, typed: string, more: Facts = {}): Refusal<CellRefusalCode> {
  const words = typed.length > LONGEST_QUOTE ? `${typed.slice(0, LONGEST_QUOTE)}…` : typed
  return refusal(code, `cells.${column.code}`, { column: column.name, ...(isPersonal(column) ? {} : { words }), ...more })
}

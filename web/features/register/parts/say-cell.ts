import type { RegisterDetail, RegisterRowAnswer } from '#contract/register/register-shapes.ts'
import { cellText } from '#domain/register/cell-text.ts'
import type { CellNames } from '#domain/register/cell-text.ts'
import type { RegisterColumn } from '#domain/register/register-definition.ts'
import type { CellValue } from '#domain/register/register-row.ts'
import type { Language } from '../../../i18n/use-words.ts'

const FIGURES = {
  vi: new Intl.NumberFormat('vi-VN', { maximumFractionDigits: 6 }),
  en: new Intl.NumberFormat('en', { maximumFractionDigits: 6 }),
}
const FLAGS = { vi: ['Không', 'Có'], en: ['No', 'Yes'] } as const

/** A cell as it is read on the screen: figures in groups of three, the mask as it came. */
export function sayCell(column: RegisterColumn, value: CellValue, names: CellNames, language: Language): string {
  if (typeof value === 'number') return FIGURES[language].format(value)
  if (typeof value === 'boolean') return FLAGS[language][value ? 1 : 0]
  return cellText(column, value, names)
}

/** A column's name as a heading or label, its unit behind it. */
export function sayColumn(column: RegisterColumn): string {
  return 'unit' in column && column.unit !== '' ? `${column.name} (${column.unit})` : column.name
}

/** Names of the units of a register and of the rows that a row refers to. */
export function namesIn(register: Pick<RegisterDetail, 'units'>, titles: RegisterRowAnswer['titles']): CellNames {
  return {
    titleOf: rowId => titles[rowId] ?? rowId,
    unitName: unitId => register.units.find(unit => unit.unitId === unitId)?.name ?? unitId,
  }
}

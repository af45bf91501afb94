import type { RegisterDetail, RegisterRowAnswer } from '#contract/register/register-shapes.ts'
import { findColumn } from '#domain/register/register-definition.ts'
import type { Language } from '../../../i18n/use-words.ts'
import { namesIn, sayCell } from './say-cell.ts'

/** What names a row in words: its title's cell, else its running number. */
export function titleOfRow(
  register: Pick<RegisterDetail, 'definition' | 'units'>,
  row: Pick<RegisterRowAnswer, 'cells' | 'titles' | 'masked' | 'ordinal'>,
  language: Language,
): string {
  const { title } = register.definition
  const column = findColumn(register.definition, title)
  const value = row.cells[title]
  if (column === undefined || value === undefined) return `#${row.ordinal}`
  return row.masked.includes(title) ? String(value) : sayCell(column, value, namesIn(register, row.titles), language)
}

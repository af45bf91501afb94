import { foldText, sortKey } from '../shared/vietnamese-text.ts'
import { cellText } from './cell-text.ts'
import { isPersonal, ROW_NEIGHBOURHOOD, ROW_UNIT } from './register-definition.ts'
import type { RegisterColumn, RegisterDefinition } from './register-definition.ts'
import type { CellValue, RowContent } from './register-row.ts'

type UniqueKey = { readonly uniqueSet: number; readonly uniqueText: string }

/** Kept out of every cell by `readCell`, so that no two sets of cells give the same text. */
const BETWEEN = '\u001f'

/**
 * What is kept beside a row for searching, ordering and uniqueness. `personalSearch` holds data about persons and so does the text of a unique set
 * that names a personal column: neither belongs into an answer, a log or an audit entry.
 *
 * @param titleOf title of a row that a cell refers to.
 */
export function makeRowKeys(
  definition: RegisterDefinition,
  content: RowContent,
  titleOf: (rowId: string) => string,
): { readonly searchText: string; readonly personalSearch: string; readonly sortKey: string; readonly unique: readonly UniqueKey[] } {
  const textIn = (column: RegisterColumn): string => {
    const value = content.cells[column.code]
    return value === undefined || !isSearched(column) ? '' : cellText(column, value, { titleOf, unitName: () => '' })
  }
  const folded = (columns: readonly RegisterColumn[]): string => foldText(columns.map(textIn).join(' '))
  const title = definition.columns.find(column => column.code === definition.title)
  return {
    searchText: folded(definition.columns.filter(column => !isPersonal(column))),
    personalSearch: folded(definition.columns.filter(isPersonal)),
    sortKey: title === undefined || isPersonal(title) ? '' : sortKey(textIn(title)),
    unique: uniqueKeys(definition, content),
  }
}

/** Units are found by filters, flags and files by nothing that could be typed. */
function isSearched(column: RegisterColumn): boolean {
  return !['flag', 'unit', 'file'].includes(column.type)
}

function uniqueKeys(definition: RegisterDefinition, content: RowContent): readonly UniqueKey[] {
  return definition.unique.flatMap((set, uniqueSet) => {
    const values = set.map(code => keyPart(code, content))
    const known = values.filter(value => value !== null && value !== undefined)
    return known.length < set.length ? [] : [{ uniqueSet, uniqueText: known.map(keyText).join(BETWEEN) }]
  })
}

function keyPart(code: string, content: RowContent): CellValue | null | undefined {
  if (code === ROW_NEIGHBOURHOOD) return content.neighbourhoodId
  return code === ROW_UNIT ? content.unitId : content.cells[code]
}

function keyText(value: CellValue): string {
  return foldText(typeof value === 'object' ? value.join(';') : String(value))
}

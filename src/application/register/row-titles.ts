import { cellText } from '#domain/register/cell-text.ts'
import { maskCells } from '#domain/register/mask-cells.ts'
import { type RegisterDefinition, findColumn, isPersonal } from '#domain/register/register-definition.ts'
import type { Cells, RowVersion } from '#domain/register/register-row.ts'
import type { Stores } from '../ports/unit-of-work.ts'
import type { Reacher } from './reach-register.ts'

/** `shown` as this reader may see it; `open` empty where the title is data about a person: only that may be searched and ordered by everybody. */
export type RowTitle = { readonly shown: string; readonly open: string }

const HIDDEN: RowTitle = { shown: '•••', open: '' }
/** A title may itself be a reference; a third step is not followed. */
const DEEPEST = 2

/** Ids of the rows that cells refer to, by the code of their register. */
export type Referred = ReadonlyMap<string, ReadonlySet<string>>

export function referredRows({ columns }: Pick<RegisterDefinition, 'columns'>, rows: readonly { readonly cells: Cells }[]): Referred {
  const referred = new Map<string, Set<string>>()
  for (const column of columns) {
    if (column.type !== 'row') continue
    const ids = referred.get(column.register) ?? new Set()
    for (const { cells } of rows) {
      const value = cells[column.code]
      if (typeof value === 'string') ids.add(value)
    }
    referred.set(column.register, ids)
  }
  return referred
}

/** Titles of referred rows, by row id. A register that this person may not read gives none away. */
export async function loadTitles(stores: Stores, reach: Reacher, referred: Referred, depth = 0): Promise<ReadonlyMap<string, RowTitle>> {
  const titles = new Map<string, RowTitle>()
  for (const [code, ids] of referred) {
    const register = ids.size === 0 ? undefined : await stores.registers.findRegisterByCode(code)
    if (register === undefined) continue
    const { definition, registerId } = register
    const isReadable = reach(register) !== undefined
    const rows = await stores.registers.findRows(registerId, [...ids])
    const deeper =
      depth < DEEPEST ? await loadTitles(stores, reach, referredByTitle(definition, rows), depth + 1) : new Map<string, RowTitle>()
    const units = definition.columns.some(column => column.code === definition.title && column.type === 'unit')
      ? await stores.organisation.listUnits()
      : []
    const nameOf = (unitId: string) => units.find(unit => unit.unitId === unitId)?.name ?? ''
    for (const row of rows) {
      const title = titleOf(definition, row.cells, { unitName: nameOf, titleOf: rowId => deeper.get(rowId) ?? HIDDEN })
      titles.set(row.rowId, isReadable ? title : { ...HIDDEN, open: title.open })
    }
  }
  return titles
}

function referredByTitle(definition: RegisterDefinition, rows: readonly RowVersion[]): Referred {
  return referredRows({ columns: definition.columns.filter(column => column.code === definition.title) }, rows)
}

type Names = { readonly unitName: (unitId: string) => string; readonly titleOf: (rowId: string) => RowTitle }

export function titleOf(definition: RegisterDefinition, cells: Cells, { unitName, titleOf: titleOfRow }: Names): RowTitle {
  const column = findColumn(definition, definition.title)
  const value = cells[definition.title]
  if (column === undefined || value === undefined) return { shown: '', open: '' }
  if (isPersonal(column))
    return { shown: String(maskCells({ columns: [column] }, { [column.code]: value }).cells[column.code] ?? ''), open: '' }
  return {
    shown: cellText(column, value, { unitName, titleOf: rowId => titleOfRow(rowId).shown }),
    open: cellText(column, value, { unitName, titleOf: rowId => titleOfRow(rowId).open }),
  }
}

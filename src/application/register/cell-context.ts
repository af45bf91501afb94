import { cellText } from '#domain/register/cell-text.ts'
import { type CellContext, LONGEST_WORDS } from '#domain/register/read-cell.ts'
import { type RegisterDefinition, findColumn, isPersonal } from '#domain/register/register-definition.ts'
import type { CellValue, RowVersion } from '#domain/register/register-row.ts'
import { foldText } from '#domain/shared/vietnamese-text.ts'
import type { RegisterRecord } from '../ports/register-store.ts'
import type { Stores } from '../ports/unit-of-work.ts'
import { type ReachedRegister, type Reacher, isRowWithin } from './reach-register.ts'

export type TypedCells = Readonly<Record<string, CellValue | null>>

const ID = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/i

/**
 * What the cells of these typed rows may name: the ward's units, and rows of other registers by their id, by their title or by the one column that is
 * their key. Only rows that the writer may choose are found, and a title about a person only by whoever may see it unmasked.
 */
export async function loadCellContext(
  stores: Stores,
  reach: Reacher,
  reached: ReachedRegister,
  typed: readonly TypedCells[],
): Promise<CellContext> {
  const found = new Map<string, ReadonlyMap<string, string | null>>()
  for (const [code, texts] of textsOfReferences(reached.register.definition, typed)) {
    const register = code === reached.register.code ? reached.register : await stores.registers.findRegisterByCode(code)
    const other = register && reach(register)
    if (other !== undefined) found.set(code, await indexRows(stores, other, texts))
  }
  return { units: reached.units, findRow: (register, text) => found.get(register)?.get(foldText(text)) ?? undefined }
}

function textsOfReferences({ columns }: RegisterDefinition, typed: readonly TypedCells[]): ReadonlyMap<string, ReadonlySet<string>> {
  const texts = new Map<string, Set<string>>()
  for (const column of columns) {
    if (column.type !== 'row') continue
    const ofRegister = texts.get(column.register) ?? new Set()
    for (const cells of typed) {
      const value = cells[column.code]
      const text = String(value ?? '')
      if (text !== '' && text.length <= LONGEST_WORDS) ofRegister.add(foldText(text))
    }
    texts.set(column.register, ofRegister)
  }
  return texts
}

/** Row ids by folded text; null where a text means several rows. */
async function indexRows(stores: Stores, other: ReachedRegister, texts: ReadonlySet<string>): Promise<ReadonlyMap<string, string | null>> {
  const index = new Map<string, string | null>()
  const { registerId } = other.register
  const ids = [...texts].filter(text => ID.test(text))
  const standing = (await stores.registers.findRows(registerId, ids)).filter(row => !row.removed && mayChoose(other, row))
  for (const row of standing) index.set(row.rowId, row.rowId)
  if (ids.length === texts.size) return index
  const named = new Map<string, string | null>()
  for await (const rows of stores.registers.readStandingRows(registerId)) {
    for (const row of rows) {
      if (!mayChoose(other, row)) continue
      for (const text of namesOf(other, row)) {
        const known = named.get(text)
        named.set(text, known === undefined || known === row.rowId ? row.rowId : null)
      }
    }
  }
  return new Map([...named, ...index])
}

function namesOf({ register: { definition }, unmask, units }: ReachedRegister, row: RowVersion): readonly string[] {
  const names = { titleOf: () => '', unitName: (unitId: string) => units.find(unit => unit.unitId === unitId)?.name ?? '' }
  const keys = definition.unique.flatMap(set => (set.length === 1 ? set : []))
  return [...new Set([definition.title, ...keys])].flatMap(code => {
    const column = findColumn(definition, code)
    const value = row.cells[code]
    if (column === undefined || value === undefined || (isPersonal(column) && !isRowWithin(unmask, row))) return []
    const text = foldText(cellText(column, value, names))
    return text === '' ? [] : [text]
  })
}

/** Rows that may be named in a cell: those in reach, and the ward's common rows (of no neighbourhood) of a register that everybody reads. */
export function mayChoose(
  { read, register }: Pick<ReachedRegister, 'read'> & { readonly register: RegisterRecord },
  row: RowVersion,
): boolean {
  return isRowWithin(read, row) || (register.definition.access.readBy === 'every' && row.neighbourhoodId === null)
}

import { cellText } from '#domain/register/cell-text.ts'
import { type RegisterDefinition, isPersonal } from '#domain/register/register-definition.ts'
import type { Cells, RowContent } from '#domain/register/register-row.ts'

/** Ids stay ids: whoever reads the trail is told what they name then. */
const AS_RECORDED = { titleOf: (rowId: string) => rowId, unitName: (unitId: string) => unitId }

/**
 * A row as the audit trail may keep it for ever, its cells by the names of their columns: those of open columns only, and of a register that is closed
 * to leaders not even those, since administrators read the trail.
 */
export function recordedRow({ columns, access }: RegisterDefinition, { unitId, neighbourhoodId, cells }: RowContent): object {
  const open = columns.filter(column => access.openToLeaders && !isPersonal(column))
  const told = open.flatMap(column => {
    const value = cells[column.code]
    return value === undefined ? [] : [[column.name, cellText(column, value, AS_RECORDED)] as const]
  })
  return { unitId, neighbourhoodId, cells: Object.fromEntries(told) }
}

/** Names of the columns whose cells changed and are kept out of the trail. */
export function unseenColumns({ columns, access }: RegisterDefinition, before: Cells, after: Cells): readonly string[] {
  return columns
    .filter(column => isPersonal(column) || !access.openToLeaders)
    .filter(({ code }) => JSON.stringify(before[code]) !== JSON.stringify(after[code]))
    .map(column => column.name)
}

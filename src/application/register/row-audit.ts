import { type RegisterDefinition, isPersonal } from '#domain/register/register-definition.ts'
import type { Cells, RowContent } from '#domain/register/register-row.ts'

/**
 * A row as the audit trail may keep it for ever: cells of open columns only. Of a register that is closed to leaders not even those, since
 * administrators read the trail.
 */
export function recordedRow({ columns, access }: RegisterDefinition, { unitId, neighbourhoodId, cells }: RowContent): object {
  const open = columns.filter(column => access.openToLeaders && !isPersonal(column) && Object.hasOwn(cells, column.code))
  return { unitId, neighbourhoodId, cells: Object.fromEntries(open.map(column => [column.code, cells[column.code]])) }
}

/** Names of the columns whose cells changed and are kept out of the trail. */
export function unseenColumns({ columns, access }: RegisterDefinition, before: Cells, after: Cells): readonly string[] {
  return columns
    .filter(column => isPersonal(column) || !access.openToLeaders)
    .filter(({ code }) => JSON.stringify(before[code]) !== JSON.stringify(after[code]))
    .map(column => column.name)
}

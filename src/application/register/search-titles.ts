import { type AccessRefusalCode, notFound } from '#domain/access/access-refusals.ts'
import { type Outcome, accepted, refused } from '#domain/shared/outcome.ts'
import type { Actor } from '../actor.ts'
import type { Application } from '../application.ts'
import type { RowFilter } from '../ports/register-queries.ts'
import { findReached } from './reach-register.ts'
import { loadTitles } from './row-titles.ts'

/** Living rows for a cell that refers to one: found without diacritics in any open column, named by their titles. */
export function searchTitles(
  { unitOfWork }: Pick<Application, 'unitOfWork'>,
  actor: Actor,
  { registerId, search, limit }: { readonly registerId: string; readonly search: string; readonly limit: number },
): Promise<Outcome<{ readonly rowId: string; readonly title: string }[], AccessRefusalCode>> {
  return unitOfWork.read(actor.tenantId, async stores => {
    const found = await findReached(stores, actor, registerId)
    if (found === undefined) return refused(notFound('register'))
    const { reach, reached } = found
    const filter: RowFilter = {
      registerId,
      reach: reached.read,
      orOfNoNeighbourhood: reached.register.definition.access.readBy === 'every',
      asOf: null,
      search,
      searchesPersonal: reached.unmask.everyUnit,
    }
    const rows = await stores.registerQueries.listRows(filter, { by: 'title', descending: false }, { offset: 0, limit })
    const rowIds = rows.map(row => row.rowId)
    const titles = await loadTitles(stores, reach, new Map([[reached.register.code, new Set(rowIds)]]))
    return accepted(rows.map(({ rowId, ordinal }) => ({ rowId, title: titles.get(rowId)?.shown || String(ordinal) })))
  })
}

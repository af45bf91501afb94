import { type AccessRefusalCode, notAllowed, notFound } from '#domain/access/access-refusals.ts'
import { isEmptyReach } from '#domain/access/rights.ts'
import { isPersonal } from '#domain/register/register-definition.ts'
import { type Outcome, accepted, refused } from '#domain/shared/outcome.ts'
import { secretMarksIn } from '#domain/shared/secret-marks-in.ts'
import { type Actor, scopeOf } from '../actor.ts'
import type { Application } from '../application.ts'
import { presentRows } from './present-rows.ts'
import { findReached, isRowWithin } from './reach-register.ts'
import type { RowView } from './register-view.ts'

export type Unmasking = { readonly registerId: string; readonly rowIds: readonly string[]; readonly reason: string }

/** Shows rows with their personal cells to somebody entitled, who says why; who read which rows and columns is in the audit trail, what they held is not. */
export function unmaskRows(
  { unitOfWork }: Pick<Application, 'unitOfWork'>,
  actor: Actor,
  { registerId, rowIds, reason }: Unmasking,
): Promise<Outcome<RowView[], AccessRefusalCode | 'STATE_SECRET_MARK'>> {
  return unitOfWork.run(scopeOf(actor), async (stores): Promise<Outcome<RowView[], AccessRefusalCode | 'STATE_SECRET_MARK'>> => {
    const open = await findReached(stores, actor, registerId)
    if (open === undefined) return refused(notFound('register'))
    const { reach, reached } = open
    if (isEmptyReach(reached.unmask)) return refused(notAllowed())
    const asked = [...new Set(rowIds)]
    const found = await stores.registers.findRows(registerId, asked)
    if (found.length < asked.length || !found.every(row => isRowWithin(reached.read, row))) return refused(notFound('registerRow'))
    if (!found.every(row => isRowWithin(reached.unmask, row))) return refused(notAllowed())
    const marked = secretMarksIn({ reason })
    if (marked.length > 0) return refused(...marked)
    const { definition } = reached.register
    const personal = definition.columns.filter(column => isPersonal(column) && found.some(row => Object.hasOwn(row.cells, column.code)))
    await stores.audit.record({
      action: 'register.unmask',
      entity: 'register',
      entityId: registerId,
      before: null,
      after: { rowIds: asked, columns: personal.map(column => column.name), reason },
    })
    const rows = await stores.registerQueries.listRows(
      { registerId, reach: reached.unmask, asOf: null, searchesPersonal: false, rowIds: asked, withRemoved: true },
      { by: 'ordinal', descending: false },
      { offset: 0, limit: asked.length },
    )
    return accepted(await presentRows({ stores, reach, reached, unmasked: true }, rows))
  })
}

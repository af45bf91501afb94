import { type AccessRefusalCode, notAllowed, notFound } from '#domain/access/access-refusals.ts'
import { evidenceColumns } from '#domain/register/owed-evidence.ts'
import { NUMBER_TYPES, findColumn } from '#domain/register/register-definition.ts'
import type { RegisterCellRefusalCode } from '#domain/register/read-row.ts'
import { type Day, dayAt } from '#domain/shared/calendar.ts'
import { type Outcome, accepted, refusal, refused } from '#domain/shared/outcome.ts'
import type { Actor } from '../actor.ts'
import type { Application } from '../application.ts'
import type { RowFilter, RowOrder } from '../ports/register-queries.ts'
import { loadAllColumns, personalCodes, personalSince } from './all-columns.ts'
import { presentRows } from './present-rows.ts'
import { type ReachedRegister, coversReading, findReached } from './reach-register.ts'
import type { RowView } from './register-view.ts'

export type RowList = {
  readonly registerId: string
  readonly offset: number
  readonly limit: number
  readonly search?: string | undefined
  readonly neighbourhoodId?: string | undefined
  readonly equal?: readonly { readonly column: string; readonly value: string }[] | undefined
  readonly owing?: boolean | undefined
  /** `ordinal`, `title`, `changed` or a column's code. */
  readonly order: string
  readonly descending: boolean
  /** The day at whose end the rows stood; null or absent: now. */
  readonly asOf?: Day | null | undefined
  readonly rowIds?: readonly string[] | undefined
  readonly withRemoved?: boolean | undefined
}
export type RowPage = { readonly items: RowView[]; readonly total: number }

/** A page of a register's rows in the reader's reach, as they stand now or as they stood when a past day ended. */
export function listRows(
  { unitOfWork, clock }: Pick<Application, 'unitOfWork' | 'clock'>,
  actor: Actor,
  list: RowList,
): Promise<Outcome<RowPage, AccessRefusalCode | RegisterCellRefusalCode>> {
  return unitOfWork.read(actor.tenantId, async (stores): Promise<Outcome<RowPage, AccessRefusalCode | RegisterCellRefusalCode>> => {
    const found = await findReached(stores, actor, list.registerId)
    if (found === undefined) return refused(notFound('register'))
    const { reach, reached } = found
    const masked = coversReading(reached) ? [] : personalCodes(await loadAllColumns(stores, reached.register))
    const order = orderOf(reached, masked, list)
    if (!order.ok) return order
    const strange = strangeColumn(reached, masked, list)
    if (strange !== undefined) return strange
    const past = pastDay(list.asOf, dayAt(clock.now()))
    const filter = { ...filterOf(reached, { ...list, asOf: past }), searchesFromDefinition: await personalSince(stores, reached.register) }
    const rows = await stores.registerQueries.listRows(filter, order.value, list)
    const items = await presentRows({ stores, reach, reached, past: filter.asOf !== null }, rows)
    return accepted({ items, total: await stores.registerQueries.countRows(filter) })
  })
}

/** Nothing is known of days to come, and today is not over: both are asked as now. */
export function pastDay(asOf: Day | null | undefined, today: Day): Day | null {
  return asOf === undefined || asOf === null || asOf >= today ? null : asOf
}

function filterOf(reached: ReachedRegister, list: RowList): RowFilter {
  const { registerId, neighbourhoodId, search, equal, rowIds, withRemoved, asOf = null } = list
  const searchesPersonal = coversReading(reached)
  const owing = list.owing === true ? evidenceColumns(reached.register.definition) : undefined
  return { registerId, reach: reached.read, asOf, neighbourhoodId, search, searchesPersonal, equal, owing, rowIds, withRemoved }
}

/** Whoever may not see personal cells can neither look for one nor read them off the order of the rows. */
function strangeColumn(reached: ReachedRegister, masked: readonly string[], { equal = [] }: RowList) {
  for (const [index, { column: code }] of equal.entries()) {
    const usable = usableColumn(reached, masked, { code, at: `equal[${index}]` })
    if (!usable.ok) return usable
  }
  return undefined
}

function orderOf(
  reached: ReachedRegister,
  masked: readonly string[],
  { order, descending }: RowList,
): Outcome<RowOrder, AccessRefusalCode | RegisterCellRefusalCode> {
  if (order === 'ordinal' || order === 'title' || order === 'changed') return accepted({ by: order, descending })
  if (order === reached.register.definition.title) return accepted({ by: 'title', descending })
  const usable = usableColumn(reached, masked, { code: order, at: 'order' })
  if (!usable.ok) return usable
  const numeric = NUMBER_TYPES.includes(usable.value.type)
  return accepted({ by: { column: order, numeric }, descending })
}

function usableColumn(reached: ReachedRegister, masked: readonly string[], { code, at }: { readonly code: string; readonly at: string }) {
  const { definition } = reached.register
  const column = findColumn(definition, code)
  if (column === undefined) return refused(refusal('COLUMN_UNKNOWN', at, { column: code, register: definition.name }))
  return masked.includes(code) ? refused(notAllowed()) : accepted(column)
}

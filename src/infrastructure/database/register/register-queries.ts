import { type Expression, type ExpressionBuilder, type SqlBool, sql } from 'kysely'
import type { RegisterCount, RegisterQueries, RowFilter, RowOrder } from '#application/ports/register-queries.ts'
import type { UnitReach } from '#domain/access/rights.ts'
import { addDays, startOf } from '#domain/shared/calendar.ts'
import { wordsSought } from '#domain/shared/vietnamese-text.ts'
import type { Dialect } from '../dialect.ts'
import type { Database } from '../schema.ts'
import type { StoreContext } from '../unit-of-work.ts'
import { byteOrdered, cellHolds, cellIsFilled, cellNumber, cellText, textContains } from './cell-sql.ts'
import { toRowVersion } from './register-columns.ts'

type Builder = ExpressionBuilder<Database, 'registerRow'>

const CELLS = sql.ref<string>('registerRow.cells')
const TITLE_ORDER = sql.ref<string>('registerRow.sortKey')
const OPEN_TEXT = sql.ref<string>('registerRow.searchText')
const PERSONAL_TEXT = sql.ref<string>('registerRow.personalSearch')

export function createRegisterQueries({ transaction, tenantId, dialect }: StoreContext): RegisterQueries {
  const rows = () => transaction.selectFrom('registerRow').where('registerRow.tenantId', '=', tenantId)

  return {
    async listRows(filter, order, { offset, limit }) {
      let query = rows()
        .leftJoin('member', join =>
          join.onRef('member.tenantId', '=', 'registerRow.tenantId').onRef('member.memberId', '=', 'registerRow.changedBy'),
        )
        .selectAll('registerRow')
        .select('member.fullName as changedByName')
        .where(builder => builder.and(conditions(builder, filter, dialect)))
      const direction = order.descending ? 'desc' : 'asc'
      for (const expression of orderExpressions(order.by, dialect))
        // An empty cell comes last whichever way, and on both databases.
        query = query.orderBy(sql`case when ${expression} is null then 1 else 0 end`).orderBy(expression, direction)
      const found = await query
        .orderBy('registerRow.ordinal', order.by === 'ordinal' || order.by === 'changed' ? direction : 'asc')
        .orderBy('registerRow.rowId')
        .limit(limit)
        .offset(offset)
        .execute()
      return found.map(({ changedByName, ...row }) => ({ ...toRowVersion(row), changedByName: changedByName ?? '' }))
    },
    async countRows(filter) {
      const { count } = await rows()
        .select(({ fn }) => fn.countAll<number>().as('count'))
        .where(builder => builder.and(conditions(builder, filter, dialect)))
        .executeTakeFirstOrThrow()
      return Number(count)
    },
    async countRegisters(reachOf, registerIds) {
      const reached = registerIds.flatMap(registerId => {
        const reach = reachOf(registerId)
        return reach === undefined ? [] : [{ registerId, reach }]
      })
      const counts: RegisterCount[] = []
      for (const alike of Map.groupBy(reached, ({ reach }) => JSON.stringify(reach)).values()) {
        const [{ reach } = { reach: NOWHERE }] = alike
        const ids = alike.map(({ registerId }) => registerId)
        const found = await rows()
          .select(({ fn }) => [
            'registerRow.registerId',
            fn.sum<number>(sql`1 - removed`).as('rows'),
            fn.max<string>('registerRow.recordedAt').as('lastChangedAt'),
          ])
          .where('registerRow.registerId', 'in', ids)
          .where('registerRow.recordedTo', 'is', null)
          .where(builder => withinReach(builder, reach))
          .groupBy('registerRow.registerId')
          .execute()
        counts.push(...found.map(row => ({ ...row, rows: Number(row.rows) })))
      }
      return counts
    },
  }
}

const NOWHERE: UnitReach = { everyUnit: false, unitIds: [] }

function orderExpressions(by: RowOrder['by'], dialect: Dialect): readonly Expression<unknown>[] {
  if (by === 'ordinal') return []
  if (by === 'title') return [byteOrdered(dialect, sql`nullif(${TITLE_ORDER}, '')`)]
  if (by === 'changed') return [sql.ref('registerRow.recordedAt')]
  return [by.numeric ? cellNumber(dialect, CELLS, by.column) : byteOrdered(dialect, cellText(dialect, CELLS, by.column))]
}

function conditions(builder: Builder, filter: RowFilter, dialect: Dialect): Expression<SqlBool>[] {
  const { neighbourhoodId, rowIds } = filter
  return [
    builder('registerRow.registerId', '=', filter.registerId),
    standing(builder, filter),
    filter.orOfNoNeighbourhood === true
      ? builder.or([withinReach(builder, filter.reach), builder('registerRow.neighbourhoodId', 'is', null)])
      : withinReach(builder, filter.reach),
    ...(filter.withRemoved === true ? [] : [builder('registerRow.removed', '=', 0)]),
    ...(neighbourhoodId === undefined ? [] : [builder('registerRow.neighbourhoodId', '=', neighbourhoodId)]),
    ...(rowIds === undefined ? [] : [builder('registerRow.rowId', 'in', rowIds)]),
    ...searched(filter, dialect),
    ...(filter.equal ?? []).map(({ column, value }) => cellHolds(dialect, CELLS, column, value)),
    ...(filter.owing === undefined ? [] : [owes(builder, filter.owing, dialect)]),
  ]
}

/** The version that stands now, or that stood when the day ended. */
function standing(builder: Builder, { asOf }: RowFilter): Expression<SqlBool> {
  if (asOf === null) return builder('registerRow.recordedTo', 'is', null)
  const end = startOf(addDays(asOf, 1))
  return builder.and([
    builder('registerRow.recordedAt', '<', end),
    builder.or([builder('registerRow.recordedTo', 'is', null), builder('registerRow.recordedTo', '>=', end)]),
  ])
}

function withinReach(builder: Builder, reach: UnitReach): Expression<SqlBool> {
  if (reach.everyUnit) return sql<SqlBool>`1 = 1`
  return builder.or([builder('registerRow.neighbourhoodId', 'in', reach.unitIds), builder('registerRow.unitId', 'in', reach.unitIds)])
}

/** Every word somewhere in the row; words of personal columns count only for readers who may see them. */
function searched({ search, searchesPersonal, searchesFromDefinition = 1 }: RowFilter, dialect: Dialect): Expression<SqlBool>[] {
  const text = searchesPersonal ? sql<string>`(${OPEN_TEXT} || ' ' || ${PERSONAL_TEXT})` : OPEN_TEXT
  const words = wordsSought(search ?? '')
  const isSearched = words.length > 0 && !searchesPersonal && searchesFromDefinition > 1
  return [
    ...(isSearched ? [sql<SqlBool>`${sql.ref('registerRow.definitionVersion')} >= ${searchesFromDefinition}`] : []),
    ...words.map(word => textContains(dialect, text, word)),
  ]
}

function owes(builder: Builder, { filled, files }: NonNullable<RowFilter['owing']>, dialect: Dialect): Expression<SqlBool> {
  const evidence = builder
    .selectFrom('registerEvidence')
    .select('registerEvidence.evidenceId')
    .whereRef('registerEvidence.tenantId', '=', 'registerRow.tenantId')
    .whereRef('registerEvidence.rowId', '=', 'registerRow.rowId')
    .where('registerEvidence.removedAt', 'is', null)
  return builder.or([
    builder.and([builder.or(filled.map(code => cellIsFilled(dialect, CELLS, code))), builder.not(builder.exists(evidence))]),
    ...files.map(code => builder.not(builder.exists(evidence.where('registerEvidence.columnCode', '=', code)))),
  ])
}

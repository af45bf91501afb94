import { sql } from 'kysely'
import type { RegisterStore, StoredRow, TakenKey } from '#application/ports/register-store.ts'
import type { CellValue, Cells, RowVersion } from '#domain/register/register-row.ts'
import { foldText, sortKey as sortKeyOf } from '#domain/shared/vietnamese-text.ts'
import { parseColumn } from '../columns.ts'
import type { Database } from '../schema.ts'
import type { StoreContext } from '../unit-of-work.ts'
import { fromStoredRow, toRowVersion } from './register-columns.ts'

type Rows = Pick<
  RegisterStore,
  | 'findRows'
  | 'findForeignRows'
  | 'findTakenKeys'
  | 'readStandingRows'
  | 'addVersions'
  | 'eraseCells'
  | 'listRowVersions'
  | 'listRowsOfImport'
  | 'listRowsBeforeImport'
>

/** Twenty parameters a row, and SQLite bounds a statement to 32,766. */
const ROWS_A_STATEMENT = 500
const IDS_A_STATEMENT = 5000
const ROWS_A_PIECE = 1000

export function createRegisterRows(context: StoreContext): Rows {
  const { transaction, tenantId } = context
  const versions = () => transaction.selectFrom('registerRow').selectAll().where('tenantId', '=', tenantId)

  return {
    async findRows(registerId, rowIds) {
      const found = new Map<string, RowVersion>()
      for (const piece of piecesOf(rowIds, IDS_A_STATEMENT)) {
        const rows = await versions()
          .where('rowId', 'in', piece)
          .where('registerId', '=', registerId)
          .where('recordedTo', 'is', null)
          .execute()
        for (const row of rows) found.set(row.rowId, toRowVersion(row))
      }
      return rowIds.flatMap(rowId => found.get(rowId) ?? [])
    },
    async findForeignRows(registerId, rowIds) {
      const found: string[] = []
      for (const piece of piecesOf(rowIds, IDS_A_STATEMENT)) {
        const rows = await transaction
          .selectFrom('registerRow')
          .select('rowId')
          .distinct()
          .where('tenantId', '=', tenantId)
          .where('rowId', 'in', piece)
          .where('registerId', '<>', registerId)
          .execute()
        found.push(...rows.map(row => row.rowId))
      }
      return found
    },
    async findTakenKeys(registerId, keys) {
      const taken: TakenKey[] = []
      for (const [uniqueSet, ofSet] of Map.groupBy(keys, key => key.uniqueSet)) {
        for (const piece of piecesOf(ofSet, IDS_A_STATEMENT)) {
          const texts = piece.map(key => key.uniqueText)
          taken.push(
            ...(await transaction
              .selectFrom('registerUnique')
              .select(['uniqueSet', 'uniqueText', 'rowId'])
              .where('tenantId', '=', tenantId)
              .where('registerId', '=', registerId)
              .where('uniqueSet', '=', uniqueSet)
              .where('uniqueText', 'in', texts)
              .execute()),
          )
        }
      }
      return taken
    },
    async *readStandingRows(registerId, { withRemoved } = { withRemoved: false }) {
      for (let after = -1; ;) {
        const standing = versions()
          .where('registerId', '=', registerId)
          .where('recordedTo', 'is', null)
          .where('ordinal', '>', after)
          .orderBy('ordinal')
          .limit(ROWS_A_PIECE)
        const rows = await (withRemoved ? standing : standing.where('removed', '=', 0)).execute()
        if (rows.length > 0) yield rows.map(toRowVersion)
        after = rows.at(-1)?.ordinal ?? after
        if (rows.length < ROWS_A_PIECE) return
      }
    },
    async addVersions(rows) {
      await closeEarlier(context, rows)
      for (const piece of piecesOf(rows, ROWS_A_STATEMENT))
        await transaction
          .insertInto('registerRow')
          .values(piece.map(row => ({ tenantId, ...fromStoredRow(row) })))
          .execute()
      const keys = rows
        .filter(({ row }) => !row.removed)
        .flatMap(({ row: { registerId, rowId }, keys: { unique } }) => unique.map(key => ({ tenantId, registerId, ...key, rowId })))
      for (const piece of piecesOf(keys, IDS_A_STATEMENT)) await transaction.insertInto('registerUnique').values(piece).execute()
    },
    async eraseCells(rowId, personalColumns, at) {
      const personal = new Set(personalColumns)
      for (const version of await versions().where('rowId', '=', rowId).where('erasedAt', 'is', null).execute()) {
        const cells = Object.entries(parseColumn<Cells>(version.cells))
        const kept = cells.filter(([code]) => !personal.has(code))
        const erased = cells.filter(([code]) => personal.has(code)).map(([, value]) => value)
        await transaction
          .updateTable('registerRow')
          .set({ cells: JSON.stringify(Object.fromEntries(kept)), ...keysWithout(version, erased), personalSearch: '', erasedAt: at })
          .where('tenantId', '=', tenantId)
          .where('rowId', '=', rowId)
          .where('rowVersion', '=', version.rowVersion)
          .execute()
      }
    },
    async listRowVersions(rowId) {
      return (await versions().where('rowId', '=', rowId).orderBy('rowVersion').execute()).map(toRowVersion)
    },
    async listRowsOfImport(importId) {
      return (await versions().where('importId', '=', importId).orderBy('ordinal').execute()).map(toRowVersion)
    },
    async listRowsBeforeImport(importId) {
      const rows = await transaction
        .selectFrom('registerRow as entered')
        .innerJoin('registerRow', join =>
          join
            .onRef('registerRow.tenantId', '=', 'entered.tenantId')
            .onRef('registerRow.rowId', '=', 'entered.rowId')
            .on('registerRow.rowVersion', '=', sql<number>`${sql.ref('entered.rowVersion')} - 1`),
        )
        .selectAll('registerRow')
        .where('entered.tenantId', '=', tenantId)
        .where('entered.importId', '=', importId)
        .execute()
      return rows.map(toRowVersion)
    },
  }
}

/** A column that became personal later stood among the open words of earlier versions. */
function keysWithout({ searchText, sortKey }: Database['registerRow'], erased: readonly CellValue[]) {
  const texts = erased.map(value => (typeof value === 'object' ? value.join(' ') : String(value)))
  const words = texts.map(foldText).filter(text => text !== '')
  return {
    searchText: words.reduce(withoutWords, searchText),
    sortKey: texts.some(text => sortKeyOf(text) === sortKey) ? '' : sortKey,
  }
}

function withoutWords(text: string, words: string): string {
  let left = ` ${text} `
  while (left.includes(` ${words} `)) left = left.replace(` ${words} `, ' ')
  return left.trim()
}

/** A later version of a row ends the one before it at its own moment, and gives its unique keys free. */
async function closeEarlier({ transaction, tenantId }: StoreContext, rows: readonly StoredRow[]): Promise<void> {
  const later = rows.filter(({ row }) => row.rowVersion > 1)
  for (const [at, ofMoment] of Map.groupBy(later, ({ row }) => row.recordedAt)) {
    for (const piece of piecesOf(ofMoment, IDS_A_STATEMENT)) {
      const rowIds = piece.map(({ row }) => row.rowId)
      await transaction
        .updateTable('registerRow')
        // Never before its own beginning, whatever the clock did meanwhile.
        .set({ recordedTo: sql`case when recorded_at > ${at} then recorded_at else ${at} end` })
        .where('tenantId', '=', tenantId)
        .where('rowId', 'in', rowIds)
        .where('recordedTo', 'is', null)
        .execute()
      await transaction.deleteFrom('registerUnique').where('tenantId', '=', tenantId).where('rowId', 'in', rowIds).execute()
    }
  }
}

function* piecesOf<Item>(items: readonly Item[], most: number): Generator<readonly Item[]> {
  for (let start = 0; start < items.length; start += most) yield items.slice(start, start + most)
}

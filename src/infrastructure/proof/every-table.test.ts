import { randomUUID } from 'node:crypto'
import { sql } from 'kysely'
import { expect, it } from 'vitest'
import { verifyWard } from '#application/proof/verify-ward.ts'
import { SEALED_TABLE_WORDS } from '#domain/words/proof-words.ts'
import { COPIED_TABLES } from '#infrastructure/database/backup/copied-tables.ts'
import { createAuditTrail } from '#infrastructure/database/audit/audit-trail.ts'
import { createProofLayouts } from '#infrastructure/database/proof/proof-layouts.ts'
import {
  SEALED_TABLES,
  type SealedTable,
  UNSEALED_COLUMNS,
  UNSEALED_TABLES,
  joinKey,
} from '#infrastructure/database/proof/sealed-tables.ts'
import { listColumns, touchTriggerNames } from '#infrastructure/database/proof/touch-triggers.ts'
import type { StoreContext } from '#infrastructure/database/unit-of-work.ts'
import { makeSampleWard } from '#tests/databases/sample-ward.ts'
import { type TestApplication, describeOnEveryDatabase } from '#tests/databases/with-application.ts'

type Made = { readonly table: SealedTable; readonly row: Readonly<Record<string, unknown>> }

/** Made rows need no meaning: references and rules are taken away, the notes of changes stay. */
async function loosen({ database, dialect }: TestApplication) {
  if (dialect === 'sqlite') {
    for (const pragma of ['foreign_keys = off', 'ignore_check_constraints = on']) await sql.raw(`pragma ${pragma}`).execute(database)
    const kept = new Set(SEALED_TABLES.flatMap(table => touchTriggerNames(table, dialect)))
    const { rows } = await sql<{ name: string }>`select name from sqlite_schema where type = 'trigger'`.execute(database)
    for (const { name } of rows) if (!kept.has(name)) await sql.raw(`drop trigger ${name}`).execute(database)
    return
  }
  const { rows } = await sql<{
    statement: string
  }>`select format('alter table %I drop constraint %I cascade', c.relname, k.conname) as statement
    from pg_constraint k join pg_class c on c.oid = k.conrelid where k.contype in ('f', 'c') and c.relnamespace = 'public'::regnamespace
    union all select format('drop trigger %I on %I', t.tgname, c.relname) from pg_trigger t join pg_class c on c.oid = t.tgrelid
    where not t.tgisinternal and t.tgname not like '%\\_touch' and c.relnamespace = 'public'::regnamespace`.execute(database)
  for (const { statement } of rows) await sql.raw(statement).execute(database)
}

async function dropTouchTriggers({ database, dialect }: TestApplication) {
  for (const table of SEALED_TABLES) {
    for (const name of touchTriggerNames(table, dialect))
      await sql.raw(`drop trigger if exists ${name}${dialect === 'postgres' ? ` on ${table.name}` : ''}`).execute(database)
  }
}

/** The kind of each column: its name in the database's own words. */
async function typesOf({ database, dialect }: TestApplication, table: string): Promise<ReadonlyMap<string, string>> {
  const statement =
    dialect === 'sqlite'
      ? `select name, lower(type) as type from pragma_table_info('${table}')`
      : `select column_name::text as name, data_type::text as type from information_schema.columns where table_schema = 'public' and table_name = '${table}'`
  const { rows } = await sql.raw<{ name: string; type: string }>(statement).execute(database)
  return new Map(rows.map(row => [row.name, row.type]))
}

/** On SQLite every id, day and instant is text. */
function valueFor(column: string, type: string, other = false): string | number {
  if (type === 'uuid' || (type === 'text' && column.endsWith('_id'))) return randomUUID()
  if (type.includes('timestamp') || (type === 'text' && column.endsWith('_at')))
    return other ? '2027-01-01T00:00:00.000Z' : '2026-01-01T00:00:00.000Z'
  if (type === 'date') return other ? '2027-01-01' : '2026-01-01'
  return type === 'text' ? (other ? 'đã sửa' : randomUUID()) : other ? 2 : 1
}

async function asWard<Result>({ database, dialect }: TestApplication, tenantId: string, work: (context: StoreContext) => Promise<Result>) {
  return database.transaction().execute(async transaction => {
    if (dialect === 'postgres') await sql`select set_config('app.tenant', ${tenantId}, true)`.execute(transaction)
    return work({ transaction, tenantId, dialect })
  })
}

async function insert({ transaction, tenantId }: StoreContext, table: string, types: ReadonlyMap<string, string>) {
  const row = Object.fromEntries([...types].map(([column, type]) => [column, column === 'tenant_id' ? tenantId : valueFor(column, type)]))
  await sql`insert into ${sql.table(table)} (${sql.join(Object.keys(row).map(column => sql.ref(column)))})
    values (${sql.join(Object.values(row))})`.execute(transaction)
  return row
}

const sameRow = ({ table, row }: Made) =>
  sql.join(
    ['tenant_id', ...table.key].map(column => sql`${sql.ref(column)} = ${row[column]}`),
    sql` and `,
  )

describeOnEveryDatabase('every sealed table', opened => {
  it('is either sealed or left unsealed for a reason', async () => {
    const columns = await listColumns(opened().database, opened().dialect)
    const tenanted = [...columns].filter(([, found]) => found.includes('tenant_id')).map(([table]) => table)
    const told = new Set([...SEALED_TABLES.map(table => table.name), ...Object.keys(UNSEALED_TABLES), 'auth_user'])
    expect(tenanted.filter(table => !told.has(table))).toEqual([])
    expect(Object.keys(UNSEALED_TABLES).filter(table => !COPIED_TABLES.some(({ name }) => name === table))).toEqual([])
  })

  it('has a name in words', () => {
    expect(SEALED_TABLES.filter(({ name }) => SEALED_TABLE_WORDS[name] === undefined)).toEqual([])
  })

  it('gives away each row that SQL changes, removes or adds, with the notes of changes and without', async () => {
    const test = opened()
    await loosen(test)
    const { tenantId } = await makeSampleWard(test)
    const made: Made[] = []
    for (const table of SEALED_TABLES.filter(({ name }) => name !== 'tenant')) {
      const types = await typesOf(test, table.name)
      const row = await asWard(test, tenantId, async context => {
        const inserted = await insert(context, table.name, types)
        const trail = createAuditTrail(context, {
          actor: { memberId: null, name: 'Thử' },
          clock: test.clock,
          layouts: createProofLayouts(),
        })
        await trail.finish()
        return inserted
      })
      made.push({ table, row })
    }
    const [ward] = (await sql<{ name: string }>`select name from tenant where tenant_id = ${tenantId}`.execute(test.database)).rows
    made.push({ table: { name: 'tenant', key: [] }, row: { tenant_id: tenantId, name: ward?.name } })

    const verify = async () => {
      const { findings } = await verifyWard(test.application, { tenantId, quick: true })
      return findings
        .filter(found => ['entries', 'rows', 'touches'].includes(found.part))
        .map(({ broken, table, key }) => `${broken} ${table} ${key}`)
        .toSorted()
    }
    const told = (broken: string, rows: readonly Made[]) => rows.map(({ table, row }) => `${broken} ${table.name} ${joinKey(table, row)}`)
    expect(await verify()).toEqual([])

    const changeable: (Made & { readonly column: string; readonly type: string })[] = []
    for (const item of made) {
      const types = await typesOf(test, item.table.name)
      const column = [...types.keys()].find(
        name =>
          name !== 'tenant_id' &&
          !item.table.key.includes(name) &&
          !UNSEALED_COLUMNS.has(`${item.table.name}.${name}`) &&
          !name.endsWith('_id'),
      )
      if (column !== undefined) changeable.push({ ...item, column, type: types.get(column) ?? '' })
    }
    expect(made.length - changeable.length).toBeLessThan(4)
    const change = async (items: typeof changeable) => {
      for (const item of items)
        await asWard(test, tenantId, ({ transaction }) =>
          sql`update ${sql.table(item.table.name)} set ${sql.ref(item.column)} = ${valueFor(item.column, item.type, true)} where ${sameRow(item)}`.execute(
            transaction,
          ),
        )
    }

    // With the notes in place: the change shows, and that a foreign hand made it, also after the application went on working.
    const half = changeable.filter((_, place) => place % 2 === 0)
    await change(half)
    const first = [...told('rowChanged', half), ...told('rowTouched', half)].toSorted()
    expect(await verify()).toEqual(first)
    await test.application.unitOfWork.run({ tenantId, actor: { memberId: null, name: 'Thử' } }, stores =>
      stores.audit.record({ action: 'ward.look', entity: 'ward', entityId: tenantId, before: null, after: null }),
    )
    expect(await verify()).toEqual(first)

    // Without the notes, and with those that were left taken away.
    await dropTouchTriggers(test)
    await asWard(test, tenantId, ({ transaction }) => sql`delete from row_touch where tenant_id = ${tenantId}`.execute(transaction))
    const rest = changeable.filter((_, place) => place % 2 === 1)
    await change(rest)
    expect(await verify()).toEqual(told('rowChanged', changeable).toSorted())

    const removable = made.filter(({ table }) => table.name !== 'tenant')
    for (const item of removable)
      await asWard(test, tenantId, ({ transaction }) =>
        sql`delete from ${sql.table(item.table.name)} where ${sameRow(item)}`.execute(transaction),
      )
    const added: Made[] = []
    for (const { table } of removable) {
      const types = await typesOf(test, table.name)
      added.push({ table, row: await asWard(test, tenantId, context => insert(context, table.name, types)) })
    }
    const kept = changeable.filter(({ table }) => table.name === 'tenant')
    const isSame = (item: Made) =>
      added.some(other => other.table === item.table && joinKey(item.table, other.row) === joinKey(item.table, item.row))
    expect(await verify()).toEqual(
      [
        ...told('rowChanged', [...kept, ...removable.filter(isSame)]),
        ...told(
          'rowRemoved',
          removable.filter(item => !isSame(item)),
        ),
        ...told(
          'rowAdded',
          added.filter(item => !removable.some(other => other.table === item.table && isSame(other))),
        ),
      ].toSorted(),
    )
  })
})

import { type QueryExecutorProvider, sql } from 'kysely'
import type { Dialect } from '../dialect.ts'
import { SEALED_TABLES, type SealedTable, keyExpression } from './sealed-tables.ts'

const EVENTS = ['insert', 'update', 'delete'] as const

/** Notes the key of every changed row, and of an old row what it was, so that whoever changes a row seals it in the same transaction. Foreign hands leave a note, too. */
export const NOTE_TOUCH_FUNCTION = `create function note_touch() returns trigger language plpgsql as $$
declare
  was jsonb := case when tg_op = 'INSERT' then null else to_jsonb(old) end;
  is_now jsonb := case when tg_op = 'DELETE' then null else to_jsonb(new) end;
  old_key text := (select coalesce(string_agg(was ->> part, chr(31) order by place), '') from unnest(tg_argv) with ordinality as parts (part, place));
  new_key text := (select coalesce(string_agg(is_now ->> part, chr(31) order by place), '') from unnest(tg_argv) with ordinality as parts (part, place));
begin
  -- The wards themselves stand outside the wall between wards; the notes of one stand behind it.
  if tg_table_name = 'tenant' and coalesce(is_now, was) ->> 'tenant_id' is distinct from nullif(current_setting('app.tenant', true), '') then
    return null;
  end if;
  if was is not null then
    insert into row_touch (tenant_id, tx, table_name, row_key, at, by_role, before_row)
      values ((was ->> 'tenant_id')::uuid, txid_current(), tg_table_name, old_key, date_trunc('milliseconds', clock_timestamp()), session_user, was::text);
  end if;
  if is_now is not null and (was is null or old_key <> new_key) then
    insert into row_touch (tenant_id, tx, table_name, row_key, at, by_role)
      values ((is_now ->> 'tenant_id')::uuid, txid_current(), tg_table_name, new_key, date_trunc('milliseconds', clock_timestamp()), session_user);
  end if;
  return null;
end $$`

/** Puts the triggers of every sealed table in place for the columns it has now: at the end of each migration since the proof began. */
export async function installTouchTriggers(database: QueryExecutorProvider, dialect: Dialect): Promise<void> {
  const columns = await listColumns(database, dialect)
  for (const table of SEALED_TABLES) {
    const found = columns.get(table.name)
    if (found === undefined) continue
    for (const statement of triggerStatements(table, found, dialect)) await sql.raw(statement).execute(database)
  }
}

/** Columns by table, in the order of their names. */
export async function listColumns(database: QueryExecutorProvider, dialect: Dialect): Promise<ReadonlyMap<string, readonly string[]>> {
  const statement =
    dialect === 'sqlite'
      ? `select t.name as "table", c.name as "column" from sqlite_schema t join pragma_table_info(t.name) c where t.type = 'table'`
      : `select table_name::text as "table", column_name::text as "column" from information_schema.columns where table_schema = current_schema()`
  const { rows } = await sql.raw<{ table: string; column: string }>(statement).execute(database)
  const grouped = Map.groupBy(rows, row => row.table)
  return new Map([...grouped].map(([table, found]) => [table, found.map(row => row.column).toSorted()]))
}

export function touchTriggerNames({ name }: SealedTable, dialect: Dialect): readonly string[] {
  return dialect === 'sqlite' ? EVENTS.map(event => `${name}_touch_${event}`) : [`${name}_touch`]
}

function triggerStatements(table: SealedTable, columns: readonly string[], dialect: Dialect): readonly string[] {
  const { name, key } = table
  const drop = touchTriggerNames(table, dialect).map(
    trigger => `drop trigger if exists ${trigger}${dialect === 'sqlite' ? '' : ` on ${name}`}`,
  )
  if (dialect === 'postgres') {
    const parts = key.map(column => `'${column}'`).join(', ')
    return [
      ...drop,
      `create trigger ${name}_touch after insert or update or delete on ${name} for each row execute function note_touch(${parts})`,
    ]
  }
  return [...drop, ...EVENTS.map(event => sqliteTrigger(table, columns, event))]
}

function sqliteTrigger(table: SealedTable, columns: readonly string[], event: (typeof EVENTS)[number]): string {
  const oldKey = keyExpression(table, 'old', 'sqlite')
  const newKey = keyExpression(table, 'new', 'sqlite')
  const before = `json_object(${columns.map(column => `'${column}', old.${column}`).join(', ')})`
  const note = (row: 'old' | 'new', key: string, was: string, where = '') =>
    `insert into row_touch (tenant_id, tx, touch_id, table_name, row_key, at, by_role, before_row)
      select ${row}.tenant_id, 0, (select coalesce(max(touch_id), 0) + 1 from row_touch where tenant_id = ${row}.tenant_id and tx = 0),
        '${table.name}', ${key}, strftime('%Y-%m-%dT%H:%M:%fZ', 'now'), '', ${was} ${where}`
  const notes = {
    insert: [note('new', newKey, 'null')],
    update: [note('old', oldKey, before), note('new', newKey, 'null', `where ${oldKey} <> ${newKey} or old.tenant_id <> new.tenant_id`)],
    delete: [note('old', oldKey, before)],
  }[event]
  return `create trigger ${table.name}_touch_${event} after ${event} on ${table.name} begin ${notes.join('; ')}; end`
}

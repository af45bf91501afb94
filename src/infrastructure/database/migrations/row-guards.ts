import type { Dialect } from '../dialect.ts'

/** A change of rows that the database itself refuses, whoever asks for it. */
export type RowGuard = {
  readonly table: string
  readonly name: string
  readonly events: readonly ('insert' | 'update' | 'delete')[]
  /** True of a change that nobody may make. The row is `new`, on deletion `old`. */
  readonly refuses: string
  readonly message: string
  /** `insert or replace` takes a row away without asking the triggers of deletion; only SQLite has it. */
  readonly onlySqlite?: true
}

/**
 * A ward in use has an end of its audit chain that cannot be deleted; a backup brings it last. Until then history comes in as it was, in the
 * order of the tables, and is compared with the backup's hashes.
 */
export const inUse = (row: 'new' | 'old') => `exists (select 1 from audit_head where audit_head.tenant_id = ${row}.tenant_id)`

export const isChanged = (column: string) => `old.${column} is distinct from new.${column}`

export const isThere = (table: string, key: string) =>
  `exists (select 1 from ${table} where ${table}.tenant_id = new.tenant_id and ${table}.${key} = new.${key})`

/** @param emptied tables that PostgreSQL never truncates. */
export function rowGuards(guards: readonly RowGuard[], emptied: readonly string[], dialect: Dialect): readonly string[] {
  if (dialect === 'sqlite') return guards.flatMap(onSqlite)
  return [
    ...guards.filter(guard => guard.onlySqlite !== true).flatMap(onPostgres),
    ...emptied.map(
      table => `create trigger ${table}_no_truncate before truncate on ${table} for each statement execute function refuse_change()`,
    ),
  ]
}

function onSqlite({ table, name, events, refuses, message }: RowGuard): readonly string[] {
  return events.map(
    event =>
      `create trigger ${table}_${name}_${event} before ${event} on ${table} when ${refuses} begin select raise(abort, '${message}'); end`,
  )
}

function onPostgres({ table, name, events, refuses, message }: RowGuard): readonly string[] {
  return [
    `create function guard_${table}_${name}() returns trigger language plpgsql as $$ begin
      if ${refuses} then raise exception '%', '${message}' using errcode = 'integrity_constraint_violation'; end if;
      if tg_op = 'DELETE' then return old; end if; return new; end $$`,
    `create trigger ${table}_guard_${name} before ${events.join(' or ')} on ${table} for each row execute function guard_${table}_${name}()`,
  ]
}

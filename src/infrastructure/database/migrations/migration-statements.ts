import type { Dialect } from '../dialect.ts'

/** Tables whose rows belong to a tenant, by name with their columns after the tenant; on PostgreSQL each gets row-level security. */
export function tenantTables(tables: Readonly<Record<string, string>>, dialect: Dialect): readonly string[] {
  const created = Object.entries(tables).map(([table, columns]) =>
    typed(`create table ${table} (tenant_id ID not null references tenant (tenant_id), ${columns})`, dialect),
  )
  return [...created, ...(dialect === 'postgres' ? Object.keys(tables).flatMap(rowLevelSecurity) : [])]
}

/** Puts the types of the database for ID, DAY, INSTANT, REAL8, BIGINTEGER and BOOL. */
export function typed(statement: string, dialect: Dialect): string {
  const postgres = dialect === 'postgres'
  const types: Readonly<Record<string, string>> = {
    ID: postgres ? 'uuid' : 'text',
    DAY: postgres ? 'date' : 'text',
    INSTANT: postgres ? 'timestamptz' : 'text',
    REAL8: postgres ? 'double precision' : 'real',
    BIGINTEGER: postgres ? 'bigint' : 'integer',
    BOOL: postgres ? 'boolean' : 'integer',
  }
  const filled = statement.replace(/\b(ID|DAY|INSTANT|REAL8|BIGINTEGER|BOOL)\b/g, word => types[word] ?? word)
  return postgres ? filled : `${filled} strict`
}

/** SQLite: a change that is not allowed to anybody ends the statement. */
export function refusingTrigger(table: string, name: string, event: string, when = ''): string {
  return `create trigger ${table}_${name} ${event} on ${table} ${when} begin select raise(abort, '${table} is append-only'); end`
}

function rowLevelSecurity(table: string): readonly string[] {
  const own = `tenant_id = nullif(current_setting('app.tenant', true), '')::uuid`
  return [
    `alter table ${table} enable row level security`,
    `alter table ${table} force row level security`,
    `create policy own_tenant on ${table} using (${own}) with check (${own})`,
  ]
}

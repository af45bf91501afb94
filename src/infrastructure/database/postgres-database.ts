import { Kysely, PostgresDialect } from 'kysely'
import pg from 'pg'
import { queryPlugins } from './query-plugins.ts'
import type { Database } from './schema.ts'

type Parser = (value: string) => unknown

const { builtins } = pg.types
const standardParser: (oid: number, format?: 'text' | 'binary') => Parser = pg.types.getTypeParser

/** Instants and days as text, counts as numbers: what SQLite gives, PostgreSQL gives too. */
export function parserFor(oid: number, format?: 'text' | 'binary'): Parser {
  if (format === 'binary') return standardParser(oid, 'binary')
  if (oid === builtins.TIMESTAMPTZ) return (text: string) => new Date(text).toISOString()
  if (oid === builtins.DATE) return (text: string) => text
  if (oid === builtins.INT8 || oid === builtins.NUMERIC) return Number
  return standardParser(oid, 'text')
}

export type PostgresSettings = { readonly url: string; readonly connections: number }

export function openPostgresDatabase({ url, connections }: PostgresSettings): Kysely<Database> {
  const pool = new pg.Pool({ connectionString: url, max: connections, types: { getTypeParser: parserFor }, options: '-c timezone=UTC' })
  return makeKysely(pool)
}

/** Sign-in tables are read by their library, which wants dates as objects: plain type parsers, its own small pool. */
export function openPostgresIdentityDatabase({ url, connections }: PostgresSettings): Kysely<Database> {
  return makeKysely(new pg.Pool({ connectionString: url, max: connections, options: '-c timezone=UTC' }))
}

function makeKysely(pool: pg.Pool): Kysely<Database> {
  // A connection that breaks while idle is replaced at the next query; without a listener it would end the process.
  pool.on('error', () => undefined)
  // The same of one that breaks while in use: the query that was under way is refused, and the process lives on.
  pool.on('connect', client => client.on('error', () => undefined))
  return new Kysely<Database>({ dialect: new PostgresDialect({ pool }), plugins: queryPlugins() })
}

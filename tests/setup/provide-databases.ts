import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import pg from 'pg'
import type { TestProject } from 'vitest/node'
import { migrateDatabase } from '#infrastructure/database/migrations/migrate-database.ts'
import { openPostgresDatabase } from '#infrastructure/database/postgres-database.ts'
import { openSqliteDatabase } from '#infrastructure/database/sqlite-database.ts'
import { type PostgresServer, startPostgresServer } from '#tests/databases/postgres-server.ts'

declare module 'vitest' {
  // The test runner merges this declaration by its own name.
  interface ProvidedContext {
    /** Of a role that is no superuser and may create databases; undefined where this machine has no PostgreSQL. */
    postgresUrl: string | undefined
    /** A database of that server with all tables and no rows: to be copied, not used. */
    postgresTemplate: string
    /** The same as a file of SQLite. */
    sqliteTemplate: string
  }
}

/** One throw-away PostgreSQL for the whole run (`TEST_POSTGRES_URL` names another to use instead), and both databases laid out once. */
export async function setup(project: TestProject): Promise<() => Promise<void>> {
  const folder = await mkdtemp(join(tmpdir(), 'sauro-templates-'))
  const sqliteTemplate = join(folder, 'template.sqlite')
  await layOutSqlite(sqliteTemplate)
  project.provide('sqliteTemplate', sqliteTemplate)
  const server = await findServer()
  const postgresTemplate = `sauro_template_${process.pid}`
  if (server !== undefined) await layOutPostgres(server.url, postgresTemplate)
  project.provide('postgresUrl', server?.url)
  project.provide('postgresTemplate', postgresTemplate)
  return async () => {
    if (server !== undefined) await onServer(server.url, `drop database ${postgresTemplate}`)
    await server?.stop()
    await rm(folder, { recursive: true, force: true })
  }
}

async function findServer(): Promise<PostgresServer | undefined> {
  const given = process.env['TEST_POSTGRES_URL']
  if (given === undefined || given === '') return startPostgresServer()
  return { url: given, stop: () => Promise.resolve() }
}

async function layOutSqlite(path: string): Promise<void> {
  const database = openSqliteDatabase(path)
  await migrateDatabase(database, 'sqlite')
  await database.destroy()
}

async function layOutPostgres(server: string, name: string): Promise<void> {
  await onServer(server, `create database ${name}`)
  const url = new URL(server)
  url.pathname = `/${name}`
  const database = openPostgresDatabase({ url: url.href, connections: 1 })
  await migrateDatabase(database, 'postgres')
  await database.destroy()
}

async function onServer(url: string, statement: string): Promise<void> {
  const client = new pg.Client({ connectionString: url })
  await client.connect()
  try {
    await client.query(statement)
  } finally {
    await client.end()
  }
}

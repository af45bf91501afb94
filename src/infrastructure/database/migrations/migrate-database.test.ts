import { execFile } from 'node:child_process'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { sql } from 'kysely'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { openSqliteDatabase } from '../sqlite-database.ts'
import { migrateDatabase } from './migrate-database.ts'

const run = promisify(execFile)

describe('a migration of the embedded database', () => {
  let folder: string
  let database: ReturnType<typeof openSqliteDatabase>
  beforeEach(async () => {
    folder = await mkdtemp(join(tmpdir(), 'sauro-migrate-'))
    database = openSqliteDatabase(join(folder, 'sauro.sqlite'))
  })
  afterEach(async () => {
    await database.destroy()
    await rm(folder, { recursive: true, force: true })
  })

  const tables = async () => {
    const { rows } = await sql<{
      name: string
    }>`select name from sqlite_schema where type = 'table' and name not like 'schema_migration%' order by name`.execute(database)
    return rows.map(row => row.name)
  }

  it('that fails on the way leaves nothing, so that the next start begins anew', async () => {
    await sql`create table audit_head (something text)`.execute(database)
    await expect(migrateDatabase(database, 'sqlite')).rejects.toThrow('could not be migrated')
    expect(await tables()).toEqual(['audit_head'])
    await sql`drop table audit_head`.execute(database)
    await migrateDatabase(database, 'sqlite')
    expect(await tables()).toContain('tenant')
  })

  it('is done once, whichever of several programs starts first', async () => {
    const start = `
      import { openSqliteDatabase } from '${new URL('../sqlite-database.ts', import.meta.url).href}'
      import { migrateDatabase } from '${new URL('migrate-database.ts', import.meta.url).href}'
      const database = openSqliteDatabase(process.argv[1])
      await migrateDatabase(database, 'sqlite')
      await database.destroy()`
    const program = () => run(process.execPath, ['--no-warnings', '--input-type=module', '-e', start, join(folder, 'sauro.sqlite')])
    await Promise.all([program(), program(), program()])
    expect(await tables()).toContain('audit_entry')
    const { rows } = await sql`select name from schema_migration`.execute(database)
    expect(rows).toHaveLength(12)
  })
})

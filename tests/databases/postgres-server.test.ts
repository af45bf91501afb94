import pg from 'pg'
import { describe, expect, inject, test } from 'vitest'

const url = inject('postgresUrl')

describe.skipIf(url === undefined)('the PostgreSQL of the tests', () => {
  test('binds its role to row-level security and lets it make databases', async () => {
    const client = new pg.Client({ connectionString: url ?? '' })
    await client.connect()
    const role = await client.query('select rolsuper, rolbypassrls, rolcreatedb from pg_roles where rolname = current_user')
    const version = await client.query("select current_setting('server_version_num')::int as number")
    await client.end()
    expect(role.rows).toEqual([{ rolsuper: false, rolbypassrls: false, rolcreatedb: true }])
    const [{ number }] = version.rows as [{ number: number }]
    expect(number).toBeGreaterThanOrEqual(150_000)
  })
})

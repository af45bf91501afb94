import type { TestProject } from 'vitest/node'
import { startPostgresServer } from '#tests/databases/postgres-server.ts'

declare module 'vitest' {
  // The test runner merges this declaration by its own name.
  interface ProvidedContext {
    /** Of a role that is no superuser and may create databases; undefined where this machine has no PostgreSQL. */
    postgresUrl: string | undefined
  }
}

/** One throw-away PostgreSQL for the whole run; `TEST_POSTGRES_URL` names another to use instead. */
export async function setup(project: TestProject): Promise<(() => Promise<void>) | undefined> {
  const given = process.env['TEST_POSTGRES_URL']
  if (given !== undefined && given !== '') {
    project.provide('postgresUrl', given)
    return undefined
  }
  const server = await startPostgresServer()
  if (server === undefined) return undefined
  project.provide('postgresUrl', server.url)
  return () => server.stop()
}

import { copyFile, mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import pg from 'pg'
import { afterAll, beforeAll, describe, inject } from 'vitest'
import type { Installation } from '#application/ports/installation.ts'
import type { Clock } from '#application/ports/clock.ts'
import { instantToMilliseconds, millisecondsToInstant, toInstant } from '#domain/shared/calendar.ts'
import type { Dialect } from '#infrastructure/database/dialect.ts'
import { type Config, readConfig } from '#main/config.ts'
import { databasePath } from '#main/installation-places.ts'
import { type OpenApplication, openApplication } from '#main/open-application.ts'

/** A clock that stands until a test moves it. */
export type TestClock = Clock & { set(instant: string): void; advance(milliseconds: number): void }

export type TestApplication = OpenApplication & { readonly clock: TestClock; readonly dataFolder: string; readonly config: Config }
/** `reopen`: the program closed and opened again on the same data, as after a restart. */
export type ReopenableApplication = TestApplication & { reopen(): Promise<ReopenableApplication> }

export const TEST_SETUP_CODE = 'ma-thiet-lap-thu'

/** The real application on a fresh database: SQLite in a folder of its own, or a database of its own on the test server. Closed by `close`. */
export async function openTestApplication(dialect: Dialect, now = '2026-10-15T02:00:00.000Z'): Promise<ReopenableApplication> {
  const dataFolder = await mkdtemp(join(tmpdir(), 'sauro-test-'))
  const clock = makeTestClock(now)
  const postgres = dialect === 'postgres' ? await createPostgresDatabase() : undefined
  if (dialect === 'sqlite') await copyFile(inject('sqliteTemplate'), databasePath({ dataFolder }))
  const config = { ...readConfig({}, { dataFolder, port: 0 }), databaseUrl: postgres?.url, databaseConnections: 4 }
  const open = async (): Promise<ReopenableApplication> => {
    const opened = await openApplication(config, testInstallation(dialect), clock)
    const close = async () => {
      await opened.close()
      await postgres?.drop()
      await rm(dataFolder, { recursive: true, force: true })
    }
    const reopen = async () => {
      await opened.close()
      return open()
    }
    return { ...opened, clock, dataFolder, config, close, reopen }
  }
  return open()
}

/** The same tests on both databases; PostgreSQL is left out, and counted as skipped, where the machine has none. */
export function describeOnEveryDatabase(name: string, body: (opened: () => TestApplication) => void, now?: string): void {
  for (const dialect of ['sqlite', 'postgres'] as const) {
    describe.skipIf(dialect === 'postgres' && inject('postgresUrl') === undefined)(`${name} (${dialect})`, () => {
      let opened: TestApplication | undefined
      beforeAll(async () => {
        opened = await openTestApplication(dialect, now)
      })
      afterAll(async () => {
        await opened?.close()
      })
      body(() => {
        if (opened === undefined) throw new Error('The application is not open yet')
        return opened
      })
    })
  }
}

function makeTestClock(start: string): TestClock {
  let now = toInstant(start)
  return {
    now: () => now,
    set: instant => {
      now = toInstant(instant)
    },
    advance: milliseconds => {
      now = millisecondsToInstant(instantToMilliseconds(now) + milliseconds)
    },
  }
}

function testInstallation(database: Dialect): Installation {
  return {
    version: '0.0.0-test',
    database,
    demonstration: false,
    isSetupCode: code => code === TEST_SETUP_CODE,
    startDemonstration: () => Promise.reject(new Error('A test opens the demonstration itself')),
    demonstrationAccounts: () => Promise.resolve([]),
  }
}

let databaseCount = 0

async function createPostgresDatabase(): Promise<{ readonly url: string; drop(): Promise<void> }> {
  const server = inject('postgresUrl')
  if (server === undefined) throw new Error('No PostgreSQL for tests on this machine')
  databaseCount += 1
  const name = `sauro_test_${process.pid}_${databaseCount}_${Math.floor(performance.now())}`
  await onServer(server, `create database ${name} template ${inject('postgresTemplate')}`)
  const url = new URL(server)
  url.pathname = `/${name}`
  return { url: url.href, drop: () => onServer(server, `drop database if exists ${name} with (force)`) }
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

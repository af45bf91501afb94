import { existsSync } from 'node:fs'
import { type HealthFinding, finding } from '#domain/health/health-finding.ts'
import { type Instant, instantToMilliseconds } from '#domain/shared/calendar.ts'
import { type DatabasePlace, openCopyConnection } from '../database/backup/open-copy-connection.ts'
import type { CopyConnection } from '../database/backup/copy-connection.ts'
import { findSchemaVersion } from '../database/backup/copy-tables.ts'
import { NEWEST_MIGRATION } from '../database/migrations/migrate-database.ts'
import type { CheckedWard } from './check-evidence.ts'
import { reasonOf } from './check-machine.ts'

const TOLERATED_MILLISECONDS = 5 * 60_000
const TOLERATED_APART = 60

/** A connection to a database that can be looked into further, or what stands in the way. */
export type ReachedDatabase = {
  readonly findings: readonly HealthFinding[]
  readonly connection?: CopyConnection
  readonly wards: readonly CheckedWard[]
}

export async function reachDatabase(place: DatabasePlace): Promise<ReachedDatabase> {
  if (place.dialect === 'sqlite' && !existsSync(place.path))
    return { findings: [finding('warn', 'DATABASE_MISSING', { place: place.path })], wards: [] }
  let connection: CopyConnection | undefined
  try {
    connection = await openCopyConnection(place, 'read')
    const found = await findSchemaVersion(connection)
    const facts = { found: found ?? '', wanted: NEWEST_MIGRATION }
    if (found === NEWEST_MIGRATION) return await describeCurrent(connection, place)
    await connection.close()
    return {
      findings: [
        found !== undefined && found > NEWEST_MIGRATION
          ? finding('fail', 'DATABASE_NEWER', facts)
          : finding('warn', 'DATABASE_OLDER', facts),
      ],
      wards: [],
    }
  } catch (error) {
    await connection?.close()
    const code = place.dialect === 'sqlite' ? 'SQLITE_DAMAGED' : 'DATABASE_UNREACHABLE'
    return { findings: [finding('fail', code, { reason: reasonOf(error) })], wards: [] }
  }
}

async function describeCurrent(connection: CopyConnection, place: DatabasePlace): Promise<ReachedDatabase> {
  const rows = await connection.query('select tenant_id, name from tenant order by created_at')
  const wards = rows.map(row => ({ tenantId: String(row['tenant_id']), name: String(row['name']) }))
  const where = place.dialect === 'sqlite' ? place.path : placeWithoutPassword(place.url)
  return {
    findings: [finding('ok', 'DATABASE_CURRENT', { place: where, found: NEWEST_MIGRATION, wards: wards.length })],
    connection,
    wards,
  }
}

export function placeWithoutPassword(url: string): string {
  const { host, pathname } = new URL(url)
  return `${host}${pathname}`
}

/** The file's own integrity on SQLite; the role's bounds on PostgreSQL. */
export async function checkEngine(connection: CopyConnection): Promise<HealthFinding> {
  if (connection.dialect === 'postgres') {
    const [row] = await connection.query(
      'select rolname::text as role, (rolsuper or rolbypassrls)::int as unbound from pg_roles where rolname = current_user',
    )
    const role = String(row?.['role'] ?? '')
    return row?.['unbound'] === 0 ? finding('ok', 'POSTGRES_ROLE_BOUND', { role }) : finding('fail', 'POSTGRES_ROLE_UNBOUND', { role })
  }
  const said = (await connection.query('pragma integrity_check(5)')).map(row => String(row['integrity_check']))
  const orphans = await connection.query('pragma foreign_key_check')
  const reasons = [...said.filter(line => line !== 'ok'), ...orphans.slice(0, 5).map(row => `${row['table']} → ${row['parent']}`)]
  return reasons.length === 0 ? finding('ok', 'SQLITE_SOUND') : finding('fail', 'SQLITE_DAMAGED', { reason: reasons.join('; ') })
}

/** Against the last recorded change and, on PostgreSQL, against the server's own clock. Inside a reading transaction. */
export async function* checkClock(connection: CopyConnection, wards: readonly CheckedWard[], now: Instant): AsyncGenerator<HealthFinding> {
  const milliseconds = instantToMilliseconds(now)
  let latest = ''
  for (const { tenantId } of wards) {
    await connection.setTenant(tenantId)
    const [row] = await connection.query(`select max(at) as latest from audit_entry where tenant_id = '${tenantId}'`)
    const at = String(row?.['latest'] ?? '')
    if (at > latest) latest = at
  }
  if (latest !== '' && Date.parse(latest) > milliseconds + TOLERATED_MILLISECONDS) yield finding('fail', 'CLOCK_BEHIND', { now, latest })
  else yield finding('ok', 'CLOCK_PLAUSIBLE', { now })
  if (connection.dialect === 'sqlite') return
  const [server] = await connection.query('select clock_timestamp() as now')
  const seconds = Math.round(Math.abs(Date.parse(String(server?.['now'])) - milliseconds) / 1000)
  if (seconds > TOLERATED_APART) yield finding('warn', 'CLOCK_APART', { seconds })
}

import type { ProofEntry, RowNames } from '#domain/proof/proof-finding.ts'
import { toInstant } from '#domain/shared/calendar.ts'
import type { CopiedRow, CopyConnection } from '../database/backup/copy-connection.ts'
import { SEALED_TABLES, splitKey } from '../database/proof/sealed-tables.ts'

/** How a table reaches the words that name its rows: `t` is the row. Personal cells are no names. */
type Naming = { readonly select: string; readonly join?: string }

const same = (table: string, alias: string, on: string) => `left join ${table} ${alias} on ${alias}.tenant_id = t.tenant_id and ${on}`
const UNIT = same('unit', 'u', 'u.unit_id = t.unit_id')
const TASK = same('task', 'k', 'k.task_id = t.task_id')
const REPORT = `${same('report', 'r', 'r.report_id = t.report_id')} left join unit u on u.tenant_id = r.tenant_id and u.unit_id = r.unit_id`
const REGISTER = same('register', 'g', 'g.register_id = t.register_id')
const OF_REPORT = 'u.name as unit, r.kind as kind, r.month as month'

const NAMES: Readonly<Record<string, Naming>> = {
  tenant: { select: 't.name as name' },
  unit: { select: 't.name as name' },
  member: { select: 't.full_name as name' },
  member_role: { select: 'm.full_name as name, u.name as unit', join: `${same('member', 'm', 'm.member_id = t.member_id')} ${UNIT}` },
  plan: { select: 't.title as name' },
  task: { select: 't.code as task' },
  target: { select: 't.text as name, k.code as task', join: TASK },
  deliverable: { select: 't.title as name, k.code as task', join: TASK },
  assignment: { select: 'k.code as task, u.name as unit', join: `${TASK} ${UNIT}` },
  report: { select: 'u.name as unit, t.kind as kind, t.month as month', join: UNIT },
  report_line: { select: `k.code as task, ${OF_REPORT}`, join: `${TASK} ${REPORT}` },
  report_event: { select: `t.sequence as ordinal, ${OF_REPORT}`, join: REPORT },
  evidence: { select: `t.file_name as name, k.code as task, ${OF_REPORT}`, join: `${TASK} ${REPORT}` },
  register: { select: 't.name as name' },
  register_row: { select: 'g.name as name, t.ordinal as ordinal, u.name as unit', join: `${REGISTER} ${UNIT}` },
  register_definition: { select: 'g.name as name', join: REGISTER },
  register_evidence: { select: 't.file_name as name', join: REGISTER },
  work_item: { select: 't.title as name, k.code as task', join: TASK },
  commitment: { select: 'u.name as unit, t.ordinal as ordinal', join: UNIT },
  typed_figure: { select: 'k.text as name', join: same('target', 'k', 'k.target_id = t.target_id') },
  period_lock: { select: 't.kind as kind, t.month as month' },
  extension: { select: OF_REPORT, join: REPORT },
  correction: { select: `k.code as task, ${OF_REPORT}`, join: `${TASK} ${REPORT}` },
  promise: { select: 'k.code as task, u.name as unit, t.month as month', join: `${TASK} ${UNIT}` },
}

/** What the row is called; nothing of a row that is gone or whose table has no names. */
export async function namesOfRow(
  connection: CopyConnection,
  tenantId: string,
  { table, key }: { table: string; key: string },
): Promise<RowNames> {
  const naming = NAMES[table]
  const sealed = SEALED_TABLES.find(item => item.name === table)
  if (naming === undefined || sealed === undefined) return {}
  const parts = Object.entries(splitKey(sealed, key)).map(([column, value]) => ` and cast(t.${column} as text) = ${literal(value)}`)
  const [row] = await connection.query(
    `select ${naming.select} from ${table} t ${naming.join ?? ''} where t.tenant_id = '${tenantId}'${parts.join('')}`,
  )
  return row === undefined ? {} : toNames(row)
}

function toNames(row: CopiedRow): RowNames {
  const text = (column: keyof RowNames) => {
    const value = row[column] ?? null
    return value === null ? {} : { [column]: String(value) }
  }
  const ordinal = row['ordinal'] ?? null
  return {
    ...text('name'),
    ...text('task'),
    ...text('unit'),
    ...text('kind'),
    ...text('month'),
    ...(ordinal === null ? {} : { ordinal: Number(ordinal) }),
  }
}

/** The entry under which the row was sealed last, or the entry of that sequence itself. */
export async function entryOfRow(
  connection: CopyConnection,
  tenantId: string,
  { table, key }: { table: string; key: string },
): Promise<ProofEntry | null> {
  const sequence =
    table === 'audit_entry'
      ? String(Math.trunc(Number(key)))
      : `(select max(sequence) from row_seal where tenant_id = '${tenantId}' and table_name = ${literal(table)} and row_key = ${literal(key)})`
  const [row] = await connection.query(
    `select sequence, at, actor_name, action, entity, entity_id from audit_entry where tenant_id = '${tenantId}' and sequence = ${sequence}`,
  )
  if (row === undefined) return null
  return {
    sequence: Number(row['sequence']),
    at: toInstant(String(row['at'])),
    actorName: String(row['actor_name']),
    action: String(row['action']),
    entity: String(row['entity']),
    entityId: String(row['entity_id']),
  }
}

/** Keys come from rows that anybody may have written: quotes are doubled, and both databases read backslashes as they are. */
function literal(value: string): string {
  return `'${value.replaceAll("'", "''").replaceAll('\u0000', '')}'`
}

import { type RawBuilder, sql } from 'kysely'
import { type Month, addMonths, lastDayOf, startOf, addDays } from '#domain/shared/calendar.ts'
import type { BenchWard } from './bench-ward.ts'

/** Tables of a ward that lights rest on, parents first. */
const COPIED = [
  'unit',
  'member',
  'plan',
  'task_group',
  'milestone',
  'task',
  'task_milestone',
  'deliverable',
  'target',
  'assignment',
  'report',
  'report_line',
]

/** Every report of the past months accepted, those of the running month sent: written by statements, with the notes of changes put aside meanwhile. */
export async function fillHistory(ward: BenchWard, running: Month, more: number): Promise<void> {
  const { opened, planId, office } = ward
  await withoutNotes(ward, async () => {
    const said = (statement: RawBuilder<unknown>) => statement.execute(opened.database)
    const content = sql`json_object('result', 'Đã ban hành', 'completionRate', 10 + abs(random()) % 60)`
    await said(sql`update report_line set submitted_content = ${content}, review_state = 'pending', saved_at = '2026-05-20T00:00:00.000Z'
      where tenant_id = ${office.tenantId}`)
    await said(
      sql`update report set status = 'submitted', first_submitted_at = '2026-05-20T00:00:00.000Z' where tenant_id = ${office.tenantId}`,
    )
    const past = sql`tenant_id = ${office.tenantId} and plan_id = ${planId} and month < ${running}`
    await said(sql`update report set status = 'accepted' where ${past}`)
    await said(
      sql`update report_line set review_state = 'accepted', verified_rate = 30 where tenant_id = ${office.tenantId} and report_id in (select report_id from report where ${past})`,
    )
    for (let count = 1; count <= more; count += 1) await copyMonth(ward, addMonths(running, -1), addMonths(running, -200 - count))
  })
}

/** One more month of accepted reports, long ago. */
async function copyMonth({ opened, office }: BenchWard, from: Month, to: Month): Promise<void> {
  const [lastDay, mark] = [lastDayOf(to), `-${to}`]
  const dueAt = startOf(addDays(lastDay, 1))
  await sql`insert into report (tenant_id, report_id, plan_id, kind, month, unit_id, due_at, last_day, status, first_submitted_at, version)
    select tenant_id, report_id || ${mark}, plan_id, kind, ${to}, unit_id, ${dueAt}, ${lastDay}, status, ${dueAt}, version from report
    where tenant_id = ${office.tenantId} and kind = 'month' and month = ${from}`.execute(opened.database)
  const columns = await columnsOf(opened.database, 'report_line')
  const values = columns.map(column => (column === 'report_id' ? sql`l.report_id || ${mark}` : sql.ref(`l.${column}`)))
  await sql`insert into report_line (${sql.join(columns.map(column => sql.ref(column)))}) select ${sql.join(values)} from report_line l
    join report r on r.tenant_id = l.tenant_id and r.report_id = l.report_id
    where l.tenant_id = ${office.tenantId} and r.kind = 'month' and r.month = ${from}`.execute(opened.database)
}

/** The same ward so many times more; keys begin with the ward, so its ids may stay. */
export async function copyWard(ward: BenchWard, count: number): Promise<void> {
  const { opened, office } = ward
  await withoutNotes(ward, async () => {
    for (let number = 1; number <= count; number += 1) {
      const tenantId = `${office.tenantId.slice(0, -4)}${String(number).padStart(4, '0')}`
      for (const table of ['tenant', ...COPIED]) {
        const columns = await columnsOf(opened.database, table)
        const values = columns.map(column =>
          column === 'tenant_id'
            ? sql`${tenantId}`
            : column === 'name' && table === 'tenant'
              ? sql`name || ${` ${number}`}`
              : sql.ref(column),
        )
        await sql`insert into ${sql.table(table)} (${sql.join(columns.map(column => sql.ref(column)))})
          select ${sql.join(values)} from ${sql.table(table)} where tenant_id = ${office.tenantId}`.execute(opened.database)
      }
    }
  })
}

type Opened = BenchWard['opened']['database']

async function columnsOf(database: Opened, table: string): Promise<readonly string[]> {
  const { rows } = await sql<{ name: string }>`select name from pragma_table_info(${table})`.execute(database)
  return rows.map(row => row.name)
}

async function withoutNotes({ opened }: BenchWard, work: () => Promise<void>): Promise<void> {
  const { rows } = await sql<{ name: string; statement: string }>`select name, sql as statement from sqlite_schema
    where type = 'trigger'`.execute(opened.database)
  for (const { name } of rows) await sql.raw(`drop trigger ${name}`).execute(opened.database)
  await sql.raw('pragma synchronous = off').execute(opened.database)
  await work()
  for (const { statement } of rows) await sql.raw(statement).execute(opened.database)
  await sql.raw('pragma synchronous = full').execute(opened.database)
}

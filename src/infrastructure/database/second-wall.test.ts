import { randomUUID } from 'node:crypto'
import { Readable } from 'node:stream'
import { sql } from 'kysely'
import { expect, it } from 'vitest'
import { changeRow } from '#application/register/change-row.ts'
import { attachRowEvidence, removeRowEvidence } from '#application/register/row-evidence.ts'
import { typeFigure, withdrawFigure } from '#application/target/type-figure.ts'
import { toDay } from '#domain/shared/calendar.ts'
import { makeRegisterWard, registerWork } from '#tests/databases/register-ward.ts'
import { PHOTO, valueOf } from '#tests/databases/report-work.ts'
import { makeSampleWard } from '#tests/databases/sample-ward.ts'
import { describeOnEveryDatabase } from '#tests/databases/with-application.ts'
import { makeFigureWard } from '#tests/figures/figure-ward.ts'

describeOnEveryDatabase('the walls of the database itself', opened => {
  it('refuse to change or take back what the audit log says', async () => {
    const { database } = opened()
    const { tenantId } = await makeSampleWard(opened())
    const asTenant = (statement: ReturnType<typeof sql>) =>
      database.transaction().execute(async transaction => {
        if (opened().dialect === 'postgres') await sql`select set_config('app.tenant', ${tenantId}, true)`.execute(transaction)
        return statement.execute(transaction)
      })
    const count = async () =>
      Number((await asTenant(sql`select count(*) as n from audit_entry`)).rows.map(row => (row as { n: number }).n)[0])
    const before = await count()
    expect(before).toBeGreaterThan(0)
    await expect(asTenant(sql`update audit_entry set actor_name = 'người khác'`)).rejects.toThrow(/append-only/)
    await expect(asTenant(sql`delete from audit_entry`)).rejects.toThrow(/append-only/)
    expect(await count()).toBe(before)
  })

  it('refuse every way around: an entry written over, the end of the log taken back, an event of a report replaced', async () => {
    const { database, dialect } = opened()
    const { tenantId } = await makeSampleWard(opened())
    const asTenant = (statement: ReturnType<typeof sql>) =>
      database.transaction().execute(async transaction => {
        if (dialect === 'postgres') await sql`select set_config('app.tenant', ${tenantId}, true)`.execute(transaction)
        return statement.execute(transaction)
      })
    const snapshot = async () =>
      Promise.all(
        ['audit_entry', 'audit_head', 'report_event'].map(
          async table => (await asTenant(sql`select * from ${sql.table(table)} where tenant_id = ${tenantId} order by sequence`)).rows,
        ),
      )
    const ids = { plan: randomUUID(), report: randomUUID() }
    const unit = sql`(select unit_id from unit where tenant_id = ${tenantId} and parent_id is null)`
    const at = '2026-05-01T00:00:00.000Z'
    await asTenant(
      sql`insert into plan (tenant_id, plan_id, title, number, issuer, status, created_at, version) values (${tenantId}, ${ids.plan}, 'Kế hoạch', '1', 'Phường', 'draft', ${at}, 1)`,
    )
    await asTenant(sql`insert into report (tenant_id, report_id, plan_id, month, unit_id, due_at, last_day, status, version)
      values (${tenantId}, ${ids.report}, ${ids.plan}, '2026-05', ${unit}, ${at}, '2026-05-01', 'draft', 1)`)
    const event = sql`into report_event (tenant_id, report_id, sequence, kind, at, note, lines) values (${tenantId}, ${ids.report}, 1, 'opened', ${at}, '', '[]')`
    await asTenant(sql`insert ${event}`)
    const before = await snapshot()
    expect(before.map(rows => rows.length > 0)).toEqual([true, true, true])

    const entry = sql`into audit_entry (tenant_id, sequence, at, actor_name, action, entity, entity_id, previous_hash, hash)
      values (${tenantId}, 1, ${at}, 'người khác', 'unit.create', 'unit', 'x', '', '')`
    const head = sql`into audit_head (tenant_id, sequence, hash) values (${tenantId}, 1, '')`
    const ways = {
      sqlite: [sql`insert or replace ${entry}`, sql`replace ${entry}`, sql`insert or replace ${head}`, sql`insert or replace ${event}`],
      postgres: [
        sql`insert ${entry} on conflict (tenant_id, sequence) do update set actor_name = excluded.actor_name`,
        sql`insert ${head} on conflict (tenant_id) do update set sequence = excluded.sequence`,
        sql`insert ${event} on conflict (tenant_id, report_id, sequence) do update set note = 'khác'`,
        sql`truncate audit_head`,
      ],
    }
    const everywhere = [
      sql`delete from audit_head where tenant_id = ${tenantId}`,
      sql`update audit_head set sequence = sequence - 1 where tenant_id = ${tenantId}`,
      sql`update audit_head set sequence = sequence + 2 where tenant_id = ${tenantId}`,
      sql`update audit_head set hash = 'khác' where tenant_id = ${tenantId}`,
      sql`delete from report_event where tenant_id = ${tenantId}`,
    ]
    for (const way of [...ways[dialect], ...everywhere]) await expect(asTenant(way)).rejects.toThrow(/append-only/)
    expect(await snapshot()).toEqual(before)
  })

  it('refuse to rewrite what a register once said: its rows, its definitions and the evidence of its rows', async () => {
    const { database, dialect } = opened()
    const { ward, police, lodgings } = await makeRegisterWard(opened())
    const { tenantId } = ward
    const asTenant = (statement: ReturnType<typeof sql>) =>
      database.transaction().execute(async transaction => {
        if (dialect === 'postgres') await sql`select set_config('app.tenant', ${tenantId}, true)`.execute(transaction)
        return statement.execute(transaction)
      })
    const { registerId } = lodgings
    const cells = { so: 'A-01', chu_tro: 'Chủ trọ mẫu 1', phong: 3 }
    const { rowId } = await registerWork(opened()).add(police, registerId, { cells })
    const place = { registerId, rowId }
    valueOf(await changeRow(opened().application, police, { ...place, seenVersion: 1, cells: { phong: 4 }, reason: '' }))
    const described = { columnCode: '', kind: 'photo' as const, documentNumber: '', documentDate: null, caption: '', fileName: 'anh.png' }
    const { evidenceId } = valueOf(
      await attachRowEvidence(opened().application, police, { ...place, ...described, bytes: Readable.from([PHOTO]) }),
    )
    valueOf(await removeRowEvidence(opened().application, police, evidenceId))
    const snapshot = async () =>
      Promise.all(
        ['register_row', 'register_definition', 'register_evidence'].map(
          async table => (await asTenant(sql`select * from ${sql.table(table)} where tenant_id = ${tenantId}`)).rows,
        ),
      )
    const before = await snapshot()
    const at = '2027-01-01T00:00:00.000Z'
    const other = ward.unitOfKind('peoples_committee').unitId
    const row = (change: ReturnType<typeof sql>, version = 2) =>
      sql`update register_row set ${change} where tenant_id = ${tenantId} and row_id = ${rowId} and row_version = ${version}`
    const evidence = (change: ReturnType<typeof sql>) => sql`update register_evidence set ${change} where tenant_id = ${tenantId}`
    const ways = [
      row(sql`cells = '{"so":"A-01","phong":9}'`),
      row(sql`cells = '{"so":"A-01","phong":9}'`, 1),
      row(sql`cells = '{"so":"A-01","chu_tro":"Người khác nữa nữa nữa","phong":4}', erased_at = ${at}`),
      row(sql`search_text = 'khac'`),
      row(sql`sort_key = ''`),
      row(sql`personal_search = ''`),
      row(sql`recorded_at = ${at}`),
      row(sql`recorded_to = ${at}`, 1),
      row(sql`recorded_to = null`, 1),
      row(sql`removed = 1`),
      row(sql`change = 'migrated'`),
      row(sql`reason = 'khác'`),
      row(sql`changed_by = null`),
      row(sql`unit_id = ${other}`),
      row(sql`neighbourhood_id = ${ward.unitOfKind('neighbourhood').unitId}`),
      row(sql`ordinal = 99`),
      row(sql`import_id = ${randomUUID()}`),
      row(sql`row_version = 7`),
      sql`delete from register_row where tenant_id = ${tenantId}`,
      sql`update register_definition set definition = '{}' where tenant_id = ${tenantId}`,
      sql`delete from register_definition where tenant_id = ${tenantId}`,
      evidence(sql`sha256 = 'khác'`),
      evidence(sql`row_id = ${randomUUID()}`),
      evidence(sql`removed_at = null`),
      sql`delete from register_evidence where tenant_id = ${tenantId}`,
      ...(dialect === 'postgres' ? [sql`truncate register_row`, sql`truncate register_definition, register_evidence`] : []),
    ]
    for (const way of ways) await expect(asTenant(way)).rejects.toThrow(/append-only/)
    expect(await snapshot()).toEqual(before)
    // What the program itself may do once: close the version that stands, and blank personal cells.
    await asTenant(row(sql`cells = '{"so":"A-01","phong":4}', search_text = '', personal_search = '', sort_key = '', erased_at = ${at}`))
    await expect(asTenant(row(sql`cells = '{"so":"A-01"}'`))).rejects.toThrow(/append-only/)
    await expect(asTenant(row(sql`erased_at = null`))).rejects.toThrow(/append-only/)
  })

  it('refuse to rewrite a typed figure, which is withdrawn once', async () => {
    const { database, dialect, application } = opened()
    const at = await makeFigureWard(opened(), 'Số liệu đứng yên')
    const { tenantId } = at.ward
    const asTenant = (statement: ReturnType<typeof sql>) =>
      database.transaction().execute(async transaction => {
        if (dialect === 'postgres') await sql`select set_config('app.tenant', ${tenantId}, true)`.execute(transaction)
        return statement.execute(transaction)
      })
    const { targetId } = await at.figure('hài lòng')
    const typed = { targetId, kind: 'baseline' as const, unitId: null, asOf: toDay('2025-12-31'), value: 60 }
    const { typedFigures } = valueOf(await typeFigure(application, at.office, { ...typed, source: 'Báo cáo số 12/BC-UBND' }))
    const [figure] = typedFigures
    const figures = (change: ReturnType<typeof sql>) => sql`update typed_figure set ${change} where tenant_id = ${tenantId}`
    const ways = [
      figures(sql`value = 99`),
      figures(sql`source = 'khác'`),
      figures(sql`as_of = '2025-01-01'`),
      figures(sql`typed_by = ${randomUUID()}`),
    ]
    for (const way of ways) await expect(asTenant(way)).rejects.toThrow(/append-only/)
    valueOf(await withdrawFigure(application, at.office, { figureId: figure?.figureId ?? '', reason: 'Nhập nhầm' }))
    await expect(asTenant(figures(sql`withdrawn_at = null, withdrawn_by = null`))).rejects.toThrow(/append-only/)
  })

  it('refuse a row that points into another ward', async () => {
    const { database, dialect } = opened()
    const [first, second] = [await makeSampleWard(opened()), await makeSampleWard(opened())]
    const stranger = second.unitOfKind('police').unitId
    const insert = database.transaction().execute(async transaction => {
      if (dialect === 'postgres') await sql`select set_config('app.tenant', ${first.tenantId}, true)`.execute(transaction)
      await transaction
        .insertInto('memberRole')
        .values({ tenantId: first.tenantId, memberId: first.administrator.memberId, unitId: stranger, role: 'officer' })
        .execute()
    })
    await expect(insert).rejects.toThrow(/foreign key/i)
  })

  it('on PostgreSQL show one ward’s rows only, whatever a statement forgets to ask', async context => {
    const { database, dialect } = opened()
    if (dialect === 'sqlite') return context.skip()
    const [first, second] = [await makeSampleWard(opened()), await makeSampleWard(opened())]
    const tables = await sql<{
      table: string
    }>`select c.relname as table from pg_class c join pg_attribute a on a.attrelid = c.oid and a.attname = 'tenant_id'
      join pg_namespace n on n.oid = c.relnamespace where c.relkind = 'r' and n.nspname = 'public' and c.relname not in ('tenant', 'auth_user')`.execute(
      database,
    )
    expect(tables.rows.length).toBeGreaterThan(20)
    const tenantsSeen = (tenantId: string | null, table: string) =>
      database.transaction().execute(async transaction => {
        if (tenantId !== null) await sql`select set_config('app.tenant', ${tenantId}, true)`.execute(transaction)
        const { rows } = await sql<{ tenantId: string }>`select distinct tenant_id from ${sql.table(table)}`.execute(transaction)
        return rows.map(row => row.tenantId)
      })
    for (const { table } of tables.rows) {
      expect({ table, seen: await tenantsSeen(null, table) }).toEqual({ table, seen: [] })
      expect([[], [first.tenantId]]).toContainEqual(await tenantsSeen(first.tenantId, table))
    }
    expect(await tenantsSeen(second.tenantId, 'unit')).toEqual([second.tenantId])
    const intruding = database.transaction().execute(async transaction => {
      await sql`select set_config('app.tenant', ${first.tenantId}, true)`.execute(transaction)
      await sql`insert into api_token select ${second.tenantId}::uuid, gen_random_uuid(), 'x', gen_random_uuid(), 'x', 'x', now(), gen_random_uuid()`.execute(
        transaction,
      )
    })
    await expect(intruding).rejects.toThrow(/row-level security/)
  })
})

import { createHash } from 'node:crypto'
import { readFile, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { sql } from 'kysely'
import { expect, it } from 'vitest'
import { createReportingWard } from '#tests/databases/reporting-ward.ts'
import { PHOTO, reportWork, valueOf } from '#tests/databases/report-work.ts'
import { makeRegisterWard, registerWork } from '#tests/databases/register-ward.ts'
import { type TestApplication, describeOnEveryDatabase } from '#tests/databases/with-application.ts'
import { hashOfEntry } from '#infrastructure/database/audit/entry-hash.ts'
import { changeRow } from '../register/change-row.ts'
import { acceptReport } from '../report/accept-report.ts'
import { openDuePeriods } from '../report/open-due-periods.ts'
import { submitReport } from '../report/submit-report.ts'
import { markChainEnd, sealDays } from './seal-days.ts'
import { verifyWard } from './verify-ward.ts'

/** What somebody with the database's own password does. */
async function byHand({ database, dialect }: TestApplication, tenantId: string, ...statements: readonly ReturnType<typeof sql>[]) {
  await database.transaction().execute(async transaction => {
    if (dialect === 'postgres') await sql`select set_config('app.tenant', ${tenantId}, true)`.execute(transaction)
    for (const statement of statements) await statement.execute(transaction)
  })
}

/** Takes away what refuses to rewrite the log and the seals. */
async function dropGuards({ database, dialect }: TestApplication) {
  const names =
    dialect === 'sqlite'
      ? sql<{
          drop: string
        }>`select 'drop trigger ' || name as "drop" from sqlite_schema where type = 'trigger' and (tbl_name like 'audit%' or tbl_name in ('row_seal', 'day_seal', 'row_touch'))`
      : sql<{
          drop: string
        }>`select format('drop trigger %I on %I', tgname, c.relname) as "drop" from pg_trigger t join pg_class c on c.oid = t.tgrelid
          where not tgisinternal and c.relname in ('audit_entry', 'audit_head', 'row_seal', 'day_seal', 'row_touch')`
  for (const { drop } of (await names.execute(database)).rows) await sql.raw(drop).execute(database)
}

function inWard(opened: () => TestApplication) {
  const app = () => opened().application
  const verify = async (tenantId: string) => {
    const report = await verifyWard(app(), { tenantId, quick: false })
    return {
      ...report,
      told: report.findings.filter(found => found.part !== 'guards').map(({ broken, table, key }) => `${broken} ${table} ${key}`),
    }
  }

  /** A month in which a unit reported with a photograph and was accepted. */
  async function live() {
    opened().clock.set('2026-06-10T02:00:00.000Z')
    const ward = await createReportingWard(app())
    await openDuePeriods(app(), ward.tenantId)
    const { head, clerk } = ward.actor
    const work = reportWork(opened())
    const { reportId } = await work.findReport(head, '2026-06', ward.unit.committee)
    const [first, second] = [ward.task['1.1'], ward.task['1.2']]
    for (const taskId of [first, second]) {
      valueOf(await work.save(head, reportId, taskId))
      // The same picture under two lines would be a sign worth a look.
      valueOf(
        await work.attach(
          head,
          reportId,
          taskId,
          taskId === first ? {} : { fileName: 'bien-ban.txt', bytes: Buffer.from('Biên bản họp tổ hỗ trợ số cộng đồng') },
        ),
      )
    }
    const version = async () => (await work.read(clerk, reportId)).version
    valueOf(await submitReport(app(), head, reportId, await version()))
    valueOf(await acceptReport(app(), clerk, { reportId, seenVersion: await version() }))
    return { ...ward, reportId, first, work }
  }
  return { app, verify, live }
}

describeOnEveryDatabase('a verified ward', opened => {
  const { app, verify, live } = inWard(opened)

  it('is whole after ordinary work, day by day, and says what was looked at', async () => {
    const ward = await live()
    opened().clock.set('2026-06-12T02:00:00.000Z')
    expect((await sealDays(app(), ward.tenantId)).map(seal => seal.day)).toEqual(['2026-06-10'])
    expect(await sealDays(app(), ward.tenantId)).toEqual([])
    await markChainEnd(app(), ward.tenantId)
    const report = await verify(ward.tenantId)
    expect(report.findings).toEqual([])
    expect(report).toMatchObject({ broken: 0, lastSealedDay: '2026-06-10', outsideSeals: 1, counts: { touches: 0, files: 2 } })
    expect(report.counts.rows).toBeGreaterThan(40)
    expect(report.counts.entries).toBe(report.end.sequence)

    const { ward: registers, police, lodgings } = await makeRegisterWard(opened())
    const { rowId } = await registerWork(opened()).add(police, lodgings.registerId, {
      cells: { so: 'A-01', chu_tro: 'Chủ trọ mẫu 1', phong: 3 },
    })
    valueOf(await changeRow(app(), police, { registerId: lodgings.registerId, rowId, seenVersion: 1, cells: { phong: 4 }, reason: '' }))
    expect((await verify(registers.tenantId)).findings).toEqual([])
  })

  it('names a changed line in words, with what it should be and who wrote it last', async () => {
    const { tenantId, reportId, first } = await live()
    await byHand(
      opened(),
      tenantId,
      sql`update report_line set completion_rate = 99 where tenant_id = ${tenantId} and report_id = ${reportId} and task_id = ${first}`,
    )
    const { findings, broken } = await verify(tenantId)
    expect(broken).toBe(2)
    expect(findings[0]).toMatchObject({
      broken: 'rowChanged',
      table: 'report_line',
      key: `${reportId}\u001f${first}`,
      names: { task: '1.1', unit: 'UBND phường', kind: 'month', month: '2026-06' },
      entry: { action: 'report.accept', actorName: expect.any(String) as string },
    })
    expect(findings[0]?.expected).not.toBe(findings[0]?.found)
    expect(findings[1]).toMatchObject({ broken: 'rowTouched', table: 'report_line' })
  })

  it('is not made whole by the application writing over what a stranger wrote', async () => {
    const { tenantId, unit } = await live()
    const rename = (name: string) => sql`update unit set name = ${name} where tenant_id = ${tenantId} and unit_id = ${unit.cluster1}`
    await byHand(opened(), tenantId, rename('Khu phố khác'))
    if (opened().dialect === 'postgres') await byHand(opened(), tenantId, sql`delete from row_touch where tenant_id = ${tenantId}`)
    else await byHand(opened(), tenantId, sql`delete from row_touch`)
    await app().unitOfWork.run({ tenantId, actor: { memberId: null, name: 'Thử' } }, async stores => {
      const found = (await stores.organisation.listUnits()).find(item => item.unitId === unit.cluster1)
      if (found === undefined) throw new Error('No unit')
      await stores.organisation.saveUnit({ ...found, shortName: 'KP1' })
      await stores.audit.record({ action: 'unit.update', entity: 'unit', entityId: found.unitId, before: null, after: null })
    })
    expect((await verify(tenantId)).told).toEqual([`rowOverwritten unit ${unit.cluster1}`])
  })

  it('names a file whose bytes changed, and one that is gone', async () => {
    const { tenantId } = await live()
    const sha256 = createHash('sha256').update(PHOTO).digest('hex')
    const path = join(opened().dataFolder, 'evidence', tenantId, sha256.slice(0, 2), sha256)
    const bytes = await readFile(path)
    bytes[bytes.length - 1] = (bytes.at(-1) ?? 0) ^ 1
    await writeFile(path, bytes)
    const changed = await verify(tenantId)
    expect(changed.told).toEqual([`fileChanged file ${sha256}`])
    expect(changed.findings.find(found => found.part === 'files')?.names).toEqual({ name: 'anh.png' })
    await rm(path)
    expect((await verify(tenantId)).told).toEqual([`fileMissing file ${sha256}`])
  })
})

describeOnEveryDatabase('the log of a ward, nothing refusing to rewrite it any more,', opened => {
  const { app, verify, live } = inWard(opened)

  it('gives away every way of rewriting the log', async () => {
    const { tenantId } = await live()
    await dropGuards(opened())
    const at = async (sequence: number) => {
      const found = await app().unitOfWork.read(tenantId, stores => stores.audit.list({ before: sequence + 1, limit: 1 }))
      return found[0]
    }
    const sequence = 5
    const was = (await at(sequence))?.actorName ?? ''
    const rewrite = (name: string) =>
      sql`update audit_entry set actor_name = ${name} where tenant_id = ${tenantId} and sequence = ${sequence}`
    await byHand(opened(), tenantId, rewrite('Người khác'))
    expect((await verify(tenantId)).told).toEqual([`entryChanged audit_entry ${sequence}`])
    await byHand(opened(), tenantId, rewrite(was))

    const seal = sql`update row_seal set digest = ${'0'.repeat(64)} where tenant_id = ${tenantId} and sequence = 2 and ordinal = 1`
    await byHand(opened(), tenantId, sql`create table kept_seal as select * from row_seal`, seal)
    expect((await verify(tenantId)).told[0]).toBe('sealsChanged audit_entry 2')
    await byHand(
      opened(),
      tenantId,
      sql`delete from row_seal where tenant_id = ${tenantId}`,
      sql`insert into row_seal select * from kept_seal where tenant_id = ${tenantId}`,
      sql`drop table kept_seal`,
    )
    expect((await verify(tenantId)).told).toEqual([])

    // The newest entries, their seals and the end of the log taken off together: only what is kept outside tells.
    opened().clock.set('2026-06-11T02:00:00.000Z')
    await app().unitOfWork.run({ tenantId, actor: { memberId: null, name: 'Thử' } }, stores =>
      stores.audit.record({ action: 'session.open', entity: 'member', entityId: 'x', before: null, after: null }),
    )
    await markChainEnd(app(), tenantId)
    const { end } = await verify(tenantId)
    const before = await at(end.sequence - 1)
    await byHand(
      opened(),
      tenantId,
      sql`delete from audit_entry where tenant_id = ${tenantId} and sequence = ${end.sequence}`,
      sql`update audit_head set sequence = ${before?.sequence}, hash = ${before?.hash} where tenant_id = ${tenantId}`,
    )
    expect((await verify(tenantId)).told).toEqual([`outsideDiffers audit_entry ${end.sequence}`])
  })

  it('gives away a log that was computed anew as a whole, by the seals outside the database', async () => {
    const { tenantId } = await live()
    opened().clock.set('2026-06-12T02:00:00.000Z')
    await sealDays(app(), tenantId)
    await dropGuards(opened())
    const rows = await opened()
      .database.transaction()
      .execute(async transaction => {
        if (opened().dialect === 'postgres') await sql`select set_config('app.tenant', ${tenantId}, true)`.execute(transaction)
        return transaction.selectFrom('auditEntry').selectAll().where('tenantId', '=', tenantId).orderBy('sequence').execute()
      })
    let previousHash = '0'.repeat(64)
    const statements = rows.map(row => {
      const entry = { ...row, actorName: row.sequence === 3 ? 'Người khác' : row.actorName, previousHash }
      const hash = hashOfEntry(entry)
      previousHash = hash
      return sql`update audit_entry set actor_name = ${entry.actorName}, previous_hash = ${entry.previousHash}, hash = ${hash} where tenant_id = ${tenantId} and sequence = ${row.sequence}`
    })
    const end = rows.at(-1)?.sequence ?? 0
    await byHand(
      opened(),
      tenantId,
      ...statements,
      sql`update audit_head set hash = ${previousHash} where tenant_id = ${tenantId}`,
      sql`update day_seal set hash = ${previousHash} where tenant_id = ${tenantId} and sequence = ${end}`,
    )
    expect((await verify(tenantId)).told).toEqual(['outsideDiffers day_seal 2026-06-10'])
    await rm(join(opened().dataFolder, 'seals', `${tenantId}.jsonl`))
    expect((await verify(tenantId)).told).toEqual(['outsideMissing day_seal 2026-06-10'])
  })
})

import { mkdtemp, readdir, rm, stat, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { sql } from 'kysely'
import { afterEach, beforeEach, expect, it } from 'vitest'
import { commandLine } from '#tests/databases/command-line.ts'
import { lockWork } from '#tests/databases/lock-work.ts'
import { reportWork, valueOf } from '#tests/databases/report-work.ts'
import { type ReportingWard, createReportingWard } from '#tests/databases/reporting-ward.ts'
import { describeOnEveryDatabase } from '#tests/databases/with-application.ts'
import { clearUnattachedFiles } from '../evidence/clear-unattached-files.ts'
import { openDuePeriods } from '../report/open-due-periods.ts'
import { compareEveryPeriod, compareSnapshot } from './compare-snapshot.ts'
import { approveCorrection } from './decide-correction.ts'
import { exportSnapshot } from './export-snapshot.ts'

describeOnEveryDatabase('the snapshot of a locked period', opened => {
  let ward: ReportingWard
  let folder: string
  let reportId: string
  const app = () => opened().application
  const locks = () => lockWork(opened(), ward)
  const june = () => locks().place('2026-06')
  const compared = async () => valueOf(await compareSnapshot(app(), ward.actor.clerk, june()))

  beforeEach(async () => {
    folder = await mkdtemp(join(tmpdir(), 'snapshot-'))
    opened().clock.set('2026-06-10T02:00:00.000Z')
    ward = await createReportingWard(app())
    await openDuePeriods(app(), ward.tenantId)
    ;({ reportId } = await locks().acceptedReport('2026-06'))
    opened().clock.set('2026-06-26T02:00:00.000Z')
    valueOf(await locks().lock('2026-06'))
  })
  afterEach(() => rm(folder, { recursive: true, force: true }))

  async function correct(newValue: number) {
    const asked = valueOf(await locks().ask(ward.actor.head, { reportId, newValue }))
    valueOf(await approveCorrection(app(), ward.actor.standing, { correctionId: asked.correctionId, seenVersion: 1 }))
    return asked.correctionId
  }

  /** As somebody with the database's password and no scruple writes: the triggers are out of the way. */
  async function tamper(statement: string) {
    const { database, dialect } = opened()
    if (dialect === 'sqlite') {
      const { rows } = await sql<{ name: string; sql: string }>`select name, sql from sqlite_master where type = 'trigger'`.execute(
        database,
      )
      for (const { name } of rows) await sql.raw(`drop trigger ${name}`).execute(database)
      await sql.raw(statement).execute(database)
      for (const row of rows) await sql.raw(row.sql).execute(database)
      return
    }
    await database.transaction().execute(async transaction => {
      await sql`select set_config('app.tenant', ${ward.tenantId}, true)`.execute(transaction)
      const tables = ['report_line', 'evidence', 'report_event', 'period_lock', 'correction', 'audit_entry', 'report']
      for (const table of tables) await sql.raw(`alter table ${table} disable trigger user`).execute(transaction)
      await sql.raw(statement).execute(transaction)
      for (const table of tables) await sql.raw(`alter table ${table} enable trigger user`).execute(transaction)
    })
  }

  it('is the same as what stands, also days later, and is never cleared away', async () => {
    expect(await compared()).toMatchObject({ differences: [], unexplained: 0 })
    opened().clock.set('2027-01-20T02:00:00.000Z')
    await clearUnattachedFiles(app(), { tenantId: ward.tenantId, actor: { memberId: null, name: 'Hệ thống' } })
    expect(await compared()).toMatchObject({ differences: [], unexplained: 0 })
  })

  it('tells a figure that was corrected from one that was changed', async () => {
    const first = await correct(35)
    const second = await correct(30)
    expect(await compared()).toMatchObject({
      unexplained: 0,
      differences: [
        {
          place: 'line',
          unitName: 'UBND phường',
          taskCode: '1.1',
          field: 'completionRate',
          was: '40',
          now: '30',
          correctionIds: [first, second],
        },
      ],
    })
    await tamper(`update report_line set completion_rate = 90 where report_id = '${reportId}' and task_id = '${ward.task['1.1']}'`)
    expect(await compared()).toMatchObject({
      unexplained: 1,
      differences: [{ field: 'completionRate', was: '40', now: '90', correctionIds: [] }],
    })
  })

  it('finds what was changed past every guard: texts, evidence, history, lines, the log', async () => {
    const line = `where report_id = '${reportId}' and task_id = '${ward.task['1.1']}'`
    await tamper(`update report_line set result = 'Đã xong toàn bộ' ${line}`)
    await tamper(`update evidence set sha256 = 'abc' ${line}`)
    await tamper(`delete from report_event where report_id = '${reportId}' and kind = 'accepted'`)
    await tamper(`update audit_entry set hash = 'x' where tenant_id = '${ward.tenantId}' and action = 'report.accept'`)
    const { differences, unexplained } = await compared()
    expect(unexplained).toBe(differences.length)
    expect(differences.map(found => `${found.place} ${found.field}`)).toEqual(['audit hash', 'event ', 'line result', 'evidence sha256'])
  })

  it('is not covered by a correction that was only written into the table', async () => {
    const correctionId = await correct(35)
    await tamper(`update correction set new_value = '80' where correction_id = '${correctionId}'`)
    await tamper(`update report_line set completion_rate = 80 where report_id = '${reportId}' and task_id = '${ward.task['1.1']}'`)
    expect(await compared()).toMatchObject({ unexplained: 1, differences: [{ was: '40', now: '80' }] })
  })

  it('is found missing, and the lock’s own row is held against the audit log', async () => {
    const [period] = await compareEveryPeriod(app(), ward.tenantId)
    await tamper(`update period_lock set snapshot_sha256 = '${'0'.repeat(64)}' where tenant_id = '${ward.tenantId}'`)
    expect((await compared()).differences.map(found => `${found.place} ${found.field} ${found.was}`)).toEqual([
      `period snapshotSha256 ${period?.snapshotSha256}`,
      `period snapshot ${'0'.repeat(64)}`,
    ])
  })

  it('leaves as one signed file that is proof by itself, and is compared by whoever has it', async () => {
    const exported = valueOf(await exportSnapshot(app(), ward.actor.clerk, june()))
    const text = Buffer.from(exported.bytes).toString('utf8')
    const file = join(folder, exported.name)
    await writeFile(file, text)
    const run = commandLine(opened())
    const right = await run('snapshot', 'verify', file, '--compare', '--json')
    expect([right.code, JSON.parse(right.out)]).toMatchObject([
      0,
      { ok: true, plan: '55-KH/ĐU', period: { kind: 'month', month: '2026-06', cutOff: '2026-06-24' }, reports: 4, differences: [] },
    ])
    await correct(35)
    expect(await run('snapshot', 'verify', file, '--compare')).toMatchObject({
      code: 0,
      out: expect.stringContaining('đính chính / corrected'),
    })
    await tamper(`update report_line set completion_rate = 90 where report_id = '${reportId}' and task_id = '${ward.task['1.1']}'`)
    expect(await run('snapshot', 'verify', file)).toMatchObject({ code: 0 })
    expect(await run('snapshot', 'verify', file, '--compare')).toMatchObject({ code: 1, out: expect.stringContaining('UNEXPLAINED') })
    await writeFile(file, text.replace('"completionRate":"40"', '"completionRate":"95"'))
    expect(await run('snapshot', 'verify', file)).toMatchObject({ code: 2, err: expect.stringContaining('mã băm') })
    await writeFile(file, text.replace(/"value":"..../, '"value":"AAAA'))
    expect(await run('snapshot', 'verify', file)).toMatchObject({ code: 2, err: expect.stringContaining('Chữ ký') })
    await writeFile(file, `{"a":${'['.repeat(20)}`)
    expect(await run('snapshot', 'verify', file)).toMatchObject({ code: 2 })
  })

  it('is signed with a key that only the installation’s owner can read', async () => {
    app().signer.publicKey()
    expect(await readdir(opened().dataFolder)).toContain('signing.key')
    expect((await stat(join(opened().dataFolder, 'signing.key'))).mode & 0o777).toBe(0o600)
    const read = await reportWork(opened()).read(ward.actor.head, reportId)
    expect(read.lock).toMatchObject({ lockedByName: 'clerk' })
  })
})

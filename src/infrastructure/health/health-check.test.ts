import { chmod, mkdtemp, readFile, readdir, rm, utimes, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Readable } from 'node:stream'
import { sql } from 'kysely'
import { afterEach, beforeEach, describe, expect, inject, it } from 'vitest'
import { attachRowEvidence, removeRowEvidence } from '#application/register/row-evidence.ts'
import type { HealthFinding } from '#domain/health/health-finding.ts'
import { readConfig } from '#main/config.ts'
import { openHealthCheck } from '#main/open-health-check.ts'
import { PLAN_55_FILE, importPlan55 } from '#tests/databases/plan-55.ts'
import { makeRegisterWard, registerWork } from '#tests/databases/register-ward.ts'
import { PHOTO, valueOf } from '#tests/databases/report-work.ts'
import { makeSampleWard, type SampleWard } from '#tests/databases/sample-ward.ts'
import { describeOnEveryDatabase, openTestApplication, type TestApplication } from '#tests/databases/with-application.ts'

async function look(config: TestApplication['config'], clock?: TestApplication['clock']): Promise<readonly HealthFinding[]> {
  const opened = openHealthCheck(config, clock)
  try {
    const found: HealthFinding[] = []
    for await (const item of opened.check.run(() => undefined)) found.push(item)
    return found
  } finally {
    await opened.close()
  }
}

const of = (found: readonly HealthFinding[], code: HealthFinding['code']) => found.find(item => item.code === code)
const failures = (found: readonly HealthFinding[]) => found.filter(item => item.state === 'fail').map(({ code }) => code)

describeOnEveryDatabase('the doctor', opened => {
  let ward: SampleWard
  let fileSha256: string

  beforeEach(async () => {
    ward = await makeSampleWard(opened())
    fileSha256 = (await importPlan55(opened(), ward.administrator)).fileSha256
  })
  // Each test breaks its own ward; the next one starts whole.
  afterEach(async () => {
    await opened().application.evidenceFiles.store(ward.tenantId, Readable.from([await readFile(PLAN_55_FILE)]), 1 << 24)
  })

  it('finds nothing wrong with a ward that works', async () => {
    const found = await look(opened().config, opened().clock)
    expect(failures(found)).toEqual([])
    expect(of(found, 'EVIDENCE_WHOLE')?.facts['files']).toBeGreaterThan(0)
    expect(of(found, 'TYPESETTING_WORKS')).toBeDefined()
    expect(of(found, 'DATABASE_CURRENT')).toBeDefined()
  })

  it('finds a file that somebody deleted, and names it', async () => {
    await opened().application.evidenceFiles.remove(ward.tenantId, fileSha256)
    const missing = of(await look(opened().config, opened().clock), 'EVIDENCE_MISSING')
    expect(missing).toMatchObject({ state: 'fail', facts: { files: 1, names: 'phu-luc-kh-55.docx' } })
  })

  it('finds the lost file of a register’s row, and asks no more for one that was taken off its row', async () => {
    const { police, lodgings, ward: own } = await makeRegisterWard(opened())
    const { registerId } = lodgings
    const { rowId } = await registerWork(opened()).add(police, registerId, { cells: { so: 'A-01', chu_tro: 'Chủ trọ mẫu 1' } })
    const described = {
      columnCode: '',
      kind: 'photo' as const,
      documentNumber: '',
      documentDate: null,
      caption: '',
      fileName: 'anh-phong.png',
    }
    const bytes = Readable.from([PHOTO])
    const evidence = valueOf(await attachRowEvidence(opened().application, police, { registerId, rowId, ...described, bytes }))
    expect(failures(await look(opened().config, opened().clock))).toEqual([])
    await opened().application.evidenceFiles.remove(own.tenantId, evidence.sha256)
    const missing = of(await look(opened().config, opened().clock), 'EVIDENCE_MISSING')
    expect(missing).toMatchObject({ state: 'fail', facts: { files: 1, names: 'anh-phong.png' } })
    valueOf(await removeRowEvidence(opened().application, police, evidence.evidenceId))
    expect(failures(await look(opened().config, opened().clock))).toEqual([])
  })

  it('finds a file whose bytes changed', async () => {
    const path = join(opened().dataFolder, 'evidence', ward.tenantId, fileSha256.slice(0, 2), fileSha256)
    await writeFile(path, 'khác')
    expect(of(await look(opened().config, opened().clock), 'EVIDENCE_DAMAGED')).toMatchObject({ state: 'fail', facts: { files: 1 } })
  })

  it('reports a file nobody uses once it is older than seven days', async () => {
    const { sha256 } = await opened().application.evidenceFiles.store(ward.tenantId, Readable.from(['bỏ quên']), 100)
    const path = join(opened().dataFolder, 'evidence', ward.tenantId, sha256.slice(0, 2), sha256)
    const now = new Date(opened().clock.now()).getTime() / 1000
    await utimes(path, now, now - 6 * 86_400)
    expect(of(await look(opened().config, opened().clock), 'EVIDENCE_UNUSED')).toBeUndefined()
    await utimes(path, now, now - 8 * 86_400)
    expect(of(await look(opened().config, opened().clock), 'EVIDENCE_UNUSED')).toMatchObject({ state: 'warn', facts: { files: 1 } })
    await opened().application.evidenceFiles.remove(ward.tenantId, sha256)
  })

  it('notices a clock that was set back', async () => {
    const now = opened().clock.now()
    opened().clock.advance(-3_600_000)
    expect(failures(await look(opened().config, opened().clock))).toEqual(['CLOCK_BEHIND'])
    opened().clock.set(now)
  })
})

describeOnEveryDatabase('an audit row that was changed behind the program', opened => {
  it('is found, with its number', async () => {
    const { tenantId } = await makeSampleWard(opened())
    const { database, dialect } = opened()
    await database.transaction().execute(async transaction => {
      if (dialect === 'sqlite') await sql`drop trigger audit_entry_no_update`.execute(transaction)
      else await sql`alter table audit_entry disable trigger audit_entry_no_change`.execute(transaction)
      if (dialect === 'postgres') await sql`select set_config('app.tenant', ${tenantId}, true)`.execute(transaction)
      await transaction
        .updateTable('auditEntry')
        .set({ actorName: 'Người khác' })
        .where('tenantId', '=', tenantId)
        .where('sequence', '=', 2)
        .execute()
    })
    expect(of(await look(opened().config, opened().clock), 'AUDIT_CHAIN_BROKEN')).toMatchObject({ state: 'fail', facts: { sequence: 2 } })
  })
})

describe('where there is no ward yet', () => {
  let folder: string
  beforeEach(async () => {
    folder = await mkdtemp(join(tmpdir(), 'sauro-doctor-'))
  })
  afterEach(() => rm(folder, { recursive: true, force: true }))

  it('the doctor says so, fails nothing and makes nothing', async () => {
    const found = await look(readConfig({}, { dataFolder: join(folder, 'moi') }))
    expect(found.filter(item => item.state !== 'ok').map(({ code }) => code)).toEqual(['DATA_FOLDER_MISSING', 'DATABASE_MISSING'])
    expect(await readdir(folder)).toEqual([])
  })

  it('a file that is no database is a failure', async () => {
    await writeFile(join(folder, 'sauro.sqlite'), 'không phải cơ sở dữ liệu'.repeat(100))
    expect(failures(await look(readConfig({}, { dataFolder: folder })))).toEqual(['SQLITE_DAMAGED'])
  })

  it('a PostgreSQL that does not answer is a failure', async () => {
    const config = readConfig({ DATABASE_URL: 'postgres://nobody:secret@127.0.0.1:9/none' }, { dataFolder: folder })
    const found = await look(config)
    expect(failures(found)).toEqual(['DATABASE_UNREACHABLE'])
    expect(JSON.stringify(found)).not.toContain('secret')
  })

  it('a key that others may read is a warning', async () => {
    await writeFile(join(folder, 'secret.key'), 'khoá')
    await chmod(join(folder, 'secret.key'), 0o644)
    expect(of(await look(readConfig({}, { dataFolder: folder })), 'SECRET_KEY_READABLE_BY_OTHERS')).toMatchObject({ state: 'warn' })
  })
})

describe.skipIf(inject('postgresUrl') === undefined)('a PostgreSQL role', () => {
  it('bound by row-level security is found so', async () => {
    const opened = await openTestApplication('postgres')
    expect(of(await look(opened.config, opened.clock), 'POSTGRES_ROLE_BOUND')).toBeDefined()
    await opened.close()
  })
})

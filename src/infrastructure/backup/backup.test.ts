import { execFileSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { existsSync } from 'node:fs'
import { mkdtemp, readFile, readdir, rm, stat, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Readable } from 'node:stream'
import { buffer } from 'node:stream/consumers'
import { afterAll, afterEach, beforeAll, describe, expect, inject, it } from 'vitest'
import type { Actor } from '#application/actor.ts'
import type { WrittenBackup } from '#application/ports/backups.ts'
import { changeRow, removeRow } from '#application/register/change-row.ts'
import { createRegister } from '#application/register/create-register.ts'
import { attachRowEvidence } from '#application/register/row-evidence.ts'
import type { Outcome } from '#domain/shared/outcome.ts'
import { sql } from 'kysely'
import type { Dialect } from '#infrastructure/database/dialect.ts'
import { openBackups } from '#main/open-backups.ts'
import { commitmentWork } from '#tests/databases/commitment-work.ts'
import { makeActivePlan55 } from '#tests/databases/plan-55.ts'
import { LODGINGS, registerWork } from '#tests/databases/register-ward.ts'
import { type SampleWard, makeSampleWard } from '#tests/databases/sample-ward.ts'
import { verifyWard } from '#application/proof/verify-ward.ts'
import { openPeriod } from '#application/report/open-period.ts'
import { type TestApplication, openTestApplication } from '#tests/databases/with-application.ts'
import { toMonth } from '#domain/shared/calendar.ts'
import { PHOTO, reportWork, valueOf } from '#tests/databases/report-work.ts'

const silent = () => undefined
const hasPostgres = inject('postgresUrl') !== undefined
const DIALECTS: readonly Dialect[] = hasPostgres ? ['sqlite', 'postgres'] : ['sqlite']

let folder: string
let source: TestApplication
let ward: SampleWard
let original: WrittenBackup
let photo: string
/** The register's row. */
let place: { readonly registerId: string; readonly rowId: string }
const LIST = 'Danh sách mẫu'
/** The target that `approveAndRaise` changes by SQL stays found, with the note of it, wherever the ward is restored; nothing else is. */
const STRANGE = ['rowChanged target', 'rowTouched target']
const opened: TestApplication[] = []

function accept<Value>(outcome: Outcome<Value>): Value {
  if (!outcome.ok) throw new Error(JSON.stringify(outcome.refusals))
  return outcome.value
}

function codes(outcome: Outcome<unknown>): readonly string[] {
  return outcome.ok ? [] : outcome.refusals.map(({ code }) => code)
}

const contents = (backup: Pick<WrittenBackup, 'tables'>) =>
  backup.tables.map(({ name, rows, contentSha256 }) => ({ name, rows, contentSha256 }))

async function openEmpty(dialect: Dialect): Promise<TestApplication> {
  const target = await openTestApplication(dialect)
  opened.push(target)
  return target
}

async function backUp(from: TestApplication, name: string): Promise<WrittenBackup> {
  return accept(await openBackups(from.config, from.clock).write({ path: join(folder, name), replace: false }, silent))
}

/** Two wards, one of them with the appendix as its active plan, a month's reports and a photo with one of them. */
async function fillWards(): Promise<void> {
  ward = await makeSampleWard(source, 'Gốc')
  await makeSampleWard(source, 'Láng giềng')
  await makeActivePlan55(source, ward.administrator)
  valueOf(await openPeriod(source.application, ward.administrator, toMonth('2026-10')))
  const work = reportWork(source)
  const office = ward.unitOfKind('party_office')
  const officer = await ward.person('partyOffice', office.unitId)
  const report = await work.findReport(officer, '2026-10', office.unitId)
  const taskId = report.lines[0]?.taskId ?? ''
  valueOf(await work.save(officer, report.reportId, taskId))
  const attached = valueOf(await work.attach(officer, report.reportId, taskId))
  await approveAndRaise()
  await fillRegister(officer)
  photo = createHash('sha256').update(PHOTO).digest('hex')
  expect(JSON.stringify(attached)).toContain(photo)
}

/** A unit's approved commitment, a draft after it, and a plan that asks for more than was once approved. */
async function approveAndRaise(): Promise<void> {
  const { unitId } = ward.unitOfKind('police')
  const head = await ward.person('unitHead', unitId)
  const decider = await ward.person('partyOffice', ward.unitOfKind('party_office').unitId)
  const approved = await commitmentWork(source).approve(head, decider, unitId)
  await commitmentWork(source).start(head, unitId)
  const targetId = approved.targets[0]?.targetId ?? ''
  await sql`update target set value = value + 1 where tenant_id = ${ward.tenantId} and target_id = ${targetId}`.execute(source.database)
}

/** A register with a row in three versions, one of them struck out, and a list attached to it. */
async function fillRegister(office: Actor): Promise<void> {
  const { application } = source
  const { registerId } = valueOf(await createRegister(application, office, { definition: LODGINGS, note: '' }))
  const police = await ward.person('unitHead', ward.unitOfKind('police').unitId)
  const { rowId } = await registerWork(source).add(police, registerId, { cells: { so: 'A-01', chu_tro: 'Chủ trọ mẫu 1', phong: 3 } })
  const described = {
    columnCode: '',
    kind: 'list' as const,
    documentNumber: '',
    documentDate: null,
    caption: '',
    fileName: 'danh-sach.txt',
  }
  const bytes = Readable.from([Buffer.from(LIST)])
  valueOf(await attachRowEvidence(application, police, { registerId, rowId, ...described, bytes }))
  const change = { registerId, rowId, seenVersion: 1, cells: { phong: 4 }, reason: 'Xây thêm' }
  valueOf(await changeRow(application, police, change))
  valueOf(await removeRow(application, police, { registerId, rowId, seenVersion: 2, removed: true, reason: 'Ghi trùng' }))
  place = { registerId, rowId }
}

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'sauro-backup-'))
  source = await openTestApplication('sqlite')
  await fillWards()
  original = await backUp(source, 'goc.tar')
})
afterEach(async () => {
  for (const target of opened.splice(0)) await target.close()
})
afterAll(async () => {
  await source.close()
  await rm(folder, { recursive: true, force: true })
})

describe('a ward’s backup', () => {
  it('holds every table and file, is read by the system’s own tar, and may be read by its owner alone', async () => {
    expect(original.tables.find(({ name }) => name === 'tenant')?.rows).toBe(2)
    expect(original.tables.find(({ name }) => name === 'task')?.rows).toBe(17)
    expect(original.tables.find(({ name }) => name === 'register_row')?.rows).toBe(3)
    expect(original.evidence).toMatchObject({ files: 3, lost: [] })
    const listed = execFileSync('tar', ['-tf', original.path], { encoding: 'utf8' }).trim().split('\n')
    expect(listed).toHaveLength(original.tables.length + 3 + 2)
    const extracted = execFileSync('tar', ['-xOf', original.path, `evidence/${ward.tenantId}/${photo.slice(0, 2)}/${photo}`])
    expect(extracted).toEqual(PHOTO)
    const manifest = execFileSync('tar', ['-xOf', original.path, 'manifest.json'])
    const sum = execFileSync('tar', ['-xOf', original.path, 'manifest.json.sha256'], { encoding: 'utf8' })
    expect(sum).toBe(`${createHash('sha256').update(manifest).digest('hex')}  manifest.json\n`)
    expect((await stat(original.path)).mode & 0o777).toBe(0o600)
  })

  it('leaves the secret key and open sessions out', async () => {
    const key = (await readFile(join(source.dataFolder, 'secret.key'), 'utf8')).trim()
    const text = execFileSync(
      'sh',
      ['-c', `tar -xf "$0" -C "$1" && cat "$1"/tables/*.gz | gunzip`, original.path, await mkdtemp(join(folder, 'ra-'))],
      { encoding: 'utf8', maxBuffer: 1 << 28 },
    )
    expect(text).not.toContain(key)
    expect(original.tables.map(({ name }) => name)).not.toContain('auth_session')
    expect(text).toContain('$argon2id$')
  })

  it('is not written over another file unless asked to', async () => {
    const outcome = await openBackups(source.config).write({ path: original.path, replace: false }, silent)
    expect(codes(outcome)).toEqual(['BACKUP_FILE_EXISTS'])
    const again = accept(await openBackups(source.config).write({ path: join(folder, 'moi.tar'), replace: true }, silent))
    expect(contents(again)).toEqual(contents(original))
    expect((await readdir(folder)).filter(name => name.endsWith('.partial'))).toEqual([])
  })

  it.each(DIALECTS)('holds one moment while people go on working on %s', async dialect => {
    const busy = await openEmpty(dialect)
    const { tenantId } = await makeSampleWard(busy, 'Đang làm việc')
    const work = async () => {
      for (let entry = 0; entry < 60; entry += 1) {
        await busy.application.unitOfWork.run({ tenantId, actor: { memberId: null, name: 'Thử' } }, stores =>
          stores.audit.record({ action: 'ward.update', entity: 'ward', entityId: tenantId, before: null, after: { entry } }),
        )
      }
    }
    const [taken] = await Promise.all([backUp(busy, `ban-${dialect}.tar`), work()])
    const later = await backUp(busy, `ban-sau-${dialect}.tar`)
    const entries = (backup: WrittenBackup) => backup.tables.find(({ name }) => name === 'audit_entry')?.rows ?? 0
    expect(entries(taken)).toBeLessThanOrEqual(entries(later))
    expect(entries(later)).toBeGreaterThanOrEqual(60)
    const target = await openEmpty('sqlite')
    const restored = accept(await openBackups(target.config).restore(taken.path, silent))
    expect(restored.wards).toMatchObject([{ auditBreak: null }])
  })

  it('names a file that was lost and saves the rest', async () => {
    const lame = await openEmpty('sqlite')
    accept(await openBackups(lame.config).restore(original.path, silent))
    await lame.application.evidenceFiles.remove(ward.tenantId, photo)
    expect((await backUp(lame, 'thieu.tar')).evidence).toMatchObject({
      files: 2,
      lost: [{ tenantId: ward.tenantId, sha256: photo, why: 'missing' }],
    })
  })
})

describe('restoring', () => {
  it.each(DIALECTS)('brings everything back into an empty %s database, with the same hashes when backed up again', async dialect => {
    const target = await openEmpty(dialect)
    const restored = accept(await openBackups(target.config).restore(original.path, silent))
    expect(restored.wards.map(({ name, auditBreak }) => ({ name, auditBreak }))).toEqual([
      { name: 'phường Gốc', auditBreak: null },
      { name: 'phường Láng giềng', auditBreak: null },
    ])
    const bytes = await target.application.evidenceFiles.open(ward.tenantId, photo)
    expect(await buffer(bytes ?? Readable.from([]))).toEqual(PHOTO)
    const police = await ward.person('unitHead', ward.unitOfKind('police').unitId)
    const row = await registerWork(target).read(police, place.registerId, place.rowId)
    expect(row).toEqual(await registerWork(source).read(police, place.registerId, place.rowId))
    expect(row.history.map(entry => [entry.change, entry.cells['phong']])).toEqual([
      ['removed', 4],
      ['changed', 4],
      ['added', 3],
    ])
    const list = await target.application.evidenceFiles.open(ward.tenantId, row.evidence[0]?.sha256 ?? '')
    expect((await buffer(list ?? Readable.from([]))).toString('utf8')).toBe(LIST)
    const { findings, counts } = await verifyWard(target.application, { tenantId: ward.tenantId, quick: false })
    expect(findings.map(found => `${found.broken} ${found.table}`)).toEqual(STRANGE)
    expect(counts.rows).toBeGreaterThan(100)
    const again = await backUp(target, `${dialect}.tar`)
    expect(again.dialect).toBe(dialect)
    expect(contents(again)).toEqual(contents(original))
    expect(again.evidence).toEqual(original.evidence)
  })

  it.runIf(hasPostgres)('brings a ward from PostgreSQL back into a file', async () => {
    const province = await openEmpty('postgres')
    accept(await openBackups(province.config).restore(original.path, silent))
    const fromProvince = await backUp(province, 'tinh.tar')
    const alone = await openEmpty('sqlite')
    accept(await openBackups(alone.config).restore(fromProvince.path, silent))
    expect(contents(await backUp(alone, 've.tar'))).toEqual(contents(original))
    const { findings } = await verifyWard(alone.application, { tenantId: ward.tenantId, quick: false })
    expect(findings.map(found => `${found.broken} ${found.table}`)).toEqual(STRANGE)
  })

  it.each(DIALECTS)('keeps the audit trail append-only on %s', async dialect => {
    const target = await openEmpty(dialect)
    accept(await openBackups(target.config).restore(original.path, silent))
    const change = target.database.transaction().execute(async transaction => {
      if (dialect === 'postgres') await sql`select set_config('app.tenant', ${ward.tenantId}, true)`.execute(transaction)
      await transaction.updateTable('auditEntry').set({ actorName: 'Người khác' }).where('tenantId', '=', ward.tenantId).execute()
    })
    await expect(change).rejects.toThrow('append-only')
  })

  it.each(DIALECTS)('keeps commitments as they were approved, and from being weakened, on %s', async dialect => {
    expect(original.tables.find(({ name }) => name === 'commitment')?.rows).toBe(2)
    const target = await openEmpty(dialect)
    accept(await openBackups(target.config).restore(original.path, silent))
    const asTenant = (statement: ReturnType<typeof sql>) =>
      target.database.transaction().execute(async transaction => {
        if (dialect === 'postgres') await sql`select set_config('app.tenant', ${ward.tenantId}, true)`.execute(transaction)
        return statement.execute(transaction)
      })
    const closed = sql`update commitment_target set value = 1000 where tenant_id = ${ward.tenantId} and commitment_id in (select commitment_id from commitment where status = 'approved')`
    await expect(asTenant(closed)).rejects.toThrow('thì giữ nguyên')
    const lower = sql`update commitment_target set value = 0 where tenant_id = ${ward.tenantId} and commitment_id in (select commitment_id from commitment where status = 'draft')`
    await expect(asTenant(lower)).rejects.toThrow('không được điều chỉnh làm giảm trách nhiệm đã cam kết')
  })

  it('lets people sign in with their old password', async () => {
    const target = await openEmpty('sqlite')
    accept(await openBackups(target.config).restore(original.path, silent))
    const member = await source.application.unitOfWork.read(ward.tenantId, stores =>
      stores.organisation.findMember(ward.administrator.memberId),
    )
    const account = await target.application.identity.findAccount(member?.login ?? '')
    expect(account).toEqual({ memberId: ward.administrator.memberId, tenantId: ward.tenantId })
    expect(await target.application.identity.isPassword(ward.administrator.memberId, 'bốn từ dễ nhớ 47')).toBe(true)
  })

  it.each(DIALECTS)('is refused on %s when a ward is there already, which keeps every row', async dialect => {
    const target = await openEmpty(dialect)
    await makeSampleWard(target, 'Đã có')
    const before = await backUp(target, `truoc-${dialect}.tar`)
    expect(codes(await openBackups(target.config).restore(original.path, silent))).toEqual(['RESTORE_TARGET_NOT_EMPTY'])
    expect(contents(await backUp(target, `sau-${dialect}.tar`))).toEqual(contents(before))
  })
})

describe('a database that does not keep what it was given', () => {
  it('is emptied again, with its evidence, instead of being handed over', async () => {
    const target = await openEmpty('sqlite')
    await sql`create trigger forgetful after insert on phase begin update phase set focus = '' where phase_id = new.phase_id; end`.execute(
      target.database,
    )
    const outcome = await openBackups(target.config).restore(original.path, silent)
    expect(codes(outcome)).toEqual(['RESTORE_DIFFERS'])
    expect(await target.application.unitOfWork.listTenants()).toEqual([])
    expect(await target.application.evidenceFiles.has(ward.tenantId, photo)).toBe(false)
  })
})

describe('a backup that is not whole', () => {
  const spoilt = [
    ['cut short in the middle', (bytes: Buffer) => bytes.subarray(0, Math.floor(bytes.length / 2)), 'BACKUP_NOT_RECOGNISED'],
    ['cut short at its last block', (bytes: Buffer) => bytes.subarray(0, -512), 'BACKUP_NOT_RECOGNISED'],
    ['empty', () => Buffer.alloc(0), 'BACKUP_NOT_RECOGNISED'],
    ['no archive at all', () => Buffer.from('Kế hoạch số 55'.repeat(200)), 'BACKUP_NOT_RECOGNISED'],
    ['changed in a table', (bytes: Buffer) => flip(bytes, 700), 'BACKUP_DAMAGED'],
    ['changed in a photo', (bytes: Buffer) => flip(bytes, bytes.indexOf(PHOTO.subarray(0, 16)) + 20), 'BACKUP_DAMAGED'],
    ['changed in its manifest', (bytes: Buffer) => flip(bytes, bytes.indexOf('"createdAt"') + 16), 'BACKUP_DAMAGED'],
  ] as const

  it.each(spoilt)('is refused when %s, and nothing is made', async (name, spoil, code) => {
    const path = join(folder, `${createHash('md5').update(name).digest('hex')}.tar`)
    await writeFile(path, spoil(await readFile(original.path)))
    const dataFolder = join(folder, `khong-${createHash('md5').update(name).digest('hex')}`)
    expect(codes(await openBackups({ ...source.config, dataFolder }).restore(path, silent))).toEqual([code])
    expect(existsSync(dataFolder)).toBe(false)
  })

  it('is refused when it comes from a newer program', async () => {
    const path = join(folder, 'tuong-lai.tar')
    const work = await mkdtemp(join(folder, 'sua-'))
    execFileSync('tar', ['-xf', original.path, '-C', work])
    const manifest = (await readFile(join(work, 'manifest.json'), 'utf8')).replace(original.schemaVersion, '9999-future')
    await writeFile(join(work, 'manifest.json'), manifest)
    await writeFile(join(work, 'manifest.json.sha256'), `${createHash('sha256').update(manifest).digest('hex')}  manifest.json\n`)
    const names = execFileSync('tar', ['-tf', original.path], { encoding: 'utf8' }).trim().split('\n')
    execFileSync('tar', ['--format=ustar', '-cf', path, '-C', work, ...names])
    expect(codes(await openBackups({ ...source.config, dataFolder: join(folder, 'khong') }).restore(path, silent))).toEqual([
      'BACKUP_NEWER',
    ])
  })

  it('is refused when the file is not there', async () => {
    expect(codes(await openBackups(source.config).restore(join(folder, 'khong-co.tar'), silent))).toEqual(['BACKUP_FILE_MISSING'])
  })
})

function flip(bytes: Buffer, at: number): Buffer {
  const copy = Buffer.from(bytes)
  copy[at] = (copy[at] ?? 0) ^ 1
  return copy
}

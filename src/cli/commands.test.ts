import { mkdtemp, readFile, readdir, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { commandLine } from '#tests/databases/command-line.ts'
import { PLAN_55_FILE, makeActivePlan55 } from '#tests/databases/plan-55.ts'
import { type SampleWard, makeSampleWard } from '#tests/databases/sample-ward.ts'
import { describeOnEveryDatabase } from '#tests/databases/with-application.ts'

const PLAN_55 = fileURLToPath(PLAN_55_FILE)
let folder: string
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'sauro-cli-'))
})
afterAll(() => rm(folder, { recursive: true, force: true }))

describeOnEveryDatabase('a ward worked on from the command line', opened => {
  let ward: SampleWard
  let adminLogin: string
  const run = (...args: readonly string[]) => commandLine(opened())(...args)
  const answer = async <Answer>(...args: readonly string[]): Promise<Answer> => {
    const { code, out, err } = await run(...args, '--json')
    if (code !== 0) throw new Error(err)
    return JSON.parse(out) as Answer
  }
  const lastAudit = async () => {
    const [entry] = await opened().application.unitOfWork.read(ward.tenantId, stores => stores.audit.list({ limit: 1 }))
    return entry
  }

  beforeAll(async () => {
    ward = await makeSampleWard(opened())
    await makeActivePlan55(opened(), ward.administrator)
    const { items } = await answer<{ items: { login: string }[] }>('user', 'list')
    adminLogin = items[0]?.login ?? ''
  })

  it('gets an account whose password is shown once, works at sign-in, and whose making names the command line', async () => {
    const made = await run('user', 'add', '--login', 'can.bo.1', '--name', 'Cán bộ mẫu', '--role', 'officer', '--unit', 'vpđu')
    const password = /temporary password: (\S+)/.exec(made.out)?.[1] ?? ''
    const account = await opened().application.identity.findAccount('can.bo.1')
    expect(await opened().application.identity.isPassword(account?.memberId ?? '', password)).toBe(true)
    expect(await lastAudit()).toMatchObject({ action: 'member.create', actorId: null, actorName: 'Dòng lệnh' })

    const again = await answer<{ temporaryPassword: string }>('user', 'reset-password', 'can.bo.1')
    expect(await opened().application.identity.isPassword(account?.memberId ?? '', password)).toBe(false)
    expect(await opened().application.identity.isPassword(account?.memberId ?? '', again.temporaryPassword)).toBe(true)
    expect(JSON.stringify(await lastAudit())).not.toContain(again.temporaryPassword)

    expect(await answer('user', 'lock', 'can.bo.1')).toMatchObject({ active: false })
    expect((await run('user', 'list', '--search', 'can bo')).out).toContain('đã khoá')
    expect(await answer('user', 'unlock', 'can.bo.1')).toMatchObject({ active: true })
  })

  it('tells how the plans of all wards stand', async () => {
    const { out } = await run('province')
    expect(out).toContain('1 phường / wards')
    expect(out).toMatch(/· 55-KH\/ĐU: .+ Trong 17 nhiệm vụ: \d+ chậm/)
    const told = await answer<{ wards: { plans: { why: string[] }[] }[]; tasks: Record<string, number> }>('province')
    expect(Object.values(told.tasks).reduce((sum, count) => sum + count, 0)).toBe(17)
    expect(told.wards[0]?.plans[0]?.why[0]).toMatch(/^Trong 17 nhiệm vụ/)
  })

  it('keeps its last administrator and says why', async () => {
    const said = await run('user', 'lock', adminLogin)
    expect(said).toMatchObject({ code: 2, out: '' })
    expect(said.err).toContain('quản trị')
    const problem = JSON.parse((await run('user', 'lock', adminLogin, '--json')).err) as { code: string }
    expect(problem.code).toBe('LAST_ADMINISTRATOR')
  })

  it('offers the units when none has the name given', async () => {
    const said = await run('user', 'add', '--login', 'x.y', '--name', 'X', '--role', 'officer', '--unit', 'Sở Giao thông')
    expect(said.code).toBe(2)
    expect(said.err).toContain('Văn phòng Đảng uỷ')
  })

  it('opens a month once it has come, lists its reports and shows one', async () => {
    expect((await run('report', 'open', '--month', '2026-11')).code).toBe(2)
    opened().clock.set('2026-11-02T02:00:00.000Z')
    const first = await answer<{ created: number }>('report', 'open', '--month', '2026-11')
    expect(first.created).toBeGreaterThan(0)
    expect(await lastAudit()).toMatchObject({ actorId: null, actorName: 'Dòng lệnh' })
    expect(await answer('report', 'open', '--month', '2026-11')).toMatchObject({ created: 0, existing: first.created })
    const { items } = await answer<{ items: { reportId: string; month: string; unitName: string }[] }>(
      'report',
      'list',
      '--month',
      '2026-11',
    )
    expect(items).toHaveLength(first.created)
    const shown = await run('report', 'show', items[0]?.reportId ?? '')
    expect(shown.out).toContain(items[0]?.unitName)
    expect((await run('report', 'list', '--month', 'tháng chín')).err).toContain('2026-10')
  })

  it.each(['docx', 'xlsx', 'pdf'])(
    'writes the consolidated report, the plan’s table and the blank form as .%s, never over another file',
    async format => {
      const beginning = format === 'pdf' ? '%PDF-' : 'PK'
      for (const command of [
        ['report', 'consolidated', '--month', '2026-09'],
        ['export', 'plan-table'],
        ['export', 'report-form'],
      ]) {
        const output = join(folder, `${opened().dialect}-${command.join('-')}.${format}`)
        const written = await answer<{ bytes: number }>(...command, '--format', format, '--output', output)
        const bytes = await readFile(output)
        expect(bytes.toString('latin1', 0, beginning.length)).toBe(beginning)
        expect(bytes.length).toBe(written.bytes)
        expect((await run(...command, '--format', format, '--output', output)).err).toContain('--force')
        expect((await run(...command, '--format', format, '--output', output, '--force')).code).toBe(0)
      }
      expect((await readdir(folder)).filter(name => name.endsWith('.partial'))).toEqual([])
    },
  )

  it('prints its whole plan as data', async () => {
    const plan = await answer<{ number: string; tasks: { assignments: { unitName: string }[] }[]; milestones: unknown[] }>('export', 'plan')
    expect(plan).toMatchObject({ number: '55-KH/ĐU' })
    expect(plan.tasks).toHaveLength(17)
    expect(plan.milestones).toHaveLength(5)
    expect(plan.tasks.every(task => task.assignments.every(assignment => assignment.unitName !== ''))).toBe(true)
  })

  it('saves an import in the name of somebody who may import, and of nobody else', async () => {
    expect((await run('import', PLAN_55, '--save')).err).toContain('--as')
    expect((await run('import', PLAN_55, '--save', '--as', 'khong.co')).code).toBe(2)
    const { temporaryPassword } = await answer<{ temporaryPassword: string }>(
      'user',
      'add',
      '--login',
      'khu.pho.1',
      '--name',
      'Khu phố mẫu',
      '--role',
      'neighbourhood',
      '--unit',
      'Khu phố 1',
    )
    expect(temporaryPassword).not.toBe('')
    const refused = JSON.parse((await run('import', PLAN_55, '--save', '--as', 'khu.pho.1', '--json')).err) as { code: string }
    expect(refused.code).toBe('NOT_ALLOWED')
    const { importId } = await answer<{ importId: string }>('import', PLAN_55, '--save', '--as', adminLogin)
    const kept = await opened().application.unitOfWork.read(ward.tenantId, stores => stores.planImports.findImport(importId))
    expect(kept).toMatchObject({ status: 'draft', fileName: 'phu-luc-kh-55.docx' })
    expect(kept?.extraction.tasks).toHaveLength(17)
  })

  it('backs itself up and is found well by the doctor', async () => {
    const path = join(folder, `${opened().dialect}.tar`)
    const written = await answer<{ tables: { name: string; rows: number }[] }>('backup', path)
    expect(written.tables.find(table => table.name === 'task')?.rows).toBe(17)
    expect((await run('restore', path)).err).toContain('trống')
    const { ok } = await answer<{ ok: boolean }>('doctor')
    expect(ok).toBe(true)
  })
})

describeOnEveryDatabase('a second ward on the same system', opened => {
  it('has to be asked for, is set up with its neighbourhoods, and must be named from then on', async () => {
    const run = commandLine(opened())
    expect((await run('user', 'list')).err).toContain('sauro setup')
    const list = join(folder, `khu-pho-${opened().dialect}.txt`)
    await writeFile(list, 'Khu phố 1\nKhu phố 2\n')
    const ward = (place: string, login: string) => [
      'setup',
      '--place',
      place,
      '--superior',
      'Đảng bộ thành phố Mẫu',
      '--login',
      login,
      '--name',
      'Quản trị mẫu',
      '--neighbourhoods',
      list,
    ]
    const first = await run(...ward('Một', 'mot.qt'), '--json')
    expect(JSON.parse(first.out)).toMatchObject({ neighbourhoodCount: 2, login: 'mot.qt' })
    expect((await run(...ward('Hai', 'hai.qt'))).err).toContain('--another')
    expect((await run(...ward('Hai', 'hai.qt'), '--another')).out).toContain('temporary password')

    expect((await run('user', 'list')).err).toContain('phường Hai')
    expect((await run('user', 'list', '--tenant', 'phường ba')).code).toBe(2)
    const second = await run('user', 'list', '--tenant', 'phường hai')
    expect(second.out).toContain('hai.qt')
    expect(second.out).not.toContain('mot.qt')
    expect(second.out).toContain('chưa đổi mật khẩu tạm')
  })
})

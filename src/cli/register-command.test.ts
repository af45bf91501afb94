import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { writeXlsx } from 'hucre/xlsx'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { commandLine } from '#tests/databases/command-line.ts'
import { type RegisterWard, makeRegisterWard } from '#tests/databases/register-ward.ts'
import { describeOnEveryDatabase } from '#tests/databases/with-application.ts'

let folder: string
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'sauro-cli-register-'))
})
afterAll(() => rm(folder, { recursive: true, force: true }))

describeOnEveryDatabase('registers worked on from the command line', opened => {
  let ward: RegisterWard
  const run = (...args: readonly string[]) => commandLine(opened())(...args)
  const answer = async <Answer>(...args: readonly string[]): Promise<Answer> => {
    const { code, out, err } = await run(...args, '--json')
    if (code !== 0) throw new Error(out + err)
    return JSON.parse(out) as Answer
  }
  const place = (name: string) => join(folder, `${opened().dialect}-${name}`)
  const sheet = async (name: string, ...rows: readonly (readonly (string | number)[])[]) => {
    const file = place(name)
    await writeFile(
      file,
      await writeXlsx({ sheets: [{ name: 'Sổ', rows: [['Số hiệu', 'Chủ trọ', 'Số phòng'], ...rows.map(row => [...row])] }] }),
    )
    return file
  }
  const bring = (file: string, ...more: readonly string[]) => [
    'register',
    'import',
    file,
    '--register',
    'nha_tro',
    '--as',
    'can.bo.so',
    ...more,
  ]

  beforeAll(async () => {
    ward = await makeRegisterWard(opened())
    const unit = ward.ward.unitOfKind('police').unitId
    await answer('user', 'add', '--login', 'can.bo.so', '--name', 'Cán bộ mẫu', '--role', 'officer', '--unit', unit)
  })

  it('are listed with their rows, those closed to leaders without', async () => {
    const { items } = await answer<{ items: { code: string; readable: boolean; rows: number }[] }>('register', 'list')
    const byCode = new Map(items.map(item => [item.code, item]))
    expect([...byCode.keys()]).toEqual(expect.arrayContaining(['mo_hinh', 'nha_tro']))
    expect(byCode.get('dau_hieu')).toMatchObject({ readable: false, rows: 0 })
    const { out } = await run('register', 'list')
    expect(out).toContain('Cơ sở cho thuê trọ')
    expect(out).toContain('không được xem')
  })

  it('take rows in somebody’s name by the rules of the form, after a look that writes nothing', async () => {
    const file = await sheet('good.xlsx', ['C-1', 'Chủ trọ mẫu 1', 3], ['C-2', 'Chủ trọ mẫu 2', '1'])
    expect((await run('register', 'import', file, '--register', 'nha_tro')).err).toContain('--as')
    const looked = await run(...bring(file, '--check'))
    expect(looked).toMatchObject({ code: 0 })
    expect(looked.out).toContain('thêm 2, sửa 0, giữ nguyên 0 dòng')
    expect(await answer(...bring(file))).toMatchObject({ added: 2, saved: true })
    expect((await run(...bring(file))).out).toContain('giữ nguyên 2 dòng')
    const [entry] = await opened().application.unitOfWork.read(ward.ward.tenantId, stores => stores.audit.list({ limit: 1 }))
    expect(entry).toMatchObject({ action: 'register.enter', actorName: 'Cán bộ mẫu' })
  })

  it('say every bad row with its place and reason and take none', async () => {
    const file = await sheet('bad.xlsx', ['D-1', 'Chủ trọ mẫu', 3], ['', 'Chủ trọ mẫu', 'ba'])
    const said = await run(...bring(file))
    expect(said.code).toBe(1)
    expect(said.out).toContain('Hàng 3, cột Số phòng: Cột “Số phòng” phải là số, không phải “ba”.')
    expect(said.out).toContain('Hàng 3, cột Số hiệu: Cột “Số hiệu” bắt buộc')
    expect(said.out).toContain('Không ghi dòng nào: 1 dòng')
    const { out, code } = await run(...bring(file, '--json'))
    expect([code, JSON.parse(out)]).toMatchObject([1, { saved: false, badRows: [3], badCells: 2 }])
    expect((await run(...bring(join(folder, 'khong-co.xlsx')))).code).toBe(2)
    expect((await run('register', 'import', file, '--register', 'khong_co', '--as', 'can.bo.so')).code).toBe(2)
  })

  it('are written as Excel, template or rows, never over another file', async () => {
    const output = place('rows.xlsx')
    const { bytes } = await answer<{ bytes: number }>('register', 'export', 'nha_tro', '-o', output)
    expect((await readFile(output)).length).toBe(bytes)
    expect((await run('register', 'export', 'Cơ sở cho thuê trọ', '-o', output)).err).toContain('--force')
    expect((await run('register', 'export', 'nha_tro', '-o', place('template.xlsx'), '--template')).code).toBe(0)
    expect((await run('register', 'export', 'dau_hieu', '-o', place('closed.xlsx'))).code).toBe(2)
  })

  it('go to another ward as a pack, and the ready pack comes in by its name', async () => {
    const output = place('pack.json')
    expect((await run('register', 'pack', 'export', '-o', output)).code).toBe(0)
    expect(await answer('register', 'pack', 'import', output)).toMatchObject({ created: [] })
    const ready = await answer<{ created: string[] }>('register', 'pack', 'import', 'plan-55')
    expect(ready.created.length).toBeGreaterThan(20)
    await writeFile(output, '{"format":"khác"}')
    expect(JSON.parse((await run('register', 'pack', 'import', output, '--json')).err)).toMatchObject({ code: 'PACK_MALFORMED' })
  })
})

import { execFile } from 'node:child_process'
import { mkdtemp, readFile, readdir, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'

const root = join(import.meta.dirname, '..', '..')
const fixture = (name: string) => join(root, 'tests', 'fixtures', 'plan-55', name)

let folder: string
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'sauro-lenh-'))
})
afterAll(() => rm(folder, { recursive: true, force: true }))

/** The program as people start it, in an empty folder. */
function sauro(...args: readonly string[]): Promise<{ code: number; out: string; err: string }> {
  const { DATABASE_URL: _real, SAURO_DATA: _place, ...env } = process.env
  return new Promise(resolve => {
    execFile(process.execPath, [join(root, 'bin', 'sauro.mjs'), ...args], { cwd: folder, env, maxBuffer: 1 << 26 }, (error, out, err) => {
      resolve({ code: typeof error?.code === 'number' ? error.code : 0, out, err })
    })
  })
}

describe('importing from the command line', () => {
  it.each(['docx', 'txt', 'xlsx'])('prints what Plan 55 says from its .%s, exactly, and needs no database', async format => {
    const { code, out, err } = await sauro('import', fixture(`phu-luc-kh-55.${format}`), '--json')
    expect({ code, err }).toEqual({ code: 0, err: '' })
    expect(JSON.parse(out)).toEqual(JSON.parse(await readFile(fixture('expected.json'), 'utf8')))
    expect(await readdir(folder)).not.toContain('data')
  })

  it('tells an officer in Vietnamese who leads what until when, and what to look at again', async () => {
    const { out } = await sauro('import', fixture('phu-luc-kh-55.docx'))
    expect(out).toContain('17 nhiệm vụ, 5 giai đoạn, 5 mốc, 27 chỉ tiêu, 140 sản phẩm theo mốc, 22 điểm cần xem lại')
    expect(out).toContain('Chủ trì: UBND phường')
    expect(out).toContain('Cần xem lại (22):')
  })

  it('answers a text without tasks by an empty list, not by an error', async () => {
    const path = join(folder, 'thu-moi.txt')
    await writeFile(path, 'GIẤY MỜI\nKính mời các đồng chí dự họp giao ban ngày 05/10/2026.\n')
    const json = await sauro('import', path, '--json')
    expect(json.code).toBe(0)
    expect(JSON.parse(json.out)).toMatchObject({ tasks: [] })
    expect((await sauro('import', path)).out).toContain('Không nhận ra bảng nhiệm vụ nào')
  })

  it('refuses a file it cannot read, in words to people and as a problem to programs', async () => {
    const path = join(folder, 'hong.docx')
    await writeFile(path, (await readFile(fixture('phu-luc-kh-55.docx'))).subarray(0, 3000))
    const said = await sauro('import', path)
    expect(said).toMatchObject({ code: 2, out: '' })
    expect(said.err).toContain('Tệp bị hỏng')
    const json = await sauro('import', path, '--json')
    expect(json).toMatchObject({ code: 2, out: '' })
    expect(JSON.parse(json.err)).toMatchObject({ code: 'PLAN_FILE_DAMAGED', type: '/api/problems/plan-file-damaged' })
    expect(await sauro('import', join(folder, 'khong-co.docx'))).toMatchObject({ code: 2, out: '' })
    expect(await sauro('import', folder)).toMatchObject({ code: 2, out: '' })
  })
})

describe('the command line itself', () => {
  it.each(['serve', 'setup', 'import', 'export', 'report', 'user', 'backup', 'restore', 'doctor'])(
    'explains %s in both languages',
    async command => {
      const { code, out, err } = await sauro(command, '--help')
      expect({ code, err }).toEqual({ code: 0, err: '' })
      expect(out).toContain(`Cách dùng / usage: sauro ${command}`)
    },
  )

  it('lists its commands, and guesses what was meant by another', async () => {
    expect((await sauro('--help')).out).toMatch(/serve[^]*import[^]*export[^]*report[^]*user[^]*backup[^]*restore[^]*doctor/)
    const { code, err } = await sauro('imprt')
    expect(code).toBe(2)
    expect(err).toContain('Không có lệnh này')
    expect(err).toContain('import')
  })

  it('names a wrong setting without a stack trace', async () => {
    const { code, err } = await sauro('user', 'list', '--data', join(folder, 'a'), '--khong-co')
    expect(code).toBe(2)
    expect(err).not.toContain('    at ')
  })

  it('makes no database in a folder that was mistyped', async () => {
    const { code, err } = await sauro('user', 'list', '--data', join(folder, 'gõ-nhầm'))
    expect(code).toBe(2)
    expect(err).toContain('Chưa có cơ sở dữ liệu')
    expect(await sauro('backup', join(folder, 'trống.tar'), '--data', join(folder, 'gõ-nhầm'))).toMatchObject({ code: 2, out: '' })
    expect(await readdir(folder)).not.toContain('gõ-nhầm')
  })

  it('sets a ward up, backs it up, restores it elsewhere and finds both well', async () => {
    const [one, other, file] = [join(folder, 'mot'), join(folder, 'hai'), join(folder, 'phuong.tar')]
    const list = join(folder, 'khu-pho.txt')
    await writeFile(list, 'Khu phố 1\nKhu phố 2\n')
    const made = await sauro(
      'setup',
      '--neighbourhoods',
      list,
      '--data',
      one,
      '--place',
      'Mẫu',
      '--superior',
      'Đảng bộ thành phố Mẫu',
      '--login',
      'quan.tri',
      '--name',
      'Quản trị mẫu',
      '--json',
    )
    expect(made).toMatchObject({ code: 0, err: '' })
    const written = await sauro('backup', file, '--data', one, '--json')
    const restored = await sauro('restore', file, '--data', other, '--json')
    expect(restored).toMatchObject({ code: 0, err: '' })
    const tables = ({ out }: { out: string }) => (JSON.parse(out) as { tables: unknown }).tables
    expect(await sauro('user', 'list', '--data', other)).toMatchObject({ code: 0, out: expect.stringContaining('quan.tri') as string })
    expect(await sauro('doctor', '--data', other)).toMatchObject({ code: 0, err: '' })
    const again = await sauro('backup', join(folder, 'lan-nua.tar'), '--data', other, '--json')
    expect(JSON.stringify(tables(again)).replaceAll(/"(?:bytes|sha256|path)":[^,}]+,?/g, '')).toBe(
      JSON.stringify(tables(written)).replaceAll(/"(?:bytes|sha256|path)":[^,}]+,?/g, ''),
    )
    await writeFile(join(other, 'sauro.sqlite'), 'hỏng'.repeat(5000))
    const ill = await sauro('doctor', '--data', other)
    expect(ill.code).toBe(1)
    expect(ill.out).toContain('FAIL')
  })
})

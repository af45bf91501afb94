import { execFileSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { strFromU8, unzipSync } from 'fflate'
import { writeXlsx } from 'hucre/xlsx'
import { describe, expect, test } from 'vitest'
import { readRow } from '#domain/register/read-row.ts'
import { readSheet } from '#domain/register/read-sheet.ts'
import type { FileRow } from '#domain/register/read-sheet.ts'
import { sheetColumns, sheetValue } from '#domain/register/register-sheet.ts'
import type { RegisterWorkbook } from '#domain/register/register-sheet.ts'
import type { Cells } from '#domain/register/register-row.ts'
import { refusalSentence } from '#domain/words/refusal-words.ts'
import { createRegisterFileReader } from '#infrastructure/documents/reading/register-file-reader.ts'
import { createDocumentWriter } from '#infrastructure/documents/writing/create-document-writer.ts'
import { CONTEXT, LODGINGS, UNITS } from '../fixtures/registers/sample-register.ts'
import { findProgram } from '../setup/find-program.ts'
import { HOSTILE_FILES } from './hostile-files.ts'
import { sampleForm } from './sample-papers.ts'

const writer = createDocumentWriter({ now: () => 0 })
const reader = createRegisterFileReader()
const columns = sheetColumns(LODGINGS, { units: UNITS, withNeighbourhood: true })
const NAMES = { titleOf: (rowId: string) => rowId, unitName: (unitId: string) => UNITS.find(unit => unit.unitId === unitId)?.name ?? '' }

const FULL: Cells = {
  house: 'Nhà trọ mẫu, số 1',
  owner: 'Chủ trọ mẫu 1',
  id_number: '075012345789',
  rooms: 12,
  used: 9,
  share_used: 75,
  area: 245.5,
  reviewed: '2026-11-23',
  period: '2026-09',
  extinguisher: true,
  class: 'to_mend',
  items: ['light', 'tree'],
  in_charge: 'police',
  from: '2026-01-01',
}
const TRICKY = ['=1+1', '+84 912 345 678', '-2+3', '@SUM(A1)', "'=1", '0123', '1.10', '_x0041_', 'a & <b> "c"', '#N/A', 'TRUE', '1/2']

function workbook(rows: readonly Cells[]): RegisterWorkbook {
  return {
    registerCode: LODGINGS.code,
    definitionVersion: 3,
    title: LODGINGS.name,
    purpose: LODGINGS.purpose,
    note: rows.length === 0 ? '' : 'Người mẫu xuất lúc 14:05 ngày 23/11/2026.',
    columns,
    rows: rows.map((cells, index) =>
      columns.map(column => {
        if (column.key === 'row_id:') return `row-${index}`
        if (column.key === 'ordinal:') return index + 1
        if (column.key === 'neighbourhood:') return 'Khu phố Thiên Bình'
        if (column.key === 'unit:') return 'Công an phường Tam Phước'
        const own = LODGINGS.columns.find(({ code }) => code === column.key)
        return own === undefined ? null : sheetValue(own, { cells, masked: [] }, NAMES)
      }),
    ),
  }
}

async function rowsOf(bytes: Uint8Array): Promise<readonly FileRow[]> {
  const file = await reader.read(bytes)
  if (!file.ok) throw new Error(JSON.stringify(file.refusals))
  expect(file.value.stamp).toBe(LODGINGS.code)
  const read = readSheet(LODGINGS, file.value.rows)
  if (!read.ok) throw new Error(JSON.stringify(read.refusals))
  return read.value
}

function contentOf(row: FileRow | undefined): Cells {
  const read = readRow(LODGINGS, { cells: row?.cells ?? {}, neighbourhoodId: 'thien-binh', unitId: 'police' }, null, CONTEXT)
  if (!read.ok) throw new Error(JSON.stringify(read.refusals))
  return read.value.cells
}

const tricky = TRICKY.map(house => ({ ...FULL, house }))
const exported = writer.registerWorkbook(workbook([FULL, { house: 'b', owner: 'c', rooms: 1 }, ...tricky]))
const part = (bytes: Uint8Array, name: string) => strFromU8(unzipSync(bytes)[name] ?? new Uint8Array())

describe('what is exported comes back as it left', () => {
  test('every type of cell, empty cells, the row it was', async () => {
    const rows = await rowsOf(await exported)
    expect(rows[0]).toMatchObject({ sheetRow: 3, rowId: 'row-0', neighbourhood: 'Khu phố Thiên Bình', unit: 'Công an phường Tam Phước' })
    expect([contentOf(rows[0]), contentOf(rows[1])]).toEqual([FULL, { house: 'b', owner: 'c', rooms: 1 }])
  })

  test('text that would run as a formula, or lose its zeros, leaves as text and comes back equal', async () => {
    const rows = await rowsOf(await exported)
    expect(rows.slice(2).map(row => contentOf(row)['house'])).toEqual(TRICKY)
    expect(part(await exported, 'xl/worksheets/sheet1.xml')).not.toContain('<f>')
  })

  const soffice = findProgram('soffice', 'libreoffice')
  test.skipIf(soffice === undefined)('also after LibreOffice has saved it', { timeout: 90_000 }, async () => {
    const folder = mkdtempSync(join(tmpdir(), 'sauro-register-'))
    try {
      writeFileSync(join(folder, 'so.xlsx'), await exported)
      const profile = `-env:UserInstallation=file://${join(folder, 'profile')}`
      const saved = join(folder, 'saved')
      execFileSync(
        soffice ?? '',
        [profile, '--headless', '--convert-to', 'xlsx:Calc MS Excel 2007 XML', '--outdir', saved, join(folder, 'so.xlsx')],
        {
          stdio: 'ignore',
          timeout: 80_000,
        },
      )
      const bytes = readFileSync(join(saved, 'so.xlsx'))
      const rows = await rowsOf(bytes)
      expect([rows[0]?.rowId, contentOf(rows[0])]).toEqual(['row-0', FULL])
      expect(rows.slice(2).map(row => contentOf(row)['house'])).toEqual(TRICKY)
      const sheet = part(bytes, 'xl/worksheets/sheet1.xml')
      expect(sheet).toMatch(/<dataValidation [^>]*type="list"/)
      expect(sheet).toContain('<sheetProtection')
    } finally {
      rmSync(folder, { recursive: true, force: true })
    }
  })
})

describe('the template', () => {
  const template = writer.registerWorkbook(workbook([]))

  test('has its header locked and the cells below it free, on rows nobody has written too', async () => {
    const sheet = part(await template, 'xl/worksheets/sheet1.xml')
    const styles = part(await template, 'xl/styles.xml')
    const unlocked = [...styles.matchAll(/<cellXfs[\s\S]*?<\/cellXfs>/g)].flatMap(([block]) =>
      [...block.matchAll(/<xf [^>]*?(?:\/>|>[\s\S]*?<\/xf>)/g)].map(([xf]) => xf.includes('locked="0"')),
    )
    const styleOf = (ref: string) => Number(new RegExp(`<c r="${ref}"[^>]* s="(\\d+)"`).exec(sheet)?.[1])
    expect(sheet).toMatch(/<sheetProtection [^>]*sheet="1"/)
    expect([unlocked[styleOf('E2')], unlocked[styleOf('E3')]]).toEqual([false, true])
    const ofColumns = [...sheet.matchAll(/<col min="\d+"[^>]* style="(\d+)"/g)].map(([, style]) => unlocked[Number(style)])
    expect(ofColumns).toEqual(columns.map(() => true))
  })

  test('offers choices, flags, neighbourhoods and units from a hidden sheet, and says what a cell takes', async () => {
    const sheet = part(await template, 'xl/worksheets/sheet1.xml')
    const lists = [...sheet.matchAll(/type="list" sqref="([A-Z]+)3:\1(\d+)"[\s\S]*?<formula1>([^<]*)<\/formula1>/g)]
    expect(lists.map(([, , last]) => last)).toEqual(lists.map(() => '50002'))
    expect(lists.map(([, , , formula]) => formula)).toEqual([
      '_sauro!$A$2:$A$3',
      '_sauro!$B$2:$B$4',
      '_sauro!$C$2:$C$3',
      '_sauro!$D$2:$D$3',
      '_sauro!$E$2:$E$3',
    ])
    expect(sheet).toContain('prompt="Số nguyên (phòng) từ 1 đến 500."')
    expect(part(await template, 'xl/workbook.xml')).toMatch(/name="_sauro"[^>]*state="hidden"|state="hidden"[^>]*name="_sauro"/)
  })

  test('marks required columns, freezes header and key, explains every column on a sheet of its own', async () => {
    const sheet = part(await template, 'xl/worksheets/sheet1.xml')
    const strings = part(await template, 'xl/sharedStrings.xml')
    expect(sheet).toMatch(/<pane xSplit="5" ySplit="2"[^>]*state="frozen"/)
    expect(strings).toContain('Tên cơ sở *')
    for (const column of columns) expect(strings).toContain(column.help.replaceAll('&', '&amp;'))
  })

  test('without a row there is nothing to import, and it says so', async () => {
    const file = await reader.read(await template)
    expect(file.ok && readSheet(LODGINGS, file.value.rows)).toMatchObject({ ok: false, refusals: [{ code: 'REGISTER_FILE_WITHOUT_ROWS' }] })
  })
})

describe('files of people’s own', () => {
  const sheet = async (...rows: readonly (readonly (string | number | Date | null)[])[]) => {
    const file = await reader.read(await writeXlsx({ sheets: [{ name: 'Sổ', rows: rows.map(row => [...row]) }] }))
    return file.ok ? readSheet(LODGINGS, file.value.rows) : file
  }

  test('a title above, other case, no marks, brackets and another order of columns do not matter', async () => {
    const read = await sheet(
      ['UBND PHƯỜNG'],
      ['DANH SÁCH NHÀ TRỌ', null, null],
      [],
      ['STT', 'khu phố', 'SO PHONG (phòng)', 'Tên cơ sở*', 'chủ cơ sở', 'Ngày rà soát'],
      [1, 'Thiên Bình', '1.250', 'Nhà trọ mẫu', 'Chủ trọ mẫu', new Date(Date.UTC(2026, 10, 23))],
      [],
      [2, 'Thiên Bình', 3, 'Nhà trọ mẫu 2', 'Chủ trọ mẫu', null],
    )
    expect(read).toEqual({
      ok: true,
      value: [
        {
          sheetRow: 5,
          rowId: null,
          neighbourhood: 'Thiên Bình',
          unit: '',
          cells: { rooms: '1.250', house: 'Nhà trọ mẫu', owner: 'Chủ trọ mẫu', reviewed: '2026-11-23' },
        },
        {
          sheetRow: 7,
          rowId: null,
          neighbourhood: 'Thiên Bình',
          unit: '',
          cells: { rooms: 3, house: 'Nhà trọ mẫu 2', owner: 'Chủ trọ mẫu', reviewed: null },
        },
      ],
    })
  })

  const GOOD = ['Khu phố', 'Tên cơ sở', 'Chủ cơ sở', 'Số phòng']
  test.each<readonly [string, readonly (string | null)[], readonly string[]]>([
    ['no header', ['a', 'b', 'c'], ['REGISTER_FILE_WITHOUT_HEADER']],
    ['a column the register lacks', [...GOOD, 'Màu sơn'], ['REGISTER_FILE_COLUMN_UNKNOWN Màu sơn']],
    ['cells under no title', [...GOOD, null], ['REGISTER_FILE_COLUMN_UNKNOWN E']],
    ['the same column twice', [...GOOD, 'so phong'], ['REGISTER_FILE_COLUMN_TWICE Số phòng']],
    [
      'required columns missing',
      ['Tên cơ sở', 'Số phòng'],
      ['REGISTER_FILE_COLUMN_MISSING Khu phố', 'REGISTER_FILE_COLUMN_MISSING Chủ cơ sở'],
    ],
  ])('%s', async (_what, header, expected) => {
    const read = await sheet(
      header,
      header.map(() => 'x'),
    )
    const said = read.ok ? [] : read.refusals.map(({ code, facts }) => `${code} ${facts['column'] ?? ''}`.trim())
    expect(said).toEqual(expected)
  })

  test('a share shown as percent is read in percent', async () => {
    const file = await reader.read(
      await writeXlsx({ sheets: [{ name: 'Sổ', columns: [{ numFmt: '0%' }], rows: [[0.95], [1], [0.0333]] }] }),
    )
    expect(file.ok && file.value.rows).toEqual([[95], [100], [3.33]])
  })
})

describe('hostile and foreign files', () => {
  test.each(
    HOSTILE_FILES.filter(file => /workbook|sheet|empty|21 MB|Windows|old Excel|zip with|60,000|random/.test(file.what)).map(
      file => [file.what, file] as const,
    ),
  )('%s is refused with a sentence about the file', { timeout: 60_000 }, async (_what, file) => {
    const outcome = await reader.read(await file.bytes())
    const said = outcome.ok ? [] : outcome.refusals.map(found => refusalSentence(found))
    expect(said.length).toBeGreaterThan(0)
    expect(said.join()).not.toMatch(/kế hoạch|undefined|[{}]/)
  })

  test('a Word file is no workbook', async () => {
    expect(await reader.read(await writer.reportForm(sampleForm(), 'docx'))).toMatchObject({
      ok: false,
      refusals: [{ code: 'REGISTER_FILE_TYPE_UNSUPPORTED' }],
    })
  })
})

test('10,000 rows of 15 columns are read whole, more than 50,000 refused', { timeout: 90_000 }, async () => {
  const many = (count: number) =>
    writeXlsx({
      stringMode: 'inline',
      sheets: [
        {
          name: 'Sổ',
          rows: [
            columns.slice(1, 16).map(column => column.title),
            ...Array.from({ length: count }, (_, index) => [
              index,
              'Thiên Bình',
              'Công an',
              `Nhà ${index}`,
              'Chủ trọ mẫu',
              '075',
              5,
              3,
              60,
              12.5,
              null,
              '9/2026',
              'Có',
              'An toàn',
              '',
            ]),
          ],
        },
      ],
    })
  const bytes = await many(10_000)
  const file = await reader.read(bytes)
  const rows = file.ok ? readSheet(LODGINGS, file.value.rows) : file
  expect(rows.ok && rows.value.length).toBe(10_000)
  expect(await reader.read(await many(50_101))).toMatchObject({
    ok: false,
    refusals: [{ code: 'REGISTER_FILE_TOO_MANY_ROWS', facts: { most: 50_000 } }],
  })
})

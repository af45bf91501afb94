import type { WriteSheet } from 'hucre/xlsx'
import { writeXlsx } from 'hucre/xlsx'
import { expect, test } from 'vitest'
import type { SourceDocument } from '#domain/plan/source-document.ts'
import { paragraphsOf, tablesOf, textsOf } from '#tests/documents/plan-55-files.ts'
import { readSourceDocument } from '../read-source-document.ts'

async function outcomeOf(...sheets: WriteSheet[]): Promise<Awaited<ReturnType<typeof readSourceDocument>>> {
  return readSourceDocument(Buffer.from(await writeXlsx({ sheets })))
}

async function read(...sheets: WriteSheet[]): Promise<SourceDocument> {
  const outcome = await outcomeOf(...sheets)
  if (!outcome.ok) throw new Error(JSON.stringify(outcome.refusals))
  return outcome.value
}

const day = (year: number, month: number, date: number): Date => new Date(Date.UTC(year, month - 1, date))

test('figures and dates are read as the workbook shows them, days beside their text', async () => {
  const document = await read({
    name: 'A',
    rows: [
      ['STT', 'Tỷ lệ', 'Hạn', 'Tháng', 'Kinh phí', 'Số', 'Ngày'],
      ['1.10', 0.9, day(2026, 6, 30), day(2026, 6, 1), 1234567.5, 0.1 + 0.2, day(2026, 12, 5)],
    ],
    columns: [
      {},
      { numFmt: '0%' },
      { numFmt: 'dd/mm/yyyy' },
      { numFmt: '"Tháng" m/yyyy' },
      { numFmt: '#,##0.0' },
      {},
      { numFmt: 'mm-dd-yy' },
    ],
  })
  const [first] = tablesOf(document)
  expect(first?.rows[1]?.map(cell => [cell.text, cell.day])).toEqual([
    ['1.10', undefined],
    ['90%', undefined],
    ['30/06/2026', '2026-06-30'],
    ['Tháng 6/2026', '2026-06-01'],
    ['1.234.567,5', undefined],
    ['0.3', undefined],
    ['05/12/2026', '2026-12-05'],
  ])
})

test('merged areas are spread, anchors are counted in the table, empty columns at its sides fall away', async () => {
  const [first] = tablesOf(
    await read({
      name: 'A',
      rows: [[], ['', 'STT', 'Thời gian', null, ''], ['', null, 'Quý I', 'Quý II'], ['', '1', 'a', 'b']],
      merges: [
        { startRow: 1, startCol: 1, endRow: 2, endCol: 1 },
        { startRow: 1, startCol: 2, endRow: 1, endCol: 3 },
      ],
    }),
  )
  expect(first && textsOf(first)).toEqual([
    ['STT', 'Thời gian', 'Thời gian'],
    ['STT', 'Quý I', 'Quý II'],
    ['1', 'a', 'b'],
  ])
  expect(first?.rows[1]?.[0]).toMatchObject({ anchorRow: 0, anchorColumn: 0 })
  expect(first?.rows[0]?.[2]).toMatchObject({ anchorRow: 0, anchorColumn: 1 })
})

test('hidden sheets are left out, hidden rows and every visible sheet with content are kept', async () => {
  const document = await read(
    {
      name: 'Kế hoạch',
      rows: [
        ['STT', 'Việc'],
        ['1', 'Rà soát'],
        ['2', 'Thống kê'],
      ],
      rowDefs: new Map([[1, { hidden: true }]]),
    },
    { name: 'Nháp', rows: [['x', 'y']], hidden: true },
    { name: 'Trống', rows: [] },
    {
      name: 'Phụ lục',
      rows: [
        ['STT', 'Đơn vị'],
        ['1', 'Công an phường'],
      ],
    },
  )
  expect(tablesOf(document).map(table => [table.sheet, table.rows.length])).toEqual([
    ['Kế hoạch', 3],
    ['Phụ lục', 2],
  ])
})

test('titles above are paragraphs, group rows inside stay in the table, a blank row does not cut it', async () => {
  const document = await read({
    name: 'A',
    rows: [
      ['KẾ HOẠCH'],
      [],
      ['Bảng 1'],
      ['STT', 'Việc', 'Hạn'],
      ['I. CẢI CÁCH'],
      ['1', 'a', '30/6'],
      [],
      ['2', 'b', '31/7'],
      [],
      ['Bảng 2'],
      ['STT', 'Đơn vị'],
      ['1', 'c'],
    ],
    merges: [{ startRow: 4, startCol: 0, endRow: 4, endCol: 2 }],
  })
  expect(paragraphsOf(document)).toEqual(['KẾ HOẠCH', 'Bảng 1', 'Bảng 2'])
  expect(tablesOf(document).map(textsOf)).toEqual([
    [
      ['STT', 'Việc', 'Hạn'],
      ['I. CẢI CÁCH', 'I. CẢI CÁCH', 'I. CẢI CÁCH'],
      ['1', 'a', '30/6'],
      ['2', 'b', '31/7'],
    ],
    [
      ['STT', 'Đơn vị'],
      ['1', 'c'],
    ],
  ])
})

test('a secrecy mark in the page header of a sheet refuses the workbook', async () => {
  const outcome = await outcomeOf({
    name: 'A',
    rows: [['STT', 'Việc']],
    headerFooter: { oddHeader: '&L&"Times New Roman,Bold"&14MẬT&CTrang &P' },
  })
  expect(outcome).toMatchObject({ ok: false, refusals: [{ code: 'PLAN_FILE_STATE_SECRET', facts: { mark: 'MẬT' } }] })
})

test('a workbook whose rows go on for ever is refused by the sheet’s name', async () => {
  const outcome = await outcomeOf({ name: 'Kế hoạch', rows: Array.from({ length: 20_002 }, () => ['a', 'b']) })
  expect(outcome).toMatchObject({ ok: false, refusals: [{ code: 'PLAN_FILE_TOO_MANY_ROWS', at: 'Kế hoạch' }] })
})

import { strFromU8, unzipSync } from 'fflate'
import { readXlsx } from 'hucre'
import type { Sheet } from 'hucre'
import { expect, test } from 'vitest'
import { createDocumentWriter } from '#infrastructure/documents/writing/create-document-writer.ts'
import { manyLines, nastyLines } from './nasty-lines.ts'
import { SAMPLE_FIGURES, sampleForm, sampleLine, samplePlanTable, sampleReport, sampleUnitReport } from './sample-papers.ts'

const writer = createDocumentWriter({ now: () => Date.UTC(2026, 5, 25) })

function headerRowOf(sheet: Sheet): number {
  return sheet.rows.findIndex(row => row[0] === 'STT')
}

function part(bytes: Uint8Array, name: string): string {
  const data = unzipSync(bytes)[name]
  return data === undefined ? '' : strFromU8(data)
}

const written = writer.consolidatedReport(sampleReport(), 'xlsx')

test('the workbook has the report’s text and Table 3 on a sheet each', async () => {
  const book = await readXlsx(await written)
  expect(book.sheets.map(sheet => sheet.name)).toEqual(['Báo cáo', 'Phụ lục'])
  const text = book.sheets[0]?.rows.flat().join('\n') ?? ''
  expect(text).toContain('Số 06-BC/ĐU')
  expect(text).toContain('VI- NHIỆM VỤ TRỌNG TÂM THÁNG TỚI')
  expect(text).toContain('T/M BAN THƯỜNG VỤ')
})

test('the plan’s minimum, the commitment and the actual figure stand side by side on a sheet of their own, typed ones marked', async () => {
  const book = await readXlsx(await writer.consolidatedReport(sampleReport({ figures: SAMPLE_FIGURES }), 'xlsx'))
  expect(book.sheets.map(sheet => sheet.name)).toEqual(['Báo cáo', 'Phụ lục', 'Chỉ tiêu'])
  const rows = book.sheets[2]?.rows ?? []
  const first = rows.findIndex(row => row[0] === '1')
  expect(rows[first]?.slice(2)).toEqual([SAMPLE_FIGURES[0]?.text, '≥ 90%', '95%', '92,4%\n(1.155/1.250)', 'Chậm so với lộ trình'])
  expect(rows[first + 1]?.slice(3, 6)).toEqual(['≥ 10 sáng kiến, giải pháp', 'Chưa đăng ký', '4 sáng kiến, giải pháp (*)'])
  expect(rows[first + 3]?.slice(3, 6)).toEqual(['giảm ≥ 20%', '25%', 'Chưa có số liệu'])
  expect(rows.flat().join('\n')).toContain('(*) Số liệu do người nhập, không tính từ sổ.')
})

test('a line’s number is text, its share a real percentage, its day a real date', async () => {
  const sheet = (await readXlsx(await written, { readStyles: true })).sheets[1]
  if (sheet === undefined) throw new Error('no appendix')
  const first = sheet.rows[headerRowOf(sheet) + 2]
  expect(first?.[0]).toBe('1')
  expect(first?.[5]).toBe(0.4)
  expect(first?.[8]).toEqual(new Date(Date.UTC(2026, 6, 15)))
  const styles = part(await written, 'xl/styles.xml')
  expect(styles).toContain('0%&quot; (*)&quot;')
  expect(styles).toContain('dd/mm/yyyy')
})

test('the header row is frozen, filtered and repeated on every printed page, the sheet’s name quoted', async () => {
  const bytes = await written
  const sheet = (await readXlsx(bytes)).sheets[1]
  if (sheet === undefined) throw new Error('no appendix')
  const row = headerRowOf(sheet) + 1
  expect(part(bytes, 'xl/workbook.xml')).toMatch(
    new RegExp(
      `<definedName name="_xlnm.Print_Titles" localSheetId="1"[^>]*>(?:'|&apos;)Phụ lục(?:'|&apos;)!\\$${row}:\\$${row}</definedName>`,
    ),
  )
  const xml = part(bytes, 'xl/worksheets/sheet2.xml')
  expect(xml).toContain(`ySplit="${row}"`)
  expect(xml).toContain('state="frozen"')
  expect(xml).toMatch(/<pageSetup[^>]*paperSize="9"[^>]*orientation="landscape"|<pageSetup[^>]*orientation="landscape"[^>]*paperSize="9"/)
  expect(xml).toContain('fitToHeight="0"')
  expect(xml).toContain('<oddFooter>')
})

test('every row of Table 3 has a height its longest cell fits in, within Excel’s limit', async () => {
  const bytes = await writer.consolidatedReport(sampleReport({ lines: nastyLines() }), 'xlsx')
  const heights = [...part(bytes, 'xl/worksheets/sheet2.xml').matchAll(/<row [^>]* ht="([\d.]+)"/g)].map(match => Number(match[1]))
  expect(heights.length).toBeGreaterThan(8)
  expect(Math.max(...heights)).toBe(409)
})

test('text that looks like a formula stays text, and no formula is written', async () => {
  const bytes = await writer.consolidatedReport(sampleReport({ lines: nastyLines() }), 'xlsx')
  for (const name of ['xl/worksheets/sheet1.xml', 'xl/worksheets/sheet2.xml']) expect(part(bytes, name)).not.toContain('<f>')
  const sheet = (await readXlsx(bytes)).sheets[1]
  const cells = sheet?.rows.flat() ?? []
  for (const text of ["=cmd|' /C calc'!A0", '+1+1', '@SUM(1)', '-2+3']) expect(cells).toContain(text)
})

test('a text over Excel’s limit is cut rather than breaking the file', async () => {
  const bytes = await writer.consolidatedReport(sampleReport({ lines: [sampleLine({ result: 'ộ'.repeat(40_000) })] }), 'xlsx')
  const cells = (await readXlsx(bytes)).sheets.flatMap(sheet => sheet.rows.flat()).filter(cell => typeof cell === 'string')
  expect(Math.max(...cells.map(cell => cell.length))).toBe(32_767)
})

test('claimed and verified share stand in one cell where they differ, a number where they agree', async () => {
  const lines = [sampleLine({ completionRate: 60, verifiedRate: 45.5 }), sampleLine({ ordinal: 2, completionRate: 60, verifiedRate: 60 })]
  for (const bytes of [
    await writer.consolidatedReport(sampleReport({ lines }), 'xlsx'),
    await writer.unitReport(sampleUnitReport({ lines }), 'xlsx'),
  ]) {
    const sheet = (await readXlsx(bytes)).sheets.find(item => headerRowOf(item) >= 0)
    const cells = sheet?.rows.slice(headerRowOf(sheet) + 1).map(row => row[5]) ?? []
    expect(cells).toContain('Tự báo cáo: 60%\nXác nhận: 45,5%')
    expect(cells).toContain(0.6)
  }
})

test('680 lines are all in the workbook', async () => {
  const sheet = (await readXlsx(await writer.consolidatedReport(sampleReport({ lines: manyLines(680) }), 'xlsx'))).sheets[1]
  const ordinals = sheet?.rows.map(row => row[0]).filter(cell => typeof cell === 'string' && /^\d+$/.test(cell)) ?? []
  expect(ordinals).toEqual(Array.from({ length: 680 }, (_, index) => String(index + 1)))
})

test('a period without lines gives a table of its header alone', async () => {
  const sheet = (await readXlsx(await writer.consolidatedReport(sampleReport({ lines: [], groups: [] }), 'xlsx'))).sheets[1]
  if (sheet === undefined) throw new Error('no appendix')
  expect(sheet.rows[headerRowOf(sheet) + 1]?.[0]).toBe('Không có nội dung báo cáo nào được chấp nhận trong kỳ.')
})

test('Table 2 keeps 1.10 as text and colours each light’s cell', async () => {
  const bytes = await writer.planTable(samplePlanTable(), 'xlsx')
  const sheet = (await readXlsx(bytes)).sheets[0]
  if (sheet === undefined) throw new Error('no sheet')
  const rows = sheet.rows.slice(headerRowOf(sheet) + 1)
  expect(rows.slice(0, 4).map(row => row[0])).toEqual(['1.1', '1.10', '2.1', '2.2'])
  expect(String(rows[0]?.[4])).toMatch(/^Hoàn thành\nBan hành kế hoạch/)
  expect(String(rows[1]?.[10])).toBe('Chậm\nThiếu báo cáo tháng 11/2026')
  for (const tint of ['DCE8F8', 'DDF1E0', 'FFEFC2', 'FBDCDC']) expect(part(bytes, 'xl/styles.xml')).toContain(tint)
})

test('the blank form and a unit’s sheet open as workbooks', async () => {
  const form = (await readXlsx(await writer.reportForm(sampleForm(), 'xlsx'))).sheets[0]
  const unit = (await readXlsx(await writer.unitReport(sampleUnitReport(), 'xlsx'))).sheets[0]
  expect(form?.rows.find(row => row[0] === 'STT')).toHaveLength(9)
  expect(unit?.rows.flat()).toContain('Cơ quan, đơn vị báo cáo: UBND phường')
  expect(unit?.rows.flat()).toContain(0.375)
})

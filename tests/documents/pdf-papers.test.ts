import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { MAX_PDF_ROWS, PdfTooLong } from '#application/ports/document-writer.ts'
import type { DocumentWriter } from '#application/ports/document-writer.ts'
import { createDocumentWriter } from '#infrastructure/documents/writing/create-document-writer.ts'
import { manyLines, nastyLines } from './nasty-lines.ts'
import { sampleForm, sampleLine, samplePlanTable, sampleReport, sampleUnitReport } from './sample-papers.ts'

type Page = {
  readonly width: number
  readonly height: number
  readonly text: string
  readonly items: readonly { text: string; x: number; y: number }[]
}

let writer: DocumentWriter
beforeAll(() => {
  writer = createDocumentWriter({ now: () => Date.UTC(2026, 5, 25) })
})
afterAll(() => writer.close())

async function readPdf(bytes: Uint8Array): Promise<Page[]> {
  const document = await getDocument({ data: bytes.slice(), isEvalSupported: false, verbosity: 0 }).promise
  const pages: Page[] = []
  for (let number = 1; number <= document.numPages; number += 1) {
    const page = await document.getPage(number)
    const [, , width = 0, height = 0] = page.view
    const content = await page.getTextContent()
    const items = content.items.flatMap(item =>
      'str' in item ? [{ text: item.str, x: Number(item.transform[4]), y: Number(item.transform[5]) }] : [],
    )
    pages.push({
      width,
      height,
      items,
      text: items
        .map(item => item.text)
        .join(' ')
        .replace(/\s+/g, ' '),
    })
  }
  await document.destroy()
  return pages
}

test('the PDF is A4: the text upright, the appendix across', async () => {
  const pages = await readPdf(await writer.consolidatedReport(sampleReport(), 'pdf'))
  const shapes = pages.map(page => `${Math.round(page.width)}x${Math.round(page.height)}`)
  expect(shapes[0]).toBe('595x842')
  expect(shapes.at(-1)).toBe('842x595')
  expect(pages.length).toBeGreaterThanOrEqual(4)
})

test('its text can be read back, letters precomposed', async () => {
  const text = (await readPdf(await writer.consolidatedReport(sampleReport(), 'pdf'))).map(page => page.text).join(' ')
  expect(text.normalize('NFC')).toBe(text)
  for (const words of [
    'ĐẢNG UỶ PHƯỜNG TAM PHƯỚC',
    'ĐẢNG CỘNG SẢN VIỆT NAM',
    'Số 06-BC/ĐU',
    '-----',
    'Tam Phước, ngày 25 tháng 6 năm 2026',
    'T/M BAN THƯỜNG VỤ',
  ]) {
    expect(text).toContain(words)
  }
})

test('pages count from 1 in each part, the first without a number', async () => {
  const pages = await readPdf(await writer.consolidatedReport(sampleReport({ lines: manyLines(30) }), 'pdf'))
  const numbers = pages.map(page => page.items.find(item => item.y > page.height - 50 && /^\d+$/.test(item.text))?.text ?? '')
  const appendix = pages.findIndex(page => page.width > page.height)
  const expected = (count: number): string[] => Array.from({ length: count }, (_, index) => (index === 0 ? '' : String(index + 1)))
  expect(numbers).toEqual([...expected(appendix), ...expected(pages.length - appendix)])
})

test('the table’s header stands on every page of the appendix', async () => {
  const pages = await readPdf(await writer.consolidatedReport(sampleReport({ lines: manyLines(60) }), 'pdf'))
  const across = pages.filter(page => page.width > page.height)
  expect(across.length).toBeGreaterThan(5)
  for (const page of across) expect(page.text).toContain('Nhiệm vụ đã đăng ký')
})

test('the fonts are embedded and are Tinos', async () => {
  const bytes = Buffer.from(await writer.consolidatedReport(sampleReport(), 'pdf')).toString('latin1')
  const names = [...bytes.matchAll(/\/FontName\s*\/([A-Za-z0-9+-]+)/g)].map(match => match[1] ?? '')
  expect(names.length).toBeGreaterThanOrEqual(3)
  for (const name of names) expect(name).toMatch(/^[A-Z]{6}\+Tinos/)
  expect(bytes).toMatch(/\/FontFile[23]/)
})

test('hostile text is set as text', async () => {
  const text = (await readPdf(await writer.consolidatedReport(sampleReport({ lines: nastyLines() }), 'pdf')))
    .map(page => page.text)
    .join(' ')
  expect(text).toContain('#panic() *b* $x$')
  expect(text).toContain('<b>&amp;')
})

test('nothing is printed outside the right margin, however long a word is', async () => {
  const long = 'a'.repeat(300)
  const pages = await readPdf(
    await writer.consolidatedReport(sampleReport({ lines: [sampleLine({ unitName: long, result: long })] }), 'pdf'),
  )
  for (const page of pages) for (const item of page.items) expect(item.x).toBeLessThan(page.width - 40)
})

test('the form, a unit’s sheet and Table 2 come as PDF too', async () => {
  const [form, unit, plan] = await Promise.all([
    writer.reportForm(sampleForm(), 'pdf'),
    writer.unitReport(sampleUnitReport(), 'pdf'),
    writer.planTable(samplePlanTable(), 'pdf'),
  ])
  expect((await readPdf(form))[0]?.text).toContain('MẪU BÁO CÁO TIẾN ĐỘ HẰNG THÁNG ÁP DỤNG CHUNG')
  expect((await readPdf(unit))[0]?.text).toContain('37,5%')
  expect((await readPdf(plan))[0]?.text).toContain('Có nguy cơ chậm')
})

test('the main thread keeps working while a long paper is set', async () => {
  let ticks = 0
  const timer = setInterval(() => (ticks += 1), 5)
  await writer.consolidatedReport(sampleReport({ lines: manyLines(680) }), 'pdf')
  clearInterval(timer)
  expect(ticks).toBeGreaterThan(3)
})

test('a PDF of more rows than memory allows is refused by name', async () => {
  const lines = Array.from({ length: MAX_PDF_ROWS + 1 }, (_, index) => sampleLine({ ordinal: index + 1 }))
  await expect(writer.consolidatedReport(sampleReport({ lines }), 'pdf')).rejects.toBeInstanceOf(PdfTooLong)
})

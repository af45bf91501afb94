import { readFile } from 'node:fs/promises'
import { strFromU8, unzipSync } from 'fflate'
import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs'
import type { Locator } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { type Person, signIn } from './person.ts'
import { takePicture } from './take-picture.ts'
import { openDemonstrationWard, type WardInBrowser } from './ward-in-browser.ts'

let ward: WardInBrowser
let office: Person
beforeAll(async () => {
  ward = await openDemonstrationWard()
  office = await ward.come()
  await signIn(office, 'vanphong')
})
afterAll(() => ward.close())

/** What the browser was given to keep: its name, its first bytes, its words. */
async function download(button: Locator): Promise<{ readonly name: string; readonly magic: string; readonly words: string }> {
  const [kept] = await Promise.all([office.page.waitForEvent('download'), button.click()])
  const bytes = await readFile(await kept.path())
  const magic = bytes.subarray(0, 4).toString('latin1')
  return { name: kept.suggestedFilename(), magic, words: magic === '%PDF' ? await wordsOfPdf(bytes) : wordsOfOffice(bytes) }
}

function wordsOfOffice(bytes: Uint8Array): string {
  const parts = unzipSync(bytes, { filter: ({ name }) => /(?:document|sharedStrings|sheet\d+)\.xml$/.test(name) })
  return Object.values(parts)
    .map(part => strFromU8(part).replace(/<[^>]+>/g, ''))
    .join(' ')
}

async function wordsOfPdf(bytes: Uint8Array): Promise<string> {
  const pdf = await getDocument({ data: new Uint8Array(bytes), isEvalSupported: false, verbosity: 0 }).promise
  const pages = await Promise.all(
    Array.from({ length: pdf.numPages }, async (_page, index) => (await (await pdf.getPage(index + 1)).getTextContent()).items),
  )
  await pdf.destroy()
  return pages
    .flat()
    .map(item => ('str' in item ? item.str : ''))
    .join(' ')
    .replace(/\s+/g, ' ')
}

const FORMATS = [
  { format: 'Word', ends: '.docx', magic: 'PK\u0003\u0004' },
  { format: 'PDF', ends: '.pdf', magic: '%PDF' },
  { format: 'Excel', ends: '.xlsx', magic: 'PK\u0003\u0004' },
]

describe("the month's official report", () => {
  test('is read before it is made: figures, and text from the accepted lines', async () => {
    await office.go('/tong-hop?thang=2026-10')
    await office.page.getByText(/^Sinh từ \d+ dòng đã được chấp nhận/).waitFor()
    await takePicture(office.page, 'guide/consolidated')
    await office.page.getByLabel('Số văn bản').fill('61')
    await office.page.getByLabel('Ngày ban hành').fill('28/10/2026')
    await office.page.getByLabel('Ngày ban hành').blur()
    expect(await office.page.locator('article[lang=vi] p').count()).toBeGreaterThan(10)
  })

  test.each(FORMATS)('comes as $format with its number and its month', async ({ format, ends, magic }) => {
    const paper = await download(office.page.getByRole('button', { name: `Tải về ${format}: Báo cáo tổng hợp tháng 10/2026` }))
    expect(paper.name).toMatch(new RegExp(`\\${ends}$`))
    expect(paper.magic).toBe(magic)
    expect(paper.words).toMatch(/tháng 10 năm 2026|tháng 10\/2026/i)
    expect(paper.words).toContain('61')
    expect(paper.words).toContain('Chỉnh trang đô thị')
  })

  test.each(FORMATS.filter(({ format }) => format !== 'PDF'))(
    'the blank form comes as $format with its nine columns',
    async ({ format, ends, magic }) => {
      const paper = await download(office.page.getByRole('button', { name: `Tải về ${format}: Mẫu báo cáo trống (Bảng 3)` }))
      expect(paper.name).toMatch(new RegExp(`\\${ends}$`))
      expect(paper.magic).toBe(magic)
      for (const column of ['Nhiệm vụ đã đăng ký', 'Tỷ lệ hoàn thành', 'Thời hạn xử lý tiếp theo']) expect(paper.words).toContain(column)
    },
  )
})

test.each([
  { item: 'Word (.docx)', magic: 'PK\u0003\u0004' },
  { item: 'Excel (.xlsx)', magic: 'PK\u0003\u0004' },
  { item: 'PDF', magic: '%PDF' },
])("Table 2 comes as $item with today's lights", async ({ item, magic }) => {
  await office.go('/ke-hoach')
  await office.page
    .locator('main')
    .getByRole('link', { name: /500 ngày đêm/ })
    .click()
  await office.page.getByText('Tải bảng').click()
  const paper = await download(office.page.getByRole('link', { name: item, exact: true }))
  expect(paper.magic).toBe(magic)
  expect(paper.words).toContain('ngày 12 tháng 11 năm 2026')
  expect(paper.words).toMatch(/Quá hạn|Chậm/)
})

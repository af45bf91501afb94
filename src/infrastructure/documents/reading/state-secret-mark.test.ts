import { expect, test } from 'vitest'
import { makeDocx, paragraph, part, cell, row, table } from '#tests/documents/make-docx.ts'
import { readSourceDocument } from './read-source-document.ts'

async function codesOf(bytes: Buffer): Promise<string[]> {
  const outcome = await readSourceDocument(bytes)
  return outcome.ok ? [] : outcome.refusals.map(found => `${found.code} ${found.facts['mark'] ?? ''}`.trim())
}

for (const line of ['MẬT', 'Tối mật', 'T U Y Ệ T  M Ậ T', '(MẬT)', 'Độ mật: Mật', 'ĐỘ MẬT: TỐI MẬT', '- MẬT -']) {
  test(`a paper with the line “${line}” is a state secret and is not taken`, async () => {
    expect(await codesOf(makeDocx(paragraph(line) + paragraph('Kế hoạch')))).toEqual([
      expect.stringMatching(/^PLAN_FILE_STATE_SECRET (TỐI |TUYỆT )?MẬT$/),
    ])
  })
}

for (const line of [
  'Bảo vệ bí mật nhà nước',
  'Mật ong rừng',
  'Độ mật: Không',
  'Mật khẩu: đổi mỗi quý',
  'mật độ dân cư',
  'Tài liệu MẬT phải nộp lưu',
]) {
  test(`the ordinary words “${line}” do not make a plan secret`, async () => {
    expect(await codesOf(makeDocx(paragraph(line) + table(row(cell('STT'), cell(line)))))).toEqual([])
  })
}

test('a stamp in a table’s cell counts in capitals, the word Mật in a list does not', async () => {
  expect(await codesOf(makeDocx(table(row(cell('ĐẢNG UỶ'), cell('MẬT')))))).toEqual(['PLAN_FILE_STATE_SECRET MẬT'])
  expect(await codesOf(makeDocx(table(row(cell('Sản phẩm'), cell('Mật')))))).toEqual([])
})

test('a mark in the page header or in a watermark counts', async () => {
  const header = part('word/header1.xml', 'hdr', paragraph('TỐI MẬT'))
  const watermark = part(
    'word/header2.xml',
    'hdr',
    '<w:p><w:r><w:pict><v:shape><v:textpath string="TUYỆT MẬT"/></v:shape></w:pict></w:r></w:p>',
  )
  expect(await codesOf(makeDocx(paragraph('Kế hoạch'), [header]))).toEqual(['PLAN_FILE_STATE_SECRET TỐI MẬT'])
  expect(await codesOf(makeDocx(paragraph('Kế hoạch'), [watermark]))).toEqual(['PLAN_FILE_STATE_SECRET TUYỆT MẬT'])
})

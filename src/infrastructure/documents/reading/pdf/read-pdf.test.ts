import { expect, test } from 'vitest'
import type { SourceDocument } from '#domain/plan/source-document.ts'
import { makePdf } from '#tests/documents/make-pdf.ts'
import { makeTypstPdf } from '#tests/documents/make-typst-pdf.ts'
import { paragraphsOf, plan55File, tablesOf, textsOf } from '#tests/documents/plan-55-files.ts'
import { readSourceDocument } from '../read-source-document.ts'

async function read(bytes: Buffer): Promise<SourceDocument> {
  const outcome = await readSourceDocument(bytes)
  if (!outcome.ok) throw new Error(JSON.stringify(outcome.refusals))
  return outcome.value
}

const DOCUMENT = `#for block in json("/data.json").blocks {
  if block.type == "paragraph" { par(block.text) } else {
    table(columns: block.rows.at(0).len(), table.header(..block.rows.at(0).map(cell => cell.text)), ..block.rows.slice(1).flatten().map(cell => cell.text))
  }
}`

test('the appendix typeset anew, rows cut by page ends and headers repeated, has the same cells', async () => {
  const word = await read(plan55File('docx'))
  const typeset = await read(makeTypstPdf(DOCUMENT, word))
  expect(tablesOf(typeset).map(textsOf)).toEqual(tablesOf(word).map(textsOf))
})

test('merged cells are known by the lines that are missing', async () => {
  const [first] = tablesOf(
    await read(
      makeTypstPdf(
        '#table(columns: 4, table.cell(rowspan: 2)[STT], table.cell(colspan: 2)[Thời gian], table.cell(rowspan: 2)[Chủ trì], [Quý I], [Quý II], [1], [a], [b], [Công an], table.cell(colspan: 4)[II. NHÓM HAI])',
      ),
    ),
  )
  expect(first && textsOf(first)).toEqual([
    ['STT', 'Thời gian', 'Thời gian', 'Chủ trì'],
    ['STT', 'Quý I', 'Quý II', 'Chủ trì'],
    ['1', 'a', 'b', 'Công an'],
    ['II. NHÓM HAI', 'II. NHÓM HAI', 'II. NHÓM HAI', 'II. NHÓM HAI'],
  ])
  expect(first?.rows[1]?.[0]).toMatchObject({ anchorRow: 0, anchorColumn: 0 })
  expect(first?.rows[3]?.[2]).toMatchObject({ anchorRow: 3, anchorColumn: 0 })
})

test('a table that goes on over ten pages is one table, page numbers are no text', async () => {
  const rows = Array.from({ length: 250 }, (_, index) => [`${index + 1}`, `Nhiệm vụ ${index + 1}`, 'UBND phường'])
  const document = await read(
    makeTypstPdf('#table(columns: 3, table.header([STT], [Nhiệm vụ], [Chủ trì]), ..json("/data.json").flatten())\nHết.', rows),
  )
  expect(tablesOf(document).map(textsOf)).toEqual([[['STT', 'Nhiệm vụ', 'Chủ trì'], ...rows]])
  expect(paragraphsOf(document)).toEqual(['Hết.'])
})

test('a framed note and underlined words are no tables', async () => {
  const document = await read(makeTypstPdf('#rect[Lưu ý chung]\n\n#underline[ĐẢNG UỶ PHƯỜNG]\n\n#line(length: 40%)\n\nNội dung'))
  expect(tablesOf(document)).toEqual([])
  expect(paragraphsOf(document)).toEqual(['Lưu ý chung', 'ĐẢNG UỶ PHƯỜNG', 'Nội dung'])
})

test('wrapped lines are one paragraph again, dates cut by a narrow column are whole', async () => {
  const long =
    'Các cơ quan, đơn vị gửi báo cáo về Đảng uỷ phường qua Văn phòng Đảng uỷ trước ngày 25 hằng tháng kèm số liệu, hình ảnh, biên bản, văn bản và danh sách để kiểm chứng kết quả thực hiện của từng nhiệm vụ đã đăng ký.'
  const document = await read(
    makeTypstPdf(`#set par(justify: true)\n${long}\n\n#table(columns: (14mm, 40mm), [Hạn], [Việc], [30/06/ 2026], [Rà soát])`),
  )
  expect(paragraphsOf(document)).toEqual([long])
  expect(tablesOf(document).map(textsOf)).toEqual([
    [
      ['Hạn', 'Việc'],
      ['30/06/2026', 'Rà soát'],
    ],
  ])
})

test('lines drawn as thin filled rectangles, as Word does, make a table too', async () => {
  const across = [700, 670, 640].map(y => `1 0 0 1 72 ${y} cm 0 0 300 0.5 re f 1 0 0 1 -72 ${-y} cm`)
  const down = [72, 172, 372].map(x => `${x} 640 0.5 60 re f`)
  const words = [
    ['STT', 80, 680],
    ['Viec', 180, 680],
    ['1', 80, 650],
    ['Ra soat', 180, 650],
  ].map(([text, x, y]) => `BT /F1 11 Tf ${x} ${y} Td (${text}) Tj ET`)
  const document = await read(makePdf(Buffer.from(['q', ...across, ...down, ...words, 'Q'].join('\n'))))
  expect(tablesOf(document).map(textsOf)).toEqual([
    [
      ['STT', 'Viec'],
      ['1', 'Ra soat'],
    ],
  ])
})

test('a header repeated on every page neither cuts the table nor hides a secrecy mark', async () => {
  const rows = Array.from({ length: 90 }, (_, index) => [`${index + 1}`, `Nhiệm vụ ${index + 1}`])
  const withHeader = (header: string): Buffer =>
    makeTypstPdf(`#set page(header: [${header}])\n#table(columns: 2, ..json("/data.json").flatten())`, rows)
  const document = await read(withHeader('Phụ lục kèm theo Kế hoạch'))
  expect(tablesOf(document).map(textsOf)).toEqual([rows])
  expect(paragraphsOf(document)).toEqual([])
  expect(await readSourceDocument(withHeader('TỐI MẬT'))).toMatchObject({ ok: false, refusals: [{ code: 'PLAN_FILE_STATE_SECRET' }] })
})

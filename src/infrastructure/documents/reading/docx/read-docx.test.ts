import { expect, test } from 'vitest'
import type { SourceDocument } from '#domain/plan/source-document.ts'
import { cell, makeDocx, makeDocxWithMainPart, paragraph, part, row, table } from '#tests/documents/make-docx.ts'
import type { ZipEntry } from '#tests/documents/make-zip.ts'
import { paragraphsOf, tablesOf, textsOf } from '#tests/documents/plan-55-files.ts'
import { readSourceDocument } from '../read-source-document.ts'

async function read(body: string, more: readonly ZipEntry[] = []): Promise<SourceDocument> {
  const outcome = await readSourceDocument(makeDocx(body, more))
  if (!outcome.ok) throw new Error(JSON.stringify(outcome.refusals))
  return outcome.value
}

async function textsOfFirstTable(body: string, more: readonly ZipEntry[] = []): Promise<string[][] | undefined> {
  return tablesOf(await read(body, more)).map(textsOf)[0]
}

const run = (text: string, properties = ''): string =>
  `<w:r>${properties === '' ? '' : `<w:rPr>${properties}</w:rPr>`}<w:t xml:space="preserve">${text}</w:t></w:r>`
const numbered = (text: string, level = 0, list = 1): string =>
  paragraph(text, `<w:numPr><w:ilvl w:val="${level}"/><w:numId w:val="${list}"/></w:numPr>`)
const cellOf = (content: string, properties = ''): string => `<w:tc><w:tcPr>${properties}</w:tcPr>${content}</w:tc>`

test('a two-row header with merged cells becomes a full rectangle that remembers its corners', async () => {
  const document = await read(
    table(
      row(
        cell('STT', '<w:vMerge w:val="restart"/>'),
        cell('Thời gian', '<w:gridSpan w:val="2"/>'),
        cell('Chủ trì', '<w:vMerge w:val="restart"/>'),
      ),
      row(cell('', '<w:vMerge/>'), cell('Quý I'), cell('Quý II'), cell('', '<w:vMerge w:val="continue"/>')),
      row(cell('1'), cell('a'), cell('b'), cell('UBND phường')),
    ),
  )
  const [first] = tablesOf(document)
  expect(first && textsOf(first)).toEqual([
    ['STT', 'Thời gian', 'Thời gian', 'Chủ trì'],
    ['STT', 'Quý I', 'Quý II', 'Chủ trì'],
    ['1', 'a', 'b', 'UBND phường'],
  ])
  expect(first?.rows[1]?.[0]).toMatchObject({ anchorRow: 0, anchorColumn: 0 })
  expect(first?.rows[0]?.[2]).toMatchObject({ anchorRow: 0, anchorColumn: 1 })
  expect(first?.rows[2]?.[3]).toMatchObject({ anchorRow: 2, anchorColumn: 3 })
})

test('cells merged the old way, missing cells at a row’s ends and columns nobody uses still give plain columns', async () => {
  expect(
    await textsOfFirstTable(
      table(
        row(cell('A', '<w:gridSpan w:val="2"/>'), cell('B'), cell('C')),
        row(cell('rộng', '<w:gridSpan w:val="2"/><w:hMerge w:val="restart"/>'), cell('', '<w:hMerge/>'), cell('c')),
        `<w:tr><w:trPr><w:gridBefore w:val="2"/><w:gridAfter w:val="1"/></w:trPr>${cell('b')}</w:tr>`,
      ),
    ),
  ).toEqual([
    ['A', 'B', 'C'],
    ['rộng', 'rộng', 'c'],
    ['', 'b', ''],
  ])
})

test('borders dragged by hand a millimetre apart are one border', async () => {
  const grid = '<w:tblGrid><w:gridCol w:w="1000"/><w:gridCol w:w="40"/><w:gridCol w:w="2000"/></w:tblGrid>'
  const wide = (text: string): string => cell(text, '<w:gridSpan w:val="2"/>')
  expect(
    await textsOfFirstTable(`<w:tbl><w:tblPr/>${grid}${row(cell('STT'), wide('Nhiệm vụ'))}${row(wide('1'), cell('Rà soát'))}</w:tbl>`),
  ).toEqual([
    ['STT', 'Nhiệm vụ'],
    ['1', 'Rà soát'],
  ])
})

test('content controls around rows, cells and words are looked through', async () => {
  const sdt = (content: string): string =>
    `<w:sdt><w:sdtPr><w:alias w:val="x"/><w:rPr><w:b/></w:rPr></w:sdtPr><w:sdtContent>${content}</w:sdtContent></w:sdt>`
  expect(
    await textsOfFirstTable(
      sdt(table(sdt(row(sdt(cell('STT')), cellOf(`<w:p>${sdt(run('Nhiệm vụ'))}</w:p>`))), row(cell('1'), cell('Rà soát')))),
    ),
  ).toEqual([
    ['STT', 'Nhiệm vụ'],
    ['1', 'Rà soát'],
  ])
})

test('tracked changes read as if accepted', async () => {
  const body =
    `<w:p>${run('Hạn ')}<w:del><w:r><w:delText>30/6</w:delText></w:r></w:del><w:ins>${run('31/7')}</w:ins><w:moveFrom>${run('cũ')}</w:moveFrom></w:p>` +
    `<w:p><w:pPr><w:rPr><w:del/></w:rPr></w:pPr>${run('Văn phòng ')}</w:p><w:p>${run('Đảng uỷ')}</w:p>` +
    `<w:p><w:pPr><w:numPr><w:numId w:val="0"/></w:numPr><w:pPrChange><w:pPr><w:numPr><w:numId w:val="1"/></w:numPr></w:pPr></w:pPrChange></w:pPr>${run('Không số')}</w:p>` +
    table(row(cell('giữ'), cell('lại')), `<w:tr><w:trPr><w:del/></w:trPr>${cell('bỏ')}${cell('đi')}</w:tr>`)
  const document = await read(body)
  expect(paragraphsOf(document)).toEqual(['Hạn 31/7', 'Văn phòng Đảng uỷ', 'Không số'])
  expect(tablesOf(document).map(textsOf)).toEqual([[['giữ', 'lại']]])
})

test('line breaks and paragraphs in a cell are lines, field codes and hidden words are not text, results are', async () => {
  const field =
    '<w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText>PAGE</w:instrText></w:r><w:r><w:t>mã</w:t></w:r><w:r><w:fldChar w:fldCharType="separate"/></w:r>'
  const content = `<w:p>${run('một')}<w:r><w:br/></w:r>${run('hai')}</w:p><w:p/>${paragraph('ba')}<w:p>${field}${run('7')}<w:r><w:fldChar w:fldCharType="end"/></w:r>${run('ẩn', '<w:vanish/>')}<w:r><w:tab/><w:t>cuối</w:t></w:r></w:p>`
  expect(await textsOfFirstTable(table(row(cellOf(content), cell('x'))))).toEqual([['một\nhai\nba\n7 cuối', 'x']])
})

test('a text box is read once, whichever of its two drawings comes first', async () => {
  const box = (text: string): string => `<wps:txbx><w:txbxContent>${paragraph(text)}</w:txbxContent></wps:txbx>`
  const body = `<w:p>${run('Thân')}<w:r><mc:AlternateContent><mc:Choice Requires="wps">${box('Khung')}</mc:Choice><mc:Fallback><w:pict><v:textbox><w:txbxContent>${paragraph('Khung')}</w:txbxContent></v:textbox></w:pict></mc:Fallback></mc:AlternateContent></w:r>${run(' bài')}</w:p>`
  expect(paragraphsOf(await read(body))).toEqual(['Khung', 'Thân bài'])
})

test('a table inside a text box is a table', async () => {
  const inner = table(row(cell('STT'), cell('Việc')), row(cell('1'), cell('Rà soát')))
  const document = await read(`<w:p><w:r><w:pict><v:textbox><w:txbxContent>${inner}<w:p/></w:txbxContent></v:textbox></w:pict></w:r></w:p>`)
  expect(tablesOf(document).map(textsOf)).toEqual([
    [
      ['STT', 'Việc'],
      ['1', 'Rà soát'],
    ],
  ])
})

test('a small table inside a cell becomes lines of the cell, a large one inside a frame becomes the table', async () => {
  const small = table(row(cell('a'), cell('b')), row(cell('c'), cell('d')))
  expect(await textsOfFirstTable(table(row(cell('1'), cell('x'), cellOf(paragraph('gồm:') + small + '<w:p/>'))))).toEqual([
    ['1', 'x', 'gồm:\na b\nc d'],
  ])
  const framed = await read(
    table(row(cellOf(paragraph('Bảng 1') + table(row(cell('STT'), cell('Việc')), row(cell('1'), cell('Rà soát'))) + '<w:p/>'))),
  )
  expect(paragraphsOf(framed)).toEqual(['Bảng 1'])
  expect(tablesOf(framed).map(textsOf)).toEqual([
    [
      ['STT', 'Việc'],
      ['1', 'Rà soát'],
    ],
  ])
})

const LISTS = part(
  'word/numbering.xml',
  'numbering',
  '<w:abstractNum w:abstractNumId="5"><w:lvl w:ilvl="0"><w:start w:val="1"/><w:numFmt w:val="upperRoman"/><w:lvlText w:val="%1."/></w:lvl><w:lvl w:ilvl="1"><w:start w:val="1"/><w:numFmt w:val="decimal"/><w:isLgl/><w:lvlText w:val="%1.%2"/></w:lvl><w:lvl w:ilvl="2"><w:start w:val="1"/><w:numFmt w:val="lowerLetter"/><w:lvlText w:val="%3)"/></w:lvl></w:abstractNum>' +
    '<w:abstractNum w:abstractNumId="6"><w:lvl w:ilvl="0"><w:numFmt w:val="bullet"/><w:lvlText w:val="\uf0b7"/></w:lvl></w:abstractNum>' +
    '<w:num w:numId="1"><w:abstractNumId w:val="5"/></w:num><w:num w:numId="2"><w:abstractNumId w:val="6"/></w:num>' +
    '<w:num w:numId="3"><w:abstractNumId w:val="5"/><w:lvlOverride w:ilvl="0"><w:startOverride w:val="4"/></w:lvlOverride></w:num>',
)

test('numbers Word writes by itself are computed and marked', async () => {
  const body =
    numbered('Mở đầu') +
    numbered('Rà soát', 1) +
    numbered('Thống kê', 1) +
    numbered('Danh mục', 2) +
    numbered('Kết luận') +
    numbered('Sau', 1) +
    numbered('gạch', 0, 2) +
    numbered('Tiếp', 0, 3)
  expect(paragraphsOf(await read(body, [LISTS]))).toEqual([
    'I. Mở đầu',
    '1.1 Rà soát',
    '1.2 Thống kê',
    'a) Danh mục',
    'II. Kết luận',
    '2.1 Sau',
    '- gạch',
    'IV. Tiếp',
  ])
})

test('an STT column numbered by Word has its numbers', async () => {
  const document = await read(
    table(row(cell('STT'), cell('Việc')), row(cellOf(numbered('')), cell('a')), row(cellOf(numbered('')), cell('b'))),
    [LISTS],
  )
  const [first] = tablesOf(document)
  expect(first?.rows.map(cells => [cells[0]?.text, cells[0]?.autoNumbered])).toEqual([
    ['STT', undefined],
    ['I.', true],
    ['II.', true],
  ])
})

test('a numbered style numbers its paragraphs, a bold style makes its cells bold', async () => {
  const styles = part(
    'word/styles.xml',
    'styles',
    '<w:style w:styleId="Gốc"><w:rPr><w:b/></w:rPr></w:style><w:style w:styleId="Mục"><w:basedOn w:val="Gốc"/><w:pPr><w:numPr><w:numId w:val="1"/></w:numPr></w:pPr></w:style>',
  )
  const document = await read(
    table(row(cellOf(paragraph('Nhiệm vụ', '<w:pStyle w:val="Mục"/>')), cellOf(`<w:p>${run('đậm', '<w:b/>')}${run(' nhạt')}</w:p>`))),
    [LISTS, styles],
  )
  expect(tablesOf(document)[0]?.rows[0]).toEqual([
    { text: 'I. Nhiệm vụ', anchorRow: 0, anchorColumn: 0, autoNumbered: true, bold: true },
    { text: 'đậm nhạt', anchorRow: 0, anchorColumn: 1 },
  ])
})

test('signs of the Symbol font, decomposed letters and the Icelandic Ð come out as Vietnamese Unicode', async () => {
  const body = `<w:p>${run('Ðảng u\u0309y\u00a0')}<w:r><w:sym w:font="Symbol" w:char="F0B3"/></w:r>${run(' 90%')}</w:p>`
  expect(paragraphsOf(await read(body))).toEqual(['Đảng ủy ≥ 90%'])
})

test('another prefix for the same namespace makes no difference', async () => {
  const outcome = await readSourceDocument(
    makeDocxWithMainPart(
      '<x:document xmlns:x="http://purl.oclc.org/ooxml/wordprocessingml/main"><x:body><x:p><x:r><x:t>Kế hoạch</x:t></x:r></x:p></x:body></x:document>',
    ),
  )
  expect(outcome).toEqual({ ok: true, value: { format: 'docx', blocks: [{ type: 'paragraph', text: 'Kế hoạch' }] } })
})

test('a table wider than any plan is refused with its limit', async () => {
  const outcome = await readSourceDocument(makeDocx(table(row(cell('a', '<w:gridSpan w:val="9000"/>')))))
  expect(outcome).toMatchObject({ ok: false, refusals: [{ code: 'PLAN_FILE_TOO_MANY_COLUMNS', facts: { limit: 256 } }] })
})

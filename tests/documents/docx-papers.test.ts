import { strFromU8, unzipSync } from 'fflate'
import { SaxesParser } from 'saxes'
import { expect, test } from 'vitest'
import { createDocumentWriter } from '#infrastructure/documents/writing/create-document-writer.ts'
import { LONG_NAME, manyLines, nastyLines } from './nasty-lines.ts'
import { SAMPLE_FIGURES, sampleForm, samplePlanTable, sampleReport, sampleTableRow, sampleUnitReport } from './sample-papers.ts'

const writer = createDocumentWriter({ now: () => Date.UTC(2026, 5, 25) })

/** All parts of the file, every XML part parsed: a part that is not well-formed fails here. */
function openDocx(bytes: Uint8Array): Map<string, string> {
  const parts = new Map<string, string>()
  for (const [name, data] of Object.entries(unzipSync(bytes))) {
    const text = strFromU8(data)
    parts.set(name, text)
    if (!/\.(?:xml|rels)$/.test(name)) continue
    const parser = new SaxesParser({ xmlns: true })
    parser.on('error', error => {
      throw error
    })
    parser.write(text).close()
  }
  return parts
}

async function documentXml(bytes: Promise<Uint8Array>): Promise<string> {
  return openDocx(await bytes).get('word/document.xml') ?? ''
}

function textsOf(xml: string): string {
  return [...xml.matchAll(/<w:t(?: [^>]*)?>([^<]*)<\/w:t>/g)].map(match => match[1]).join('\n')
}

function runWith(xml: string, text: string): string {
  return [...xml.matchAll(/<w:r>.*?<\/w:r>/gs)].map(match => match[0]).find(run => run.includes(`>${text}<`)) ?? ''
}

const report = documentXml(writer.consolidatedReport(sampleReport(), 'docx'))

test('the report’s pages are A4 with the Party’s margins and the page number 10 mm from the edge, hidden on page 1', async () => {
  const [portrait = '', landscape = ''] = [...(await report).matchAll(/<w:sectPr.*?<\/w:sectPr>/gs)].map(match => match[0])
  expect(portrait).toMatch(/<w:pgSz[^>]*w:w="11906"[^>]*w:h="16838"/)
  for (const measure of ['w:top="1134"', 'w:bottom="1134"', 'w:left="1701"', 'w:right="850"', 'w:header="567"'])
    expect(portrait).toContain(measure)
  for (const section of [portrait, landscape]) expect(section).toContain('<w:titlePg/>')
  expect(landscape).toMatch(/<w:pgSz[^>]*w:w="16838"[^>]*w:h="11906"[^>]*w:orient="landscape"/)
  expect(landscape).toContain('w:start="1"')
})

test('a unit’s sheet and the month’s report show minimum, commitment and actual of each target, and say which were typed', async () => {
  const sheet = await documentXml(writer.unitReport(sampleUnitReport({ figures: SAMPLE_FIGURES }), 'docx'))
  const paper = await documentXml(writer.consolidatedReport(sampleReport({ figures: SAMPLE_FIGURES }), 'docx'))
  for (const xml of [sheet, paper]) {
    const texts = textsOf(xml)
    for (const words of [
      '≥ 90%',
      '95%',
      '92,4%',
      '(1.155/1.250)',
      '4 sáng kiến, giải pháp (*)',
      '3–5 doanh nghiệp',
      'giảm ≥ 20%',
      'Chưa có số liệu',
    ])
      expect(texts).toContain(words)
    expect(texts).toContain('(*) Số liệu do người nhập, không tính từ sổ.')
  }
  expect(textsOf(paper)).toContain('PHỤ LỤC 2')
  expect(textsOf(await report)).not.toContain('PHỤ LỤC 2')
})

test('the office’s report carries the committee’s name upright above its own in bold, its own symbol, and no authority above the position', async () => {
  const xml = await documentXml(
    writer.consolidatedReport(
      sampleReport({
        superior: 'ĐẢNG UỶ PHƯỜNG TAM PHƯỚC',
        issuer: 'VĂN PHÒNG',
        organSymbol: 'VPĐU',
        number: 12,
        signer: { authority: '', position: 'CHÁNH VĂN PHÒNG', name: null },
      }),
      'docx',
    ),
  )
  const texts = textsOf(xml)
  expect(texts).toContain('Số 12-BC/VPĐU')
  expect(runWith(xml, 'VĂN PHÒNG')).toContain('<w:b/>')
  expect(runWith(xml, 'ĐẢNG UỶ PHƯỜNG TAM PHƯỚC')).not.toMatch(/<w:b\/>|<w:b w:val="true"/)
  expect(texts).toContain('CHÁNH VĂN PHÒNG')
  expect(texts).not.toContain('T/M')
})

test('the page number stands centred in the header, 14 points', async () => {
  const parts = openDocx(await writer.consolidatedReport(sampleReport(), 'docx'))
  const header =
    [...parts]
      .filter(([name]) => name.startsWith('word/header'))
      .map(([, xml]) => xml)
      .find(xml => xml.includes('PAGE')) ?? ''
  expect(header).toContain('<w:jc w:val="center"/>')
  expect(header).toContain('<w:sz w:val="28"/>')
})

test('every run names Times New Roman for all scripts, and the language is Vietnamese', async () => {
  const runs = [...(await report).matchAll(/<w:r>.*?<\/w:r>/gs)].map(match => match[0]).filter(run => run.includes('<w:t'))
  expect(runs.length).toBeGreaterThan(100)
  for (const run of runs) {
    for (const script of ['ascii', 'hAnsi', 'cs', 'eastAsia']) expect(run).toContain(`w:${script}="Times New Roman"`)
  }
  const parts = openDocx(await writer.consolidatedReport(sampleReport(), 'docx'))
  expect(parts.get('word/styles.xml')).toContain('w:val="vi-VN"')
})

test('the header block has two cells of 80 and 85 mm without padding or borders', async () => {
  const table = /<w:tbl>.*?<\/w:tbl>/s.exec(await report)?.[0] ?? ''
  expect([...table.matchAll(/<w:gridCol w:w="(\d+)"/g)].map(match => match[1])).toEqual(['4535', '4819'])
  expect(table).not.toContain('w:val="single" w:sz="4"')
  expect(table).toMatch(/<w:left w:type="dxa" w:w="0"\/>/)
  expect(
    textsOf(table)
      .split('\n')
      .filter(text => text !== ''),
  ).toEqual([
    'ĐẢNG BỘ THÀNH PHỐ ĐỒNG NAI',
    'ĐẢNG UỶ PHƯỜNG TAM PHƯỚC',
    '*',
    'Số 06-BC/ĐU',
    'ĐẢNG CỘNG SẢN VIỆT NAM',
    'Tam Phước, ngày 25 tháng 6 năm 2026',
  ])
})

test('the rule below the Party’s name is as long as the name', async () => {
  const rule = /<w:p><w:pPr><w:pBdr><w:top.*?<\/w:pPr>/s.exec(await report)?.[0] ?? ''
  const indent = Number(/<w:ind [^>]*w:left="(\d+)"/.exec(rule)?.[1])
  expect(Math.abs(4819 - 2 * indent - 206.7 * 20)).toBeLessThan(4)
})

test('sizes are the rule’s: 15 bold for the Party and the type, 14 for the rest, 12 for recipients', async () => {
  const xml = await report
  expect(runWith(xml, 'ĐẢNG CỘNG SẢN VIỆT NAM')).toMatch(/<w:b\/>.*<w:sz w:val="30"\/>/s)
  expect(runWith(xml, 'BÁO CÁO')).toMatch(/<w:b\/>.*<w:sz w:val="30"\/>/s)
  expect(runWith(xml, 'ĐẢNG BỘ THÀNH PHỐ ĐỒNG NAI')).toMatch(/<w:sz w:val="28"\/>/)
  expect(runWith(xml, 'ĐẢNG BỘ THÀNH PHỐ ĐỒNG NAI')).not.toContain('<w:b/>')
  expect(runWith(xml, 'ĐẢNG UỶ PHƯỜNG TAM PHƯỚC')).toContain('<w:b/>')
  expect(runWith(xml, 'Tam Phước, ngày 25 tháng 6 năm 2026')).toContain('<w:i/>')
  expect(runWith(xml, 'T/M BAN THƯỜNG VỤ')).toContain('<w:b/>')
  expect(runWith(xml, 'PHÓ BÍ THƯ')).not.toContain('<w:b/>')
  expect(runWith(xml, 'Nơi nhận:')).toContain('<w:u ')
  expect(runWith(xml, '- Lưu Văn phòng Đảng uỷ.')).toContain('<w:sz w:val="24"/>')
})

test('body paragraphs are justified with an exact 19-point line and a 10 mm indent', async () => {
  const body = [
    ...(await report).matchAll(
      /<w:p><w:pPr>((?:(?!<\/w:pPr>).)*w:lineRule="exact"(?:(?!<\/w:pPr>).)*w:firstLine="567"(?:(?!<\/w:pPr>).)*)/gs,
    ),
  ]
  expect(body.length).toBeGreaterThan(20)
  for (const [, properties = ''] of body) {
    expect(properties).toContain('w:line="380"')
    expect(properties).toContain('<w:jc w:val="both"/>')
  }
})

test('a Party paper has five hyphens below its title and a number without colon', async () => {
  const texts = textsOf(await report)
  expect(texts.match(/^-----$/gm)).toHaveLength(2)
  expect(texts).not.toContain('Số:')
  expect(texts).toContain('(kèm theo Báo cáo số 06-BC/ĐU ngày 25 tháng 6 năm 2026 của Ban Thường vụ Đảng uỷ phường Tam Phước)')
})

test('a paper not yet issued is marked as a draft, its number and day left to be written in', async () => {
  const texts = textsOf(await documentXml(writer.consolidatedReport(sampleReport({ number: null, issuedOn: null }), 'docx')))
  expect(texts).toMatch(/^Số {4,}-BC\/ĐU$/m)
  expect(texts).toMatch(/^Dự thảo$/m)
  expect(texts).toMatch(/Tam Phước, ngày +tháng +năm/)
})

test('a day under 10 and the months 1 and 2 are written with a zero', async () => {
  const texts = textsOf(await documentXml(writer.consolidatedReport(sampleReport({ issuedOn: '2027-02-05' as never }), 'docx')))
  expect(texts).toContain('Tam Phước, ngày 05 tháng 02 năm 2027')
})

test('the old guide ends recipients in commas, the new one in semicolons', async () => {
  const old = textsOf(await documentXml(writer.consolidatedReport(sampleReport({ profile: 'party-hd36' }), 'docx')))
  expect(old).toContain('- Thường trực Thành uỷ,\n')
  expect(textsOf(await report)).toContain('- Thường trực Thành uỷ;\n')
})

test('Table 3 repeats its header, keeps short rows whole and closes with what its lines say', async () => {
  const table = [...(await report).matchAll(/<w:tbl>.*?<\/w:tbl>/gs)].at(-1)?.[0] ?? ''
  const rows = [...table.matchAll(/<w:tr>.*?<\/w:tr>/gs)].map(match => match[0])
  expect(rows).toHaveLength(1 + 3 + 6)
  expect(rows[0]).toContain('<w:tblHeader/>')
  for (const row of rows) expect(row).toContain('<w:cantSplit/>')
  const widths = [...table.matchAll(/<w:gridCol w:w="(\d+)"/g)].map(match => Number(match[1]))
  expect(Math.abs(widths.reduce((sum, width) => sum + width, 0) - 14_853)).toBeLessThan(10)
  expect(textsOf(rows[2] ?? '').split('\n')).toEqual([
    '1',
    '1.1. Rà soát, chuẩn hóa quy trình TTHC; rút ngắn thời gian xử lý, nâng chất lượng phục vụ',
    'UBND phường',
    '100% TTHC xử lý trên môi trường số; tối thiểu 90% hồ sơ qua hệ thống điện tử',
    'Ban hành Kế hoạch cải cách hành chính; lập danh mục 42 thủ tục trọng tâm; phân công từng đầu mối.',
    'Minh chứng (02): Quyết định 12/QĐ-UBND; Danh mục thủ tục trọng tâm',
    '40% (*)',
    'Phần mềm một cửa chưa liên thông với cơ sở dữ liệu đất đai',
    'Đề nghị Thành phố mở kết nối cơ sở dữ liệu đất đai',
    '15/7/2026',
  ])
})

test('the signature never breaks over pages and never stands alone', async () => {
  const closing =
    [...(await report).matchAll(/<w:tbl>.*?<\/w:tbl>/gs)].map(match => match[0]).find(table => table.includes('T/M BAN THƯỜNG VỤ')) ?? ''
  expect(closing).toContain('<w:cantSplit/>')
  expect(closing).toContain('<w:keepNext/>')
})

test('a longer name is broken after its level word, never made smaller', async () => {
  const xml = await documentXml(writer.consolidatedReport(sampleReport({ issuer: 'ĐẢNG UỶ PHƯỜNG NGUYỄN BỈNH KHIÊM' }), 'docx'))
  expect(textsOf(xml)).toContain('ĐẢNG UỶ PHƯỜNG\nNGUYỄN BỈNH KHIÊM\n*')
  expect(runWith(xml, 'NGUYỄN BỈNH KHIÊM')).toContain('<w:sz w:val="28"/>')
})

test('hostile and broken text comes out as text in a well-formed file', async () => {
  const texts = textsOf(await documentXml(writer.consolidatedReport(sampleReport({ lines: nastyLines() }), 'docx')))
  expect(texts).toContain('&lt;b&gt;&amp;amp; &quot;x&quot; &lt;/w:t&gt; ]]&gt; #panic() *b* $x$')
  expect(texts).toContain("=cmd|' /C calc'!A0")
  expect(texts).toContain(LONG_NAME)
  expect(texts).toContain('hình 😀 lẻ \ufffd điều khiển  cấm  tab x')
  expect(texts).not.toMatch(/[\u0000-\u0009\u000b-\u001f\ufffe\uffff]/)
})

test('680 lines are all there, in order', async () => {
  const table =
    [
      ...(await documentXml(writer.consolidatedReport(sampleReport({ lines: manyLines(680) }), 'docx'))).matchAll(/<w:tbl>.*?<\/w:tbl>/gs),
    ].at(-1)?.[0] ?? ''
  const ordinals = [...table.matchAll(/<w:tr>.*?<\/w:tr>/gs)]
    .map(match => textsOf(match[0]).split('\n')[0] ?? '')
    .filter(text => /^\d+$/.test(text))
  expect(ordinals).toEqual(Array.from({ length: 680 }, (_, index) => String(index + 1)))
})

test('a period without lines still gives a whole paper', async () => {
  const xml = await documentXml(writer.consolidatedReport(sampleReport({ lines: [], groups: [] }), 'docx'))
  expect(textsOf(xml)).toContain('Không có nội dung báo cáo nào được chấp nhận trong kỳ.')
  expect(xml).not.toContain('<w:tr></w:tr>')
})

test('the blank form has the nine columns, the rows asked for and the plan’s note', async () => {
  const xml = await documentXml(writer.reportForm(sampleForm({ blankRows: 4 }), 'docx'))
  const table = /<w:tbl>.*?<\/w:tbl>/s.exec(xml)?.[0] ?? ''
  expect([...table.matchAll(/<w:tr>/g)]).toHaveLength(5)
  expect(textsOf(table).split('\n')).toHaveLength(9)
  expect(textsOf(xml)).toContain('trước ngày 25 hằng tháng')
})

test('a unit’s sheet names the unit, the month and who signs', async () => {
  const texts = textsOf(await documentXml(writer.unitReport(sampleUnitReport(), 'docx')))
  expect(texts).toContain('PHIẾU BÁO CÁO TIẾN ĐỘ THÁNG 6 NĂM 2026')
  expect(texts).toContain('Cơ quan, đơn vị báo cáo: UBND phường')
  expect(texts).toContain('Tam Phước, ngày 20 tháng 6 năm 2026\nCHỦ TỊCH')
})

test('Table 2 shows each milestone’s light as a word on its colour, and the task’s light with its why', async () => {
  const xml = await documentXml(writer.planTable(samplePlanTable({ groups: [{ title: null, rows: [sampleTableRow()] }] }), 'docx'))
  const cells = [...(/<w:tbl>.*?<\/w:tbl>/s.exec(xml)?.[0] ?? '').matchAll(/<w:tc>.*?<\/w:tc>/gs)].map(match => match[0]).slice(11)
  expect(cells).toHaveLength(11)
  expect(cells.slice(4, 9).map(cell => textsOf(cell).split('\n')[0])).toEqual([
    'Hoàn thành',
    'Có nguy cơ chậm',
    'Đúng tiến độ',
    'Hoàn thành mục tiêu 500 ngày; công bố kết quả, mô hình tốt; đề xuất khen thưởng, xử lý trách nhiệm',
    'Duy trì cơ chế đo thời gian, hài lòng; cập nhật bộ chỉ số hằng năm',
  ])
  expect(cells[5]).toContain('w:fill="FFEFC2"')
  expect(cells[7]).not.toContain('w:shd')
  expect(textsOf(cells[10] ?? '')).toBe('Có nguy cơ chậm\nCòn 29 ngày đến mốc 31/12/2026, tỷ lệ 55% thấp hơn thời gian đã qua 86%')
})

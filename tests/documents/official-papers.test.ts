import { writeFile } from 'node:fs/promises'
import { strFromU8, unzipSync } from 'fflate'
import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs'
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { DocumentWriter } from '#application/ports/document-writer.ts'
import type { PaperModel } from '#domain/paper/paper.ts'
import type { ConclusionFacts, LateFacts, LateItem } from '#domain/paper/paper-facts.ts'
import { CHASING_KINDS, type PaperKind, typeOfPaper } from '#domain/paper/paper-kind.ts'
import { usualContent } from '#domain/paper/usual-content.ts'
import { toDay } from '#domain/shared/calendar.ts'
import { createDocumentWriter } from '#infrastructure/documents/writing/create-document-writer.ts'
import { sampleReport } from './sample-papers.ts'

let writer: DocumentWriter
beforeAll(() => {
  writer = createDocumentWriter({ now: () => Date.UTC(2026, 5, 29) })
})
afterAll(() => writer.close())

const { profile, toneStyle, superior, issuer, issuerInProse, reader, organSymbol, placeName, plan, signer } = sampleReport()
const GROUND = { profile, toneStyle, superior, issuer, issuerInProse, organSymbol, placeName }

function lateItem(index: number, change: Partial<LateItem> = {}): LateItem {
  return {
    causeKey: `milestone:${index}`,
    kind: 'milestone',
    level: index % 3 === 0 ? 'yellow' : 'red',
    unitIds: ['u1'],
    unitNames: ['UBND phường'],
    taskCode: `1.${index}`,
    taskTitle: 'Rà soát, chuẩn hóa quy trình TTHC; rút ngắn thời gian xử lý, nâng chất lượng phục vụ',
    sentence: `Nhiệm vụ 1.${index}: Mốc “Đến 31/5/2026” quá hạn 29 ngày, mới xong 01/03 sản phẩm.`,
    due: toDay('2026-05-31'),
    daysLate: 29,
    reminders: 4,
    lastReminded: toDay('2026-06-25'),
    papers: index === 1 ? ['Công văn số 12-CV/ĐU ngày 05 tháng 6 năm 2026'] : [],
    ...change,
  }
}

function lateFacts(count: number): LateFacts {
  const report: Partial<LateItem> = {
    kind: 'report',
    taskCode: '',
    taskTitle: '',
    sentence: 'Khu phố 2 chưa gửi báo cáo tháng 06/2026, hạn cuối 24/06/2026, đã quá hạn 5 ngày.',
    unitIds: ['u2'],
    unitNames: ['Khu phố 2'],
    papers: [],
  }
  return {
    of: 'late',
    asOf: toDay('2026-06-29'),
    scope: { of: 'ward' },
    plan,
    units: [
      { unitId: 'u1', name: 'UBND phường', headName: 'Người mẫu 1' },
      { unitId: 'u2', name: 'Khu phố 2', headName: 'Người mẫu 2' },
    ],
    items: Array.from({ length: count }, (_, index) => lateItem(index + 1, index === count - 1 ? report : {})),
  }
}

const CONCLUSION: ConclusionFacts = {
  of: 'meeting',
  asOf: toDay('2026-06-30'),
  meetingId: 'm1',
  plan,
  head: {
    title: 'Họp chuyên đề quý II/2026',
    heldOn: toDay('2026-06-30'),
    startsAt: '08:00',
    place: 'Hội trường Đảng uỷ',
    chairName: 'Người mẫu 1',
    secretaryName: 'Người mẫu 2',
    planTitle: 'Kế hoạch số 55-KH/ĐU',
  },
  units: [{ unitId: 'u1', name: 'UBND phường' }],
  decisions: [
    { ordinal: 1, kind: 'conclusion', text: 'Thống nhất giữ nguyên thời hạn các mốc', unitName: '', people: '', due: null, result: '' },
    {
      ordinal: 2,
      kind: 'work',
      text: 'Hoàn thành bộ quy trình còn thiếu',
      unitName: 'UBND phường',
      people: 'Người mẫu 3',
      due: toDay('2026-07-31'),
      result: 'Bộ quy trình được ban hành',
    },
  ],
  closing: 'Các đơn vị tập trung xử lý việc chậm.',
}

function paper(
  kind: PaperKind,
  change: Partial<PaperModel> & { readonly count?: number; readonly issuer?: 'partyOffice' } = {},
): PaperModel {
  const { count = 3, issuer: by = 'partyCommittee', ...rest } = change
  const facts = kind === 'conclusion' ? CONCLUSION : lateFacts(count)
  const type = typeOfPaper(kind, by)
  const due = toDay('2026-07-06')
  const content = usualContent({
    kind,
    type,
    facts,
    toneStyle,
    reader,
    signer,
    filed: 'Lưu Văn phòng Đảng uỷ',
    due: kind === 'conclusion' ? null : due,
  })
  const number = type === 'PHIEU' ? null : 7
  return { kind, type, ground: GROUND, facts, content, isDraft: false, number, issuedOn: toDay('2026-06-30'), ...rest }
}

async function docx(model: PaperModel): Promise<{ readonly xml: string; readonly header: string; readonly texts: readonly string[] }> {
  const bytes = await writer.paper(model, 'docx')
  await keepToLookAt(`${model.kind}-${model.type}`, bytes, 'docx')
  const parts = unzipSync(bytes)
  const xml = strFromU8(parts['word/document.xml'] ?? new Uint8Array())
  const headers = Object.keys(parts).filter(name => name.startsWith('word/header'))
  const header = headers.map(name => strFromU8(parts[name] ?? new Uint8Array())).find(text => text.includes('PAGE')) ?? ''
  return { xml, header, texts: [...xml.matchAll(/<w:t(?: [^>]*)?>([^<]*)<\/w:t>/g)].map(match => match[1] ?? '') }
}

function runWith(xml: string, text: string): string {
  return [...xml.matchAll(/<w:r>.*?<\/w:r>/gs)].map(match => match[0]).find(run => run.includes(`>${text}<`)) ?? ''
}

const KINDS = [...CHASING_KINDS, 'conclusion'] as const

test.each(KINDS)('a paper of the kind %s has the Party’s page, fonts, header block, page number and recipients', async kind => {
  const { xml, header, texts } = await docx(paper(kind))
  const [portrait = ''] = [...xml.matchAll(/<w:sectPr.*?<\/w:sectPr>/gs)].map(match => match[0])
  for (const measure of [
    'w:w="11906"',
    'w:h="16838"',
    'w:top="1134"',
    'w:bottom="1134"',
    'w:left="1701"',
    'w:right="850"',
    'w:header="567"',
  ])
    expect(portrait).toContain(measure)
  expect(portrait).toContain('<w:titlePg/>')
  expect(header).toContain('<w:jc w:val="center"/>')
  expect(header).toContain('<w:sz w:val="28"/>')
  const runs = [...xml.matchAll(/<w:r>.*?<\/w:r>/gs)].map(match => match[0]).filter(run => run.includes('<w:t'))
  for (const run of runs) for (const script of ['ascii', 'hAnsi', 'cs', 'eastAsia']) expect(run).toContain(`w:${script}="Times New Roman"`)
  expect(runWith(xml, 'ĐẢNG CỘNG SẢN VIỆT NAM')).toMatch(/<w:b\/>.*<w:sz w:val="30"\/>/s)
  expect(texts).toContain('Tam Phước, ngày 30 tháng 6 năm 2026')
  expect(runWith(xml, 'Nơi nhận:')).toContain('<w:u ')
  expect(runWith(xml, '- Lưu Văn phòng Đảng uỷ.')).toContain('<w:sz w:val="24"/>')
  expect(texts.filter(text => text.startsWith('Số:'))).toEqual([])
  expect(xml).toMatch(/w:line="380"[^>]*w:lineRule="exact"|w:lineRule="exact"[^>]*w:line="380"/)
})

test('a letter has its subject in italics below its number, no title and no hyphens', async () => {
  const { xml, texts } = await docx(paper('urging', { count: 3 }))
  expect(texts).toContain('Số 07-CV/ĐU')
  const subject = runWith(xml, 'đôn đốc thực hiện Kế hoạch số 55-KH/ĐU')
  expect(subject).toContain('<w:i/>')
  expect(subject).toContain('<w:sz w:val="24"/>')
  expect(texts.join(' ')).not.toContain('-----')
  expect(runWith(xml, 'Kính gửi:')).toContain('<w:i/>')
  expect(texts).toContain('- UBND phường;')
  expect(texts).toContain('- Khu phố 2.')
  expect(texts).toContain('- Như trên;')
  expect(texts.join(' ')).toContain(
    '- Rà soát, chuẩn hóa quy trình TTHC; rút ngắn thời gian xử lý, nâng chất lượng phục vụ (nhiệm vụ 1.1): mốc “Đến 31/5/2026” quá hạn 29 ngày, mới xong 01/03 sản phẩm (đã nhắc 04 lần trên phần mềm, gần nhất ngày 25/6/2026; đã có Công văn số 12-CV/ĐU ngày 05 tháng 6 năm 2026);',
  )
  expect(texts.join(' ')).toContain('chậm nhất ngày 06 tháng 7 năm 2026.')
})

test('what is late of one task stands below its name once', async () => {
  const facts = {
    ...lateFacts(2),
    items: [
      lateItem(1),
      lateItem(1, {
        causeKey: 'promise:1',
        kind: 'promise',
        sentence: 'Lời hứa của UBND phường về nhiệm vụ 1.1, hạn 23/06/2026, không được thực hiện.',
      }),
      lateItem(2),
    ],
  }
  const text = (await docx(paper('explanation', { facts }))).texts.join('\n')
  expect(text).toContain(
    '- Rà soát, chuẩn hóa quy trình TTHC; rút ngắn thời gian xử lý, nâng chất lượng phục vụ (nhiệm vụ 1.1):\n+ mốc “Đến 31/5/2026” quá hạn 29 ngày',
  )
  expect(text).toContain('+ lời hứa của UBND phường, hạn 23/06/2026, không được thực hiện (đã nhắc 04 lần')
  expect(text).toContain('(nhiệm vụ 1.2): mốc “Đến 31/5/2026”')
})

test('the list of what is late is a notice of the committee, and a report when the office gives it', async () => {
  const notice = await docx(paper('late_list', { count: 25 }))
  expect(notice.texts).toContain('THÔNG BÁO')
  expect(notice.texts).toContain('Số 07-TB/ĐU')
  expect(notice.texts.filter(text => text === '-----')).toHaveLength(2)
  expect(notice.texts).toContain('(kèm theo Thông báo số 07-TB/ĐU ngày 30 tháng 6 năm 2026 của Ban Thường vụ Đảng uỷ phường Tam Phước)')
  const table = [...notice.xml.matchAll(/<w:tbl>.*?<\/w:tbl>/gs)].map(match => match[0]).find(found => found.includes('tblHeader')) ?? ''
  expect([...table.matchAll(/<w:tr>/g)]).toHaveLength(26)
  const landscape = [...notice.xml.matchAll(/<w:sectPr.*?<\/w:sectPr>/gs)].map(match => match[0])[1] ?? ''
  expect(landscape).toContain('w:orient="landscape"')
  expect(landscape).toContain('w:start="1"')
  expect(notice.texts.join(' ')).toContain('- UBND phường: 24 nội dung (16 quá hạn, 08 chậm);')
  const report = await docx(paper('late_list', { issuer: 'partyOffice', ground: { ...GROUND, organSymbol: 'VPĐU' } }))
  expect(report.texts).toContain('BÁO CÁO')
  expect(report.texts).toContain('Số 07-BC/VPĐU')
  expect(report.texts.join(' ')).toContain('Kính đề nghị Ban Thường vụ xem xét, chỉ đạo')
  expect(report.texts.join(' ')).not.toContain('chậm nhất')
})

test('a sheet on responsibility has no number, prints the facts and leaves the judgement to be written', async () => {
  const { texts } = await docx(paper('review_sheet'))
  expect(texts).toContain('PHIẾU KIỂM ĐIỂM TRÁCH NHIỆM')
  expect(texts.some(text => text.startsWith('Số'))).toBe(false)
  expect(texts).toContain('NGƯỜI ĐỨNG ĐẦU')
  expect(texts.filter(text => /^\.{100,}$/.test(text))).toHaveLength(12)
})

test('a notice of conclusions says what was concluded and who does what by when', async () => {
  const text = (await docx(paper('conclusion'))).texts.join(' ')
  for (const words of [
    'Ngày 30 tháng 6 năm 2026 tại Hội trường Đảng uỷ, Ban Thường vụ Đảng uỷ phường Tam Phước tổ chức họp chuyên đề quý II/2026, do đồng chí Người mẫu 1 chủ trì.',
    'I- KẾT LUẬN CHUNG',
    'II- GIAO VIỆC',
    '- (1) Hoàn thành bộ quy trình còn thiếu; giao UBND phường (Người mẫu 3) thực hiện; sản phẩm: Bộ quy trình được ban hành; hoàn thành chậm nhất ngày 31/7/2026.',
  ])
    expect(text).toContain(words)
})

test('a draft says so and leaves number and day to be written in', async () => {
  const { texts } = await docx(paper('reminder', { isDraft: true, number: null, issuedOn: null }))
  expect(texts.some(text => /^Số {4,}-CV\/ĐU$/.test(text))).toBe(true)
  expect(texts).toContain('Dự thảo')
  expect(texts.some(text => /^Tam Phước, ngày +tháng +năm/.test(text))).toBe(true)
})

test.each(KINDS)('the PDF of the kind %s has the same words, Vietnamese letters whole', async kind => {
  const model = paper(kind, { count: 12 })
  const bytes = await writer.paper(model, 'pdf')
  await keepToLookAt(`${kind}-long`, bytes, 'pdf')
  const document = await getDocument({ data: bytes.slice(), isEvalSupported: false, verbosity: 0 }).promise
  let text = ''
  for (let number = 1; number <= document.numPages; number += 1) {
    const { items } = await (await document.getPage(number)).getTextContent()
    text += ` ${items.flatMap(found => ('str' in found ? [found.str] : [])).join(' ')}`
  }
  await document.destroy()
  const said = text.replaceAll(/\s+/g, ' ').normalize('NFC')
  expect(said).toBe(text.replaceAll(/\s+/g, ' '))
  expect(said).toContain('ĐẢNG UỶ PHƯỜNG TAM PHƯỚC')
  expect(said).toContain('- Lưu Văn phòng Đảng uỷ.')
})

test('the register of issued papers is a workbook with a row each', async () => {
  const row = {
    symbol: '07-CV/ĐU',
    issuedOn: toDay('2026-06-30'),
    what: 'Công văn đôn đốc',
    signerName: 'Người mẫu 1',
    recipients: 'UBND phường',
    draftedByName: 'Người mẫu 2',
    note: '',
  }
  const register = {
    toneStyle,
    wardName: 'phường Tam Phước',
    asOf: toDay('2026-06-30'),
    rows: [row, { ...row, symbol: '', what: 'Phiếu kiểm điểm trách nhiệm' }],
  }
  const bytes = await writer.paperRegister(register, 'xlsx')
  await keepToLookAt('register', bytes, 'xlsx')
  await keepToLookAt('register', await writer.paperRegister(register, 'pdf'), 'pdf')
  const parts = unzipSync(bytes)
  const all = Object.values(parts)
    .map(part => strFromU8(part))
    .join('')
  for (const words of ['Sổ đăng ký văn bản đi', '07-CV/ĐU', 'Không số', 'Tổng số: 02 văn bản.']) expect(all).toContain(words)
})

/** With SAURO_KEEP_PAPERS=<folder> the files stay there, to be looked at. */
async function keepToLookAt(name: string, bytes: Uint8Array, ending: string): Promise<void> {
  const folder = process.env['SAURO_KEEP_PAPERS']
  if (folder !== undefined) await writeFile(`${folder}/${name}.${ending}`, bytes)
}

import { writeXlsx } from 'hucre/xlsx'
import type { PlanFileRefusalCode } from '#domain/plan/plan-file-refusals.ts'
import { makeDocx, makeDocxWithMainPart, paragraph } from './make-docx.ts'
import { makeEncryptedPdf, makePdf, makePdfBomb } from './make-pdf.ts'
import { makeBombZip, makeZip } from './make-zip.ts'

export type HostileFile = {
  readonly what: string
  /** Any of these is a right answer; the first is the usual one. */
  readonly codes: readonly PlanFileRefusalCode[]
  bytes(): Buffer | Promise<Buffer>
}

const OLE = Buffer.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1])
const TCVN3 = 'Ban Th­êng vô §¶ng ñy ph­êng ban hµnh kÕ ho¹ch thùc hiÖn nhiÖm vô träng t©m, giao nhiÖm vô cho c¸c c¬ quan, ®¬n vÞ'
const VNI =
  'Ban Thöôøng vuï Ñaûng uûy phöôøng ban haønh keá hoaïch thöïc hieän nhieäm vuï troïng taâm, giao nhieäm vuï cho caùc cô quan, ñôn vò'
const W = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'

export const HOSTILE_FILES: readonly HostileFile[] = [
  { what: 'an empty file', codes: ['PLAN_FILE_EMPTY'], bytes: () => Buffer.alloc(0) },
  { what: 'a file of 21 MB', codes: ['PLAN_FILE_TOO_LARGE'], bytes: () => Buffer.alloc(21 * 1_048_576, 'a') },
  {
    what: 'a Windows program',
    codes: ['PLAN_FILE_TYPE_UNSUPPORTED'],
    bytes: () => Buffer.concat([Buffer.from('MZ\x90\0'), Buffer.alloc(500)]),
  },
  { what: 'an old Word file', codes: ['PLAN_FILE_TYPE_UNSUPPORTED'], bytes: () => oleWith('WordDocument') },
  { what: 'an old Excel file', codes: ['PLAN_FILE_TYPE_UNSUPPORTED'], bytes: () => oleWith('Workbook') },
  {
    what: 'a web page',
    codes: ['PLAN_FILE_TYPE_UNSUPPORTED'],
    bytes: () => Buffer.from('<!DOCTYPE html><html><body>Kế hoạch</body></html>'),
  },
  {
    what: 'a RAR archive',
    codes: ['PLAN_FILE_TYPE_UNSUPPORTED'],
    bytes: () => Buffer.concat([Buffer.from('Rar!\x1a\x07\x01\0'), Buffer.alloc(100)]),
  },
  {
    what: 'a photo',
    codes: ['PLAN_FILE_TYPE_UNSUPPORTED'],
    bytes: () => Buffer.from([0xff, 0xd8, 0xff, 0xe0, 0, 16, 0x4a, 0x46, 0x49, 0x46, 0]),
  },
  {
    what: 'PowerPoint slides',
    codes: ['PLAN_FILE_TYPE_UNSUPPORTED'],
    bytes: () => makeZip([{ name: 'ppt/presentation.xml', content: '<p/>' }]),
  },
  {
    what: 'random bytes',
    codes: ['PLAN_FILE_TYPE_UNSUPPORTED'],
    bytes: () => Buffer.from(Array.from({ length: 4000 }, (_, index) => (index * 7919 + (index >> 3) * 31) % 256)),
  },
  { what: 'a Word file with a password', codes: ['PLAN_FILE_ENCRYPTED'], bytes: () => oleWith('EncryptedPackage') },
  {
    what: 'a zip with a password',
    codes: ['PLAN_FILE_ENCRYPTED'],
    bytes: () => makeZip([{ name: 'word/document.xml', content: 'x', isEncrypted: true }]),
  },
  { what: 'a PDF with a password', codes: ['PLAN_FILE_ENCRYPTED'], bytes: makeEncryptedPdf },
  { what: 'a Word file cut in half', codes: ['PLAN_FILE_DAMAGED'], bytes: () => half(makeDocx(paragraph('Kế hoạch').repeat(500))) },
  { what: 'a PDF cut to its first bytes', codes: ['PLAN_FILE_DAMAGED'], bytes: () => Buffer.from('%PDF-1.7\n1 0 obj\n<< /Type /Cat') },
  {
    what: 'a Word file whose XML stops',
    codes: ['PLAN_FILE_DAMAGED'],
    bytes: () => makeDocxWithMainPart(`<w:document ${W}><w:body><w:p>`),
  },
  { what: 'a 1 GiB bomb with its true size', codes: ['PLAN_FILE_EXPANDS_TOO_MUCH'], bytes: () => makeBombZip('word/document.xml', 1024) },
  {
    what: 'a 1 GiB bomb that claims 1,000 bytes',
    codes: ['PLAN_FILE_EXPANDS_TOO_MUCH'],
    bytes: () => makeBombZip('word/document.xml', 1024, 1000),
  },
  {
    what: 'a small part that claims 4 GiB',
    codes: ['PLAN_FILE_EXPANDS_TOO_MUCH'],
    bytes: () => makeZip([{ name: 'word/document.xml', content: 'x', claimedSize: 0xffffffff }]),
  },
  { what: 'a workbook that is a bomb', codes: ['PLAN_FILE_EXPANDS_TOO_MUCH'], bytes: () => makeBombZip('xl/workbook.xml', 1024, 1000) },
  {
    what: '60,000 parts',
    codes: ['PLAN_FILE_TOO_MANY_PARTS'],
    bytes: () => makeZip(Array.from({ length: 60_000 }, (_, index) => ({ name: `word/${index}.xml`, content: '' }))),
  },
  {
    what: 'an entity that reads /etc/passwd',
    codes: ['PLAN_FILE_HAS_ENTITIES'],
    bytes: () =>
      makeDocxWithMainPart(
        `<!DOCTYPE d [<!ENTITY x SYSTEM "file:///etc/passwd">]><w:document ${W}><w:body><w:p><w:r><w:t>&x;</w:t></w:r></w:p></w:body></w:document>`,
      ),
  },
  {
    what: 'a billion laughs',
    codes: ['PLAN_FILE_HAS_ENTITIES'],
    bytes: () => makeDocxWithMainPart(`${laughs()}<w:document ${W}><w:body/></w:document>`),
  },
  {
    what: 'a billion laughs in a workbook',
    codes: ['PLAN_FILE_HAS_ENTITIES'],
    bytes: () => makeZip([{ name: 'xl/workbook.xml', content: `${laughs()}<workbook/>` }]),
  },
  {
    what: 'tables nested 20,000 deep',
    codes: ['PLAN_FILE_NESTED_TOO_DEEP'],
    bytes: () => makeDocx('<w:tbl><w:tr><w:tc>'.repeat(20_000) + '</w:tc></w:tr></w:tbl>'.repeat(20_000)),
  },
  {
    what: 'a Word table of 100,000 rows',
    codes: ['PLAN_FILE_TOO_MANY_ROWS'],
    bytes: () =>
      makeDocx(`<w:tbl>${'<w:tr><w:tc><w:p><w:r><w:t>việc</w:t></w:r></w:p></w:tc><w:tc><w:p/></w:tc></w:tr>'.repeat(100_000)}</w:tbl>`),
  },
  {
    what: 'a sheet of 100,000 rows',
    codes: ['PLAN_FILE_TOO_MANY_ROWS'],
    bytes: () => sheetOf(Array.from({ length: 100_000 }, (_, index) => [index, 'việc', 'sản phẩm'])),
  },
  {
    what: 'a text of 100,000 rows',
    codes: ['PLAN_FILE_TOO_MANY_ROWS'],
    bytes: () => Buffer.from('STT\tNhiệm vụ\tThời hạn\n'.repeat(100_000)),
  },
  {
    what: 'a sheet with its two far corners filled',
    codes: ['PLAN_FILE_TOO_MANY_COLUMNS', 'PLAN_FILE_TOO_MANY_ROWS', 'PLAN_FILE_DAMAGED'],
    bytes: farCorners,
  },
  {
    what: 'a macro file renamed .docx',
    codes: ['PLAN_FILE_HAS_MACROS'],
    bytes: () => makeDocx(paragraph('Kế hoạch'), [{ name: 'word/vbaProject.bin', content: 'x' }]),
  },
  {
    what: 'a macro workbook',
    codes: ['PLAN_FILE_HAS_MACROS'],
    bytes: async () => Buffer.from(await writeXlsx({ sheets: [{ name: 'A', rows: [['a']] }], vbaProject: new Uint8Array(8) })),
  },
  {
    what: 'a scanned PDF',
    codes: ['PLAN_FILE_SCANNED'],
    bytes: () => makePdf(Buffer.from('q 595 0 0 842 0 0 cm BI /W 1 /H 1 /BPC 8 /CS /G ID \xff EI Q', 'latin1')),
  },
  { what: 'a PDF page that inflates to 1 GiB', codes: ['PLAN_FILE_TOO_HEAVY', 'PLAN_FILE_TOO_SLOW'], bytes: () => makePdfBomb(1024) },
  { what: 'a Word file without a word', codes: ['PLAN_FILE_NO_CONTENT'], bytes: () => makeDocx('<w:p/>') },
  { what: 'TCVN3 letters in Word', codes: ['PLAN_FILE_LEGACY_ENCODING'], bytes: () => makeDocx(paragraph(TCVN3)) },
  { what: 'VNI letters in Word', codes: ['PLAN_FILE_LEGACY_ENCODING'], bytes: () => makeDocx(paragraph(VNI)) },
  { what: 'a TCVN3 text file', codes: ['PLAN_FILE_LEGACY_ENCODING'], bytes: () => Buffer.from(TCVN3, 'latin1') },
  { what: 'a paper marked MẬT', codes: ['PLAN_FILE_STATE_SECRET'], bytes: () => makeDocx(paragraph('TỐI MẬT') + paragraph('Kế hoạch')) },
]

function oleWith(stream: string): Buffer {
  return Buffer.concat([OLE, Buffer.alloc(504), Buffer.from(`${stream}\0`, 'utf16le'), Buffer.alloc(512)])
}

function half(bytes: Buffer): Buffer {
  return bytes.subarray(0, bytes.length / 2)
}

function laughs(): string {
  const levels = Array.from({ length: 9 }, (_, index) => `<!ENTITY l${index + 1} "${`&l${index};`.repeat(10)}">`)
  return `<!DOCTYPE l [<!ENTITY l0 "ha">${levels.join('')}]>`
}

async function sheetOf(rows: (string | number)[][]): Promise<Buffer> {
  return Buffer.from(await writeXlsx({ sheets: [{ name: 'Kế hoạch', rows }] }))
}

function farCorners(): Buffer {
  const sheet =
    '<worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><sheetData><row r="1"><c r="A1"><v>1</v></c></row><row r="1048576"><c r="XFD1048576"><v>1</v></c></row></sheetData></worksheet>'
  const workbook =
    '<workbook xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"><sheets><sheet name="A" sheetId="1" r:id="rId1"/></sheets></workbook>'
  const relation = (target: string, type: string): string =>
    `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/${type}" Target="${target}"/></Relationships>`
  return makeZip([
    { name: '[Content_Types].xml', content: '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"/>' },
    { name: '_rels/.rels', content: relation('xl/workbook.xml', 'officeDocument') },
    { name: 'xl/workbook.xml', content: workbook },
    { name: 'xl/_rels/workbook.xml.rels', content: relation('worksheets/sheet1.xml', 'worksheet') },
    { name: 'xl/worksheets/sheet1.xml', content: sheet },
  ])
}

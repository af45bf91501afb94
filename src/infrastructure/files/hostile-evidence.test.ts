import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { deflateSync } from 'node:zlib'
import { zipSync } from 'fflate'
import sharp from 'sharp'
import { afterAll, beforeAll, expect, it } from 'vitest'
import type { EvidenceFiles } from '#application/ports/evidence-files.ts'
import { decideAttachment } from '#domain/evidence/decide-attachment.ts'
import { toDay } from '#domain/shared/calendar.ts'
import { makePdf } from '#tests/documents/make-pdf.ts'
import { makeBombZip, makeZip } from '#tests/documents/make-zip.ts'
import { openLocalEvidenceFiles } from './local-evidence-files.ts'

const WARD = '0198f0a0-0000-7000-8000-000000000001'
let folder: string
let files: EvidenceFiles
beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'sauro-hostile-'))
  files = await openLocalEvidenceFiles(folder)
})
afterAll(() => rmSync(folder, { recursive: true, force: true }))

/** What a person who attaches the file is told; empty: it is taken. */
async function refusalsOf(name: string, bytes: Uint8Array): Promise<readonly string[]> {
  const { size, mime, threats } = await files.store(WARD, bytes, 30_000_000)
  const detectedMime = mime === 'application/octet-stream' ? null : mime
  const said = { kind: 'other', documentNumber: '', documentDate: null, caption: '', today: toDay('2026-06-10') }
  const decided = decideAttachment({ ...said, name, size, threats, detectedMime })
  return decided.ok ? [] : decided.refusals.map(item => item.code)
}

const DOCX = {
  '[Content_Types].xml':
    '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Override PartName="/word/document.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/></Types>',
  '_rels/.rels': '<Relationships/>',
  'word/document.xml': '<w:document/>',
}
const zipOf = (parts: Readonly<Record<string, string | Uint8Array>>) =>
  Buffer.from(zipSync(Object.fromEntries(Object.entries(parts).map(([name, part]) => [name, Buffer.from(part)]))))
const odf = (more: Readonly<Record<string, string>>) =>
  makeZip([
    { name: 'mimetype', content: 'application/vnd.oasis.opendocument.text' },
    ...Object.entries({ 'content.xml': '<office:document-content/>', ...more }).map(([name, content]) => ({ name, content })),
  ])

/** An OLE file of one sector of header, one of directory entries with these names, and whatever follows. */
function ole(names: readonly string[], ...sectors: readonly Buffer[]): Buffer {
  const header = Buffer.alloc(512)
  Buffer.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]).copy(header)
  const entries = names.map((name, index) => {
    const entry = Buffer.alloc(128)
    entry.write(name, 'utf16le')
    entry.writeUInt16LE(name.length * 2 + 2, 64)
    entry[66] = index === 0 ? 5 : 2
    return entry
  })
  const directory = Buffer.concat(entries)
  const padded = Buffer.alloc(Math.ceil(directory.length / 512) * 512)
  directory.copy(padded)
  return Buffer.concat([header, padded, ...sectors])
}
const wordStart = (flags: number) => {
  const sector = Buffer.alloc(512)
  sector.writeUInt16LE(0xa5ec)
  sector.writeUInt16LE(flags, 10)
  return sector
}
const record = (kind: number, content: Buffer) => {
  const head = Buffer.alloc(4)
  head.writeUInt16LE(kind)
  head.writeUInt16LE(content.length, 2)
  return Buffer.concat([head, content])
}
const workbook = (...records: readonly Buffer[]) => {
  const sector = Buffer.alloc(512)
  Buffer.concat([record(0x0809, Buffer.alloc(16)), ...records]).copy(sector)
  return sector
}
const sheet = (kind: number) => record(0x0085, Buffer.from([0, 0, 0, 0, 0, kind, 1, 0, 65]))

const pdfWith = (dictionary: string) =>
  Buffer.concat([Buffer.from('%PDF-1.7\n'), Buffer.from(`1 0 obj\n<< /Type /Catalog ${dictionary} >>\nendobj\n%%EOF\n`)])
const pdfWithPacked = (objects: string) => {
  const packed = deflateSync(Buffer.from(objects))
  const head = `%PDF-1.7\n5 0 obj\n<< /Type /ObjStm /N 1 /First 4 /Filter /FlateDecode /Length ${packed.length} >>\nstream\n`
  return Buffer.concat([Buffer.from(head), packed, Buffer.from('\nendstream\nendobj\n%%EOF\n')])
}
const png = () =>
  sharp({ create: { width: 40, height: 40, channels: 3, background: '#468' } })
    .png()
    .toBuffer()
const DOS = 'MZ\0\0This program cannot be run in DOS mode.\r\r\n'

it.each<[string, string, () => Uint8Array | Promise<Uint8Array>, readonly string[]]>([
  ['a Windows program', 'bao-cao.pdf', () => Buffer.concat([Buffer.from('MZ'), Buffer.alloc(300, 1)]), ['FILE_EXECUTABLE']],
  [
    'a Linux program',
    'bao-cao.pdf',
    () => Buffer.concat([Buffer.from([0x7f, 0x45, 0x4c, 0x46, 2, 1, 1]), Buffer.alloc(300)]),
    ['FILE_EXECUTABLE'],
  ],
  ['a script called a text', 'ghi-chu.txt', () => Buffer.from('#!/bin/sh\nrm -rf /\n'), ['FILE_EXECUTABLE']],
  ['a program behind a picture', 'anh.png', async () => Buffer.concat([await png(), Buffer.from(DOS)]), ['FILE_EXECUTABLE']],
  ['an archive behind a picture', 'anh.png', async () => Buffer.concat([await png(), zipOf({ 'a.txt': 'a' })]), ['FILE_TWO_IN_ONE']],
  ['an archive behind a PDF', 'a.pdf', () => Buffer.concat([makePdf(Buffer.from('BT ET')), zipOf({ 'a.txt': 'a' })]), ['FILE_TWO_IN_ONE']],
  ['a zip', 'tai-lieu.zip', () => zipOf({ 'a.txt': 'a' }), ['FILE_ARCHIVE']],
  [
    'a RAR archive',
    'tai-lieu.rar',
    () => Buffer.concat([Buffer.from('Rar!\x1a\x07\x01\0', 'latin1'), Buffer.alloc(100)]),
    ['FILE_ARCHIVE'],
  ],
  ['a zip called a document', 'tai-lieu.docx', () => zipOf({ 'a.txt': 'a' }), ['FILE_ARCHIVE']],
  ['macros in a document', 'a.docx', () => zipOf({ ...DOCX, 'word/vbaProject.bin': 'x' }), ['FILE_WITH_MACROS']],
  ['an ActiveX control', 'a.docx', () => zipOf({ ...DOCX, 'word/activeX/activeX1.xml': '<x/>' }), ['FILE_WITH_MACROS']],
  ['a program in a document', 'a.docx', () => zipOf({ ...DOCX, 'word/media/chay.exe': 'x' }), ['FILE_EXECUTABLE']],
  [
    'a template from elsewhere',
    'a.docx',
    () =>
      zipOf({
        ...DOCX,
        'word/_rels/settings.xml.rels':
          '<Relationships><Relationship Id="1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/attachedTemplate" Target="http://example.invalid/a.dotm" TargetMode="External"/></Relationships>',
      }),
    ['FILE_ACTIVE'],
  ],
  [
    'a packed file in a document',
    'a.docx',
    () => zipOf({ ...DOCX, 'word/embeddings/oleObject1.bin': ole(['Root Entry', '\x01Ole10Native']) }),
    ['FILE_ACTIVE'],
  ],
  ['a bomb called a document', 'a.docx', () => makeBombZip('word/document.xml', 1024, 1000), ['FILE_ARCHIVE']],
  ['macros of OpenDocument', 'a.odt', () => odf({ 'Basic/script-lc.xml': '<x/>' }), ['FILE_WITH_MACROS']],
  ['OpenDocument with a password', 'a.odt', () => odf({ 'META-INF/manifest.xml': '<manifest:encryption-data/>' }), ['FILE_ENCRYPTED']],
  ['a new document with a password', 'a.docx', () => ole(['Root Entry', 'EncryptedPackage', 'EncryptionInfo']), ['FILE_ENCRYPTED']],
  ['an old document with a password', 'a.doc', () => ole(['Root Entry', 'WordDocument'], wordStart(0x0100)), ['FILE_ENCRYPTED']],
  ['an old document with macros', 'a.doc', () => ole(['Root Entry', 'WordDocument', 'Macros', 'VBA'], wordStart(0)), ['FILE_WITH_MACROS']],
  [
    'an old workbook with a password',
    'a.xls',
    () => ole(['Root Entry', 'Workbook'], workbook(record(0x2f, Buffer.alloc(6)))),
    ['FILE_ENCRYPTED'],
  ],
  ['a workbook with an Excel 4 sheet', 'a.xls', () => ole(['Root Entry', 'Workbook'], workbook(sheet(1))), ['FILE_WITH_MACROS']],
  ['an RTF with an object', 'a.rtf', () => Buffer.from('{\\rtf1 {\\object\\objemb{\\*\\objdata 0105}}}'), ['FILE_ACTIVE']],
  ['a script in a PDF', 'a.pdf', () => pdfWith('/OpenAction << /S /JavaScript /JS (app.alert(1)) >>'), ['FILE_ACTIVE']],
  ['a script in a PDF, written in hex', 'a.pdf', () => pdfWith('/OpenAction << /S /J#61vaScript >>'), ['FILE_ACTIVE']],
  ['a launch in a PDF', 'a.pdf', () => pdfWith('/OpenAction << /S /Launch /F (cmd) >>'), ['FILE_ACTIVE']],
  ['a script packed in a PDF', 'a.pdf', () => pdfWithPacked('7 0 << /S /JavaScript /JS (x) >>'), ['FILE_ACTIVE']],
  ['a program in a PDF', 'a.pdf', () => pdfWith('/Names << /EmbeddedFiles << /F (chay.exe) >> >>'), ['FILE_EXECUTABLE']],
  ['a web page', 'trang.html', () => Buffer.from('<!DOCTYPE html><script>alert(1)</script>'), ['FILE_EXECUTABLE']],
  ['a drawing with scripts', 'anh.svg', () => Buffer.from('<svg xmlns="http://www.w3.org/2000/svg"><script/></svg>'), ['FILE_EXECUTABLE']],
  ['two endings', 'bien-ban.exe.pdf', () => makePdf(Buffer.from('BT ET')), ['FILE_NAME_MISLEADING']],
])('%s is refused', async (_what, name, make, codes) => {
  expect(await refusalsOf(name, await make())).toEqual(codes)
})

it.each<[string, () => Uint8Array | Promise<Uint8Array>]>([
  ['bien-ban.pdf', () => makePdf(Buffer.from('BT ET'))],
  ['bien-ban.docx', () => zipOf(DOCX)],
  ['bien-ban.odt', () => odf({})],
  ['to-trinh.doc', () => ole(['Root Entry', 'WordDocument', '1Table'], wordStart(0))],
  ['so-lieu.xls', () => ole(['Root Entry', 'Workbook'], workbook(sheet(0)))],
  ['trinh-chieu.ppt', () => ole(['Root Entry', 'PowerPoint Document'])],
  ['ghi-chu.rtf', () => Buffer.from('{\\rtf1\\ansi Bi\\u234?n b\\u7843?n}')],
  [
    'anh.gif',
    () =>
      sharp({ create: { width: 9, height: 9, channels: 3, background: '#123' } })
        .gif()
        .toBuffer(),
  ],
  [
    'anh.tiff',
    () =>
      sharp({ create: { width: 9, height: 9, channels: 3, background: '#123' } })
        .tiff()
        .toBuffer(),
  ],
  ['so-lieu.csv', () => Buffer.from('\ufeffĐơn vị,Số\nKhu phố 1,12\n')],
  // As Excel saves "Unicode text".
  ['so-lieu.txt', () => Buffer.concat([Buffer.from([0xff, 0xfe]), Buffer.from('Đơn vị\tSố\r\n', 'utf16le')])],
])('%s is taken', async (name, make) => {
  expect(await refusalsOf(name, await make())).toEqual([])
})

it('finds no script in the chance bytes of a long picture inside a PDF', async () => {
  let state = 7
  const noise = Buffer.from(Array.from({ length: 2_000_000 }, () => (state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0) >>> 24))
  noise.write('/JS /Launch /JavaScript', 1000)
  const pdf = Buffer.concat([
    Buffer.from(`%PDF-1.7\n4 0 obj\n<< /Subtype /Image /Length ${noise.length} >>\nstream\n`),
    noise,
    Buffer.from('\nendstream\nendobj\n%%EOF\n'),
  ])
  expect(await refusalsOf('quet.pdf', pdf)).toEqual([])
})

import type { ReadingLimits } from './reading-limits.ts'
import { ReadingRefused } from './reading-refused.ts'
import { decodeText } from './txt/decode-text.ts'
import { openZip } from './zip/open-zip.ts'
import type { ZipArchive } from './zip/open-zip.ts'

export type DetectedSource =
  | { readonly format: 'docx'; readonly archive: ZipArchive; readonly mainPart: string }
  | { readonly format: 'xlsx'; readonly archive: ZipArchive }
  | { readonly format: 'pdf' }
  | { readonly format: 'txt'; readonly text: string }

type Signature = { readonly start: readonly number[]; readonly at?: number; readonly found: string; readonly kind: string }

const SIGNATURES: readonly Signature[] = [
  { start: ascii('MZ'), found: 'chương trình Windows (.exe, .dll)', kind: 'program' },
  { start: [0x7f, ...ascii('ELF')], found: 'chương trình Linux', kind: 'program' },
  { start: [0xcf, 0xfa, 0xed, 0xfe], found: 'chương trình macOS', kind: 'program' },
  { start: ascii('#!'), found: 'tập lệnh (script)', kind: 'program' },
  { start: ascii('Rar!'), found: 'tệp nén RAR', kind: 'archive' },
  { start: [0x37, 0x7a, 0xbc, 0xaf], found: 'tệp nén 7z', kind: 'archive' },
  { start: [0x1f, 0x8b], found: 'tệp nén GZIP', kind: 'archive' },
  { start: ascii('ustar'), at: 257, found: 'tệp nén TAR', kind: 'archive' },
  { start: [0x89, ...ascii('PNG')], found: 'ảnh PNG', kind: 'picture' },
  { start: [0xff, 0xd8, 0xff], found: 'ảnh JPEG', kind: 'picture' },
  { start: ascii('GIF8'), found: 'ảnh GIF', kind: 'picture' },
  { start: ascii('II*\0'), found: 'ảnh TIFF', kind: 'picture' },
  { start: ascii('MM\0*'), found: 'ảnh TIFF', kind: 'picture' },
  { start: ascii('WEBP'), at: 8, found: 'ảnh WEBP', kind: 'picture' },
  { start: ascii('ftyp'), at: 4, found: 'ảnh HEIC hoặc phim', kind: 'picture' },
  { start: ascii('{\\rtf'), found: 'văn bản RTF (.rtf)', kind: 'word' },
]

const OLE_SIGNATURE = [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]

/** Decides from the bytes alone; refuses what no reader takes and says what it is. */
export function detectSource(bytes: Buffer, limits: ReadingLimits): DetectedSource {
  if (bytes.length === 0) throw new ReadingRefused('PLAN_FILE_EMPTY')
  if (bytes.length > limits.fileBytes) throw new ReadingRefused('PLAN_FILE_TOO_LARGE', { bytes: bytes.length, limit: limits.fileBytes })
  if (startsWith(bytes, ascii('PK'))) return detectOfficeFile(bytes, limits)
  if (startsWith(bytes, OLE_SIGNATURE)) throw refuseOle(bytes)
  for (const signature of SIGNATURES) {
    if (startsWith(bytes, signature.start, signature.at)) throw unsupported(signature.found, signature.kind)
  }
  if (bytes.subarray(0, 1024).includes('%PDF-')) return { format: 'pdf' }
  return detectText(bytes)
}

function detectOfficeFile(bytes: Buffer, limits: ReadingLimits): DetectedSource {
  const archive = openZip(bytes, limits)
  const names = new Set(archive.names)
  if (archive.names.some(name => /vbaProject\.bin$|\/macrosheets\//i.test(name))) throw new ReadingRefused('PLAN_FILE_HAS_MACROS')
  const types = archive.find('[Content_Types].xml')?.toString('utf8') ?? ''
  if (types.includes('macroEnabled')) throw new ReadingRefused('PLAN_FILE_HAS_MACROS')
  const mainPart = findMainPart(archive)
  if (names.has('word/document.xml') || mainPart?.startsWith('word/')) {
    return { format: 'docx', archive, mainPart: mainPart !== undefined && names.has(mainPart) ? mainPart : 'word/document.xml' }
  }
  if (archive.names.some(name => /^xl\/workbook\d*\.xml$/i.test(name))) return { format: 'xlsx', archive }
  throw refuseZip(archive)
}

function findMainPart(archive: ZipArchive): string | undefined {
  const relations = archive.find('_rels/.rels')?.toString('utf8') ?? ''
  const main = relations.match(/<[^<>]*\/officeDocument"[^<>]*>/g)?.find(tag => tag.includes('Target='))
  return main?.match(/Target="\/?([^"]{1,200})"/)?.[1]
}

function refuseZip(archive: ZipArchive): ReadingRefused {
  const names = archive.names
  if (names.some(name => name.startsWith('ppt/'))) return unsupported('bản trình chiếu PowerPoint (.pptx)', 'other')
  if (names.some(name => name === 'xl/workbook.bin')) return unsupported('bảng tính Excel nhị phân (.xlsb)', 'xls')
  const mime = archive.find('mimetype')?.toString('utf8', 0, 100) ?? ''
  if (mime.includes('opendocument.text')) return unsupported('văn bản OpenDocument (.odt)', 'word')
  if (mime.includes('opendocument.spreadsheet')) return unsupported('bảng tính OpenDocument (.ods)', 'sheet')
  return unsupported('tệp nén ZIP', 'archive')
}

function refuseOle(bytes: Buffer): ReadingRefused {
  if (hasOleStream(bytes, 'EncryptedPackage')) return new ReadingRefused('PLAN_FILE_ENCRYPTED')
  if (hasOleStream(bytes, 'WordDocument')) return unsupported('văn bản Word đời cũ (.doc)', 'doc')
  if (hasOleStream(bytes, 'Workbook') || hasOleStream(bytes, 'Book')) return unsupported('bảng tính Excel đời cũ (.xls)', 'xls')
  if (hasOleStream(bytes, 'PowerPoint Document')) return unsupported('bản trình chiếu PowerPoint đời cũ (.ppt)', 'other')
  return unsupported('tệp Office đời cũ (.doc, .xls)', 'doc')
}

function hasOleStream(bytes: Buffer, name: string): boolean {
  return bytes.includes(Buffer.from(`${name}\0`, 'utf16le'))
}

function detectText(bytes: Buffer): DetectedSource {
  const text = decodeText(bytes)
  if (text === undefined) throw unsupported('', 'other')
  if (/^\s*<(!doctype\s+html|html|head|body|table)[\s>]/i.test(text)) throw unsupported('trang web (.html)', 'word')
  if (/^\s*<(\?xml|!doctype)/i.test(text)) throw unsupported('tệp XML', 'other')
  return { format: 'txt', text }
}

function unsupported(found: string, kind: string): ReadingRefused {
  return new ReadingRefused('PLAN_FILE_TYPE_UNSUPPORTED', { found, kind })
}

function startsWith(bytes: Buffer, start: readonly number[], at = 0): boolean {
  return bytes.length >= at + start.length && start.every((byte, index) => bytes[at + index] === byte)
}

function ascii(text: string): number[] {
  return [...Buffer.from(text, 'latin1')]
}

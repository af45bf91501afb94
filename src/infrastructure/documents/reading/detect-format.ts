import type { FileAdvice, FileType } from '#domain/words/file-type-words.ts'
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

type Signature = { readonly start: readonly number[]; readonly at?: number; readonly fileType: FileType; readonly advice: FileAdvice }

const SIGNATURES: readonly Signature[] = [
  { start: ascii('MZ'), fileType: 'windows_program', advice: 'program' },
  { start: [0x7f, ...ascii('ELF')], fileType: 'linux_program', advice: 'program' },
  { start: [0xcf, 0xfa, 0xed, 0xfe], fileType: 'macos_program', advice: 'program' },
  { start: ascii('#!'), fileType: 'script', advice: 'program' },
  { start: ascii('Rar!'), fileType: 'rar', advice: 'archive' },
  { start: [0x37, 0x7a, 0xbc, 0xaf], fileType: 'seven_zip', advice: 'archive' },
  { start: [0x1f, 0x8b], fileType: 'gzip', advice: 'archive' },
  { start: ascii('ustar'), at: 257, fileType: 'tar', advice: 'archive' },
  { start: [0x89, ...ascii('PNG')], fileType: 'png', advice: 'picture' },
  { start: [0xff, 0xd8, 0xff], fileType: 'jpeg', advice: 'picture' },
  { start: ascii('GIF8'), fileType: 'gif', advice: 'picture' },
  { start: ascii('II*\0'), fileType: 'tiff', advice: 'picture' },
  { start: ascii('MM\0*'), fileType: 'tiff', advice: 'picture' },
  { start: ascii('WEBP'), at: 8, fileType: 'webp', advice: 'picture' },
  { start: ascii('ftyp'), at: 4, fileType: 'heic', advice: 'picture' },
  { start: ascii('{\\rtf'), fileType: 'rtf', advice: 'word' },
]

const OLE_SIGNATURE = [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]

/** Decides from the bytes alone; refuses what no reader takes and says what it is. */
export function detectSource(bytes: Buffer, limits: ReadingLimits): DetectedSource {
  if (bytes.length === 0) throw new ReadingRefused('PLAN_FILE_EMPTY')
  if (bytes.length > limits.fileBytes) throw new ReadingRefused('PLAN_FILE_TOO_LARGE', { bytes: bytes.length, limit: limits.fileBytes })
  if (startsWith(bytes, ascii('PK'))) return detectOfficeFile(bytes, limits)
  if (startsWith(bytes, OLE_SIGNATURE)) throw refuseOle(bytes)
  for (const signature of SIGNATURES) {
    if (startsWith(bytes, signature.start, signature.at)) throw unsupported(signature.fileType, signature.advice)
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
  if (names.some(name => name.startsWith('ppt/'))) return unsupported('pptx', 'other')
  if (names.some(name => name === 'xl/workbook.bin')) return unsupported('xlsb', 'xls')
  const mime = archive.find('mimetype')?.toString('utf8', 0, 100) ?? ''
  if (mime.includes('opendocument.text')) return unsupported('odt', 'word')
  if (mime.includes('opendocument.spreadsheet')) return unsupported('ods', 'sheet')
  return unsupported('zip', 'archive')
}

function refuseOle(bytes: Buffer): ReadingRefused {
  if (hasOleStream(bytes, 'EncryptedPackage')) return new ReadingRefused('PLAN_FILE_ENCRYPTED')
  if (hasOleStream(bytes, 'WordDocument')) return unsupported('doc', 'doc')
  if (hasOleStream(bytes, 'Workbook') || hasOleStream(bytes, 'Book')) return unsupported('xls', 'xls')
  if (hasOleStream(bytes, 'PowerPoint Document')) return unsupported('ppt', 'other')
  return unsupported('old_office', 'doc')
}

function hasOleStream(bytes: Buffer, name: string): boolean {
  return bytes.includes(Buffer.from(`${name}\0`, 'utf16le'))
}

function detectText(bytes: Buffer): DetectedSource {
  const text = decodeText(bytes)
  if (text === undefined) throw unsupported('unknown', 'other')
  if (/^\s*<(!doctype\s+html|html|head|body|table)[\s>]/i.test(text)) throw unsupported('html', 'word')
  if (/^\s*<(\?xml|!doctype)/i.test(text)) throw unsupported('xml', 'other')
  return { format: 'txt', text }
}

function unsupported(fileType: FileType, advice: FileAdvice): ReadingRefused {
  return new ReadingRefused('PLAN_FILE_TYPE_UNSUPPORTED', { fileType, advice })
}

function startsWith(bytes: Buffer, start: readonly number[], at = 0): boolean {
  return bytes.length >= at + start.length && start.every((byte, index) => bytes[at + index] === byte)
}

function ascii(text: string): number[] {
  return [...Buffer.from(text, 'latin1')]
}

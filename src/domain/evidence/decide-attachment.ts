import type { Day } from '../shared/calendar.ts'
import { accepted, refusal, refused } from '../shared/outcome.ts'
import type { Outcome, Refusal } from '../shared/outcome.ts'
import { findSecretMarks } from '../shared/secret-mark.ts'
import { foldText, tidyText } from '../shared/vietnamese-text.ts'
import { EVIDENCE_KINDS } from './evidence-kind.ts'
import type { EvidenceKind } from './evidence-kind.ts'
import type { FileThreat } from './file-threat.ts'

export type AttachmentRefusalCode =
  | 'FILE_EMPTY'
  | 'FILE_TOO_LARGE'
  | 'FILE_TYPE_NOT_ALLOWED'
  | 'FILE_EXECUTABLE'
  | 'FILE_WITH_MACROS'
  | 'FILE_ENCRYPTED'
  | 'FILE_ACTIVE'
  | 'FILE_TWO_IN_ONE'
  | 'FILE_DAMAGED'
  | 'FILE_ARCHIVE'
  | 'FILE_INFECTED'
  | 'FILE_HASH_DIFFERS'
  | 'FILE_NAME_MISLEADING'
  | 'FILE_NAME_MISSING'
  | 'FILE_STATE_SECRET_MARK'
  | 'EVIDENCE_KIND_UNKNOWN'
  | 'PHOTO_NOT_A_PICTURE'
  | 'DOCUMENT_DATE_IN_FUTURE'

/** Types that can be evidence, by what the bytes say, with the names' endings that go with them. */
export const ALLOWED_TYPES: Readonly<Record<string, readonly string[]>> = {
  'application/pdf': ['pdf'],
  'application/vnd.openxmlformats-officedocument.wordprocessingml.document': ['docx'],
  'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet': ['xlsx'],
  'application/vnd.openxmlformats-officedocument.presentationml.presentation': ['pptx'],
  'application/msword': ['doc'],
  'application/vnd.ms-excel': ['xls'],
  'application/vnd.ms-powerpoint': ['ppt', 'pps'],
  'application/vnd.oasis.opendocument.text': ['odt'],
  'application/vnd.oasis.opendocument.spreadsheet': ['ods'],
  'application/vnd.oasis.opendocument.presentation': ['odp'],
  'application/rtf': ['rtf', 'doc'],
  'image/jpeg': ['jpg', 'jpeg', 'jfif'],
  'image/png': ['png'],
  'image/heic': ['heic', 'heif'],
  'image/heif': ['heic', 'heif'],
  'image/tiff': ['tif', 'tiff'],
  'image/gif': ['gif'],
  'image/webp': ['webp'],
  'text/plain': ['txt', 'csv'],
  'text/csv': ['csv', 'txt'],
  // What a meeting was recorded as.
  'video/mp4': ['mp4', 'm4v'],
  'video/quicktime': ['mov'],
  'audio/x-m4a': ['m4a'],
  'audio/mpeg': ['mp3'],
}

/** Endings of all of them, each once. */
export const ALLOWED_ENDINGS: readonly string[] = [...new Set(Object.values(ALLOWED_TYPES).flat())]

/** Unless the installation sets another. */
export const LARGEST_FILE_BYTES = 25 * 1024 * 1024

const PROGRAMS = new Set([
  'exe',
  'com',
  'scr',
  'bat',
  'cmd',
  'ps1',
  'vbs',
  'js',
  'jse',
  'wsf',
  'hta',
  'msi',
  'jar',
  'apk',
  'dll',
  'lnk',
  'sh',
  'pif',
  'cpl',
  'reg',
  'vbe',
  'wsh',
  'msc',
  'msp',
  'scf',
  'url',
  'chm',
  'jnlp',
  'xll',
  'dmg',
  'deb',
  'rpm',
  'py',
  'php',
  'iso',
  'html',
  'htm',
  'svg',
])
const PROGRAM_TYPES =
  /x-msdownload|x-dosexec|x-executable|x-elf|x-mach-binary|java-archive|android\.package|x-sh|javascript|x-msi|portable-executable|x\.ms\.shortcut|x-ms-shortcut|chrome-extension|wasm/i
const ARCHIVE_TYPES =
  /^application\/(?:zip|x-rar-compressed|vnd\.rar|x-7z-compressed|gzip|x-gzip|x-tar|x-bzip2|x-xz|x-lzh-compressed|vnd\.ms-cab-compressed|x-compress|zstd)$/
const THREAT_REFUSALS: Readonly<Partial<Record<FileThreat, AttachmentRefusalCode>>> = {
  encrypted: 'FILE_ENCRYPTED',
  active: 'FILE_ACTIVE',
  twoInOne: 'FILE_TWO_IN_ONE',
  damaged: 'FILE_DAMAGED',
}
const MACRO_ENDINGS = new Set(['docm', 'dotm', 'xlsm', 'xltm', 'xlsb', 'xlam', 'pptm', 'potm', 'ppsm', 'ppam'])

export type Attachment = {
  /** What the bytes say, not what the sender says; null when nothing is recognised. */
  readonly detectedMime: string | null
  /** What was found inside that makes it unfit. */
  readonly threats: readonly FileThreat[]
  /** Bytes. */
  readonly size: number
  readonly name: string
  readonly kind: string
  readonly documentNumber: string
  readonly documentDate: Day | null
  readonly caption: string
  readonly today: Day
}

export type AcceptedAttachment = {
  readonly kind: EvidenceKind
  readonly name: string
  readonly mime: string
  readonly documentNumber: string
  readonly documentDate: Day | null
  readonly caption: string
}

/** Whether a file may be kept as evidence; every refusal at once. A path in front of the name is dropped. */
export function decideAttachment(
  attachment: Attachment,
  largestBytes = LARGEST_FILE_BYTES,
): Outcome<AcceptedAttachment, AttachmentRefusalCode> {
  const name = tidyText(attachment.name.replace(/^.*[\\/]/u, ''))
  const refusals = [...sizeRefusals(attachment, name, largestBytes), ...typeRefusals(attachment, name), ...wordRefusals(attachment, name)]
  const kind = EVIDENCE_KINDS.find(item => item === attachment.kind)
  if (kind === undefined) refusals.push(refusal('EVIDENCE_KIND_UNKNOWN', 'kind', { kind: attachment.kind }))
  if (kind === undefined || attachment.detectedMime === null || refusals.length > 0) return refused(...refusals)
  const { documentDate } = attachment
  return accepted({
    kind,
    name,
    mime: attachment.detectedMime,
    documentNumber: tidyText(attachment.documentNumber),
    documentDate,
    caption: tidyText(attachment.caption),
  })
}

function sizeRefusals({ size }: Attachment, name: string, largestBytes: number): Refusal<AttachmentRefusalCode>[] {
  if (size <= 0) return [refusal('FILE_EMPTY', 'file', { name })]
  const megabytes = (bytes: number) => Math.ceil((bytes * 10) / 1_048_576) / 10
  return size > largestBytes ? [refusal('FILE_TOO_LARGE', 'file', { name, megabytes: megabytes(size), most: megabytes(largestBytes) })] : []
}

function typeRefusals({ detectedMime, threats, kind }: Attachment, name: string): readonly Refusal<AttachmentRefusalCode>[] {
  const ending = endingOf(name)
  const facts = { name, found: detectedMime ?? ending }
  if (name === '') return [refusal('FILE_NAME_MISSING', 'file')]
  const isProgram = PROGRAMS.has(ending) || PROGRAM_TYPES.test(detectedMime ?? '') || threats.includes('program')
  if (isProgram) return [refusal('FILE_EXECUTABLE', 'file', facts)]
  if (threats.includes('macros') || MACRO_ENDINGS.has(ending) || /macroenabled/i.test(detectedMime ?? ''))
    return [refusal('FILE_WITH_MACROS', 'file', facts)]
  const unfit = threats.flatMap(threat => THREAT_REFUSALS[threat] ?? [])
  if (unfit.length > 0) return unfit.map(code => refusal(code, 'file', facts))
  if (ARCHIVE_TYPES.test(detectedMime ?? '')) return [refusal('FILE_ARCHIVE', 'file', facts)]
  const inner = innerEndings(name).find(part => PROGRAMS.has(part) || MACRO_ENDINGS.has(part))
  if (inner !== undefined) return [refusal('FILE_NAME_MISLEADING', 'file', { ...facts, ending: inner })]
  const endings = detectedMime !== null && Object.hasOwn(ALLOWED_TYPES, detectedMime) ? ALLOWED_TYPES[detectedMime] : undefined
  if (endings === undefined) return [refusal('FILE_TYPE_NOT_ALLOWED', 'file', facts)]
  if (!endings.includes(ending)) return [refusal('FILE_NAME_MISLEADING', 'file', { ...facts, ending })]
  return kind === 'photo' && !facts.found.startsWith('image/') ? [refusal('PHOTO_NOT_A_PICTURE', 'kind', facts)] : []
}

function wordRefusals(
  { documentNumber, documentDate, caption, today }: Attachment,
  name: string,
): readonly Refusal<AttachmentRefusalCode>[] {
  const found: Refusal<AttachmentRefusalCode>[] = []
  const fields = [
    ['file', name.replaceAll('_', ' ')],
    ['documentNumber', documentNumber],
    ['caption', caption],
  ] as const
  for (const [at, text] of fields) {
    for (const mark of findSecretMarks(text)) found.push(refusal('FILE_STATE_SECRET_MARK', at, mark))
  }
  if (documentDate !== null && documentDate > today) found.push(refusal('DOCUMENT_DATE_IN_FUTURE', 'documentDate', { documentDate, today }))
  return found
}

/** `exe` of `bao-cao.exe.pdf`: a name made to be misread. */
function innerEndings(name: string): readonly string[] {
  return name.split('.').slice(1, -1).map(foldText)
}

function endingOf(name: string): string {
  const dot = name.lastIndexOf('.')
  return dot < 0 ? '' : foldText(name.slice(dot + 1))
}

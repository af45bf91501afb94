import type { InspectedFile } from './inspect-file.ts'

const ENTRY_LENGTH = 128
const SECTOR = 512
/** Storages of VBA, in Word, Excel and PowerPoint. */
const MACRO_NAMES = ['VBA', '_VBA_PROJECT', '_VBA_PROJECT_CUR', 'Macros']
const ENCRYPTED_NAMES = ['EncryptedPackage', 'EncryptionInfo', 'EncryptedSummary', 'CryptSession10Container']
/** A packed file that opens by its own program. */
const PACKED_FILE = '\x01Ole10Native'

/** Word 97 writes the two bytes first; the flag of a password stands ten bytes on. */
const WORD_START = 0xa5ec
const WORD_ENCRYPTED = 0x0100
/** Records of an Excel 97 workbook: begin, a sheet's name and kind, a password. */
const EXCEL_BEGIN = 0x0809
const EXCEL_SHEET = 0x0085
const EXCEL_PASSWORD = 0x002f
const EXCEL_MACRO_SHEET = 1
const MOST_RECORDS = 5000

/** Word, Excel and PowerPoint before 2007 keep streams in a file system of their own; its directory tells what the file is. */
export function inspectOle(bytes: Buffer): InspectedFile {
  const names = oleNames(bytes)
  const mime = mimeOf(names)
  const hasMacros = MACRO_NAMES.some(name => names.has(name)) || (mime === 'application/vnd.ms-excel' && excelRecords(bytes).hasMacroSheet)
  const isEncrypted =
    ENCRYPTED_NAMES.some(name => names.has(name)) ||
    (mime === 'application/msword' && isEncryptedWord(bytes)) ||
    (mime === 'application/vnd.ms-excel' && excelRecords(bytes).hasPassword)
  return {
    mime,
    threats: [
      ...(hasMacros ? (['macros'] as const) : []),
      ...(isEncrypted ? (['encrypted'] as const) : []),
      ...(names.has(PACKED_FILE) ? (['active'] as const) : []),
    ],
  }
}

/** Names of streams and storages: entries of 128 bytes, aligned, each with a name in UTF-16 and its length. */
export function oleNames(bytes: Buffer): ReadonlySet<string> {
  const names = new Set<string>()
  for (let at = SECTOR; at + ENTRY_LENGTH <= bytes.length; at += ENTRY_LENGTH) {
    const length = bytes.readUInt16LE(at + 64)
    const kind = bytes[at + 66] ?? 0
    if (length < 4 || length > 64 || length % 2 === 1 || ![1, 2, 5].includes(kind)) continue
    if (bytes.readUInt16LE(at + length - 2) !== 0) continue
    names.add(bytes.toString('utf16le', at, at + length - 2))
  }
  return names
}

function mimeOf(names: ReadonlySet<string>): string {
  if (names.has('EncryptedPackage')) return 'application/x-encrypted-office'
  if (names.has('WordDocument')) return 'application/msword'
  if (names.has('Workbook') || names.has('Book')) return 'application/vnd.ms-excel'
  return names.has('PowerPoint Document') ? 'application/vnd.ms-powerpoint' : 'application/x-cfb'
}

function isEncryptedWord(bytes: Buffer): boolean {
  for (let at = SECTOR; at + 12 <= bytes.length; at += SECTOR) {
    if (bytes.readUInt16LE(at) === WORD_START) return (bytes.readUInt16LE(at + 10) & WORD_ENCRYPTED) !== 0
  }
  return false
}

/** The workbook's first records, in the sectors that follow each other. */
function excelRecords(bytes: Buffer): { readonly hasPassword: boolean; readonly hasMacroSheet: boolean } {
  let at = SECTOR
  while (at + 4 <= bytes.length && bytes.readUInt16LE(at) !== EXCEL_BEGIN) at += SECTOR
  let [hasPassword, hasMacroSheet] = [false, false]
  for (let record = 0; record < MOST_RECORDS && at + 10 <= bytes.length; record++) {
    const kind = bytes.readUInt16LE(at)
    if (kind === 0) break
    hasPassword ||= kind === EXCEL_PASSWORD
    hasMacroSheet ||= kind === EXCEL_SHEET && bytes[at + 9] === EXCEL_MACRO_SHEET
    at += 4 + bytes.readUInt16LE(at + 2)
  }
  return { hasPassword, hasMacroSheet }
}

import { type FileAnalysis, NOTHING_FOUND } from '#application/ports/evidence-analyser.ts'
import { findDocumentMarks } from '#domain/evidence/document-number.ts'
import { DEFAULT_READING_LIMITS } from '../documents/reading/reading-limits.ts'
import { openZip } from '../documents/reading/zip/open-zip.ts'

/** Where each format keeps its running text; number and date of a document stand at its head. */
const TEXT_PARTS: Readonly<Record<string, string>> = {
  'application/vnd.openxmlformats-officedocument.wordprocessingml.document': 'word/document.xml',
  'application/vnd.oasis.opendocument.text': 'content.xml',
}
const HEAD_CHARACTERS = 400_000
const PARAGRAPH_END = /<\/(?:w:p|text:p|w:tc|table:table-cell)>/g
const TAG = /<[^>]{0,2000}>/g
const ENTITIES: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" }

export function readsText(mime: string): boolean {
  return Object.hasOwn(TEXT_PARTS, mime)
}

export function analyseOffice(bytes: Buffer, mime: string): FileAnalysis {
  const part = openZip(bytes, DEFAULT_READING_LIMITS).find(TEXT_PARTS[mime] ?? '')
  if (part === undefined) return NOTHING_FOUND
  const text = part
    .toString('utf8')
    .slice(0, HEAD_CHARACTERS)
    .replaceAll(PARAGRAPH_END, ' ')
    .replaceAll(TAG, '')
    .replaceAll(/&(amp|lt|gt|quot|apos);/g, (_whole, name: string) => ENTITIES[name] ?? '')
  const { number, date } = findDocumentMarks(text)
  return { ...NOTHING_FOUND, textNumber: number, textDate: date }
}

import { type Outcome, accepted, refusal, refused } from '#domain/shared/outcome.ts'
import { foldText } from '#domain/shared/vietnamese-text.ts'
import { MAX_PDF_ROWS, type PaperFormat } from '../ports/document-writer.ts'

export type PaperFile = { readonly name: string; readonly mime: string; readonly bytes: Uint8Array }

export type PaperRefusalCode = 'PDF_TOO_LONG'

export const XLSX = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'
const TYPES: Readonly<Record<PaperFormat, string>> = {
  docx: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  xlsx: XLSX,
  pdf: 'application/pdf',
}

export type PaperRequest = {
  readonly format: PaperFormat
  readonly rows: number
  readonly title: string
  readonly write: () => Promise<Uint8Array>
}

/** The paper as a file whose name every system can keep: `bao-cao-tong-hop-2026-10.docx`. */
export async function makePaperFile({ format, rows, title, write }: PaperRequest): Promise<Outcome<PaperFile, PaperRefusalCode>> {
  if (format === 'pdf' && rows > MAX_PDF_ROWS) return refused(refusal('PDF_TOO_LONG', 'format', { rows, most: MAX_PDF_ROWS }))
  return accepted({ name: fileNameOf(title, format), mime: TYPES[format], bytes: await write() })
}

export function fileNameOf(title: string, ending: string): string {
  const name = foldText(title)
    .replaceAll(/[^a-z0-9]+/g, '-')
    .replaceAll(/^-|-$/g, '')
  return `${name}.${ending}`
}

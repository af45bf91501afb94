import type { PaperFormat } from '#application/ports/document-writer.ts'
import type { Reply } from './handler.ts'

const MIMES: Readonly<Record<PaperFormat, string>> = {
  docx: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  pdf: 'application/pdf',
}

/** A paper as a file to save; signs that no file system takes (`55-KH/ĐU`) become hyphens. */
export function paperReply(name: string, format: PaperFormat, bytes: Uint8Array): Reply<never> {
  const safe = name.replace(/[\\/:*?"<>|\s]+/g, '-').replace(/^-+|-+$/g, '')
  return { file: { name: `${safe}.${format}`, mime: MIMES[format], bytes } }
}

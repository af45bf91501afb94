import type { SourceBlock, SourceDocument } from '#domain/plan/source-document.ts'

/** The three marks of the Law on Protection of State Secrets, spaces taken out because stamps are often letter-spaced. */
const MARKS: Readonly<Record<string, string>> = { MẬT: 'MẬT', TỐIMẬT: 'TỐI MẬT', TUYỆTMẬT: 'TUYỆT MẬT' }
const DEGREE_LINE = /^(độ|mức độ|mức)\s*mật\s*[:：]\s*(.+)$/iu
const AROUND = /^[\s\-–—*.()[\]“”"':;_]+|[\s\-–—*.()[\]“”"':;_]+$/g

/**
 * The mark when a line of the document, or of its headers, is exactly a secrecy mark or `Độ mật: …`.
 * Words that only contain it (`bí mật`, `bảo mật`, `Mật ong`) are none; inside tables only capitals count.
 */
export function stateSecretMarkOf(document: SourceDocument, headerLines: readonly string[]): string | undefined {
  for (const line of headerLines) {
    const mark = markOf(line, false)
    if (mark !== undefined) return mark
  }
  for (const block of document.blocks) {
    const mark = markOfBlock(block)
    if (mark !== undefined) return mark
  }
  return undefined
}

function markOfBlock(block: SourceBlock): string | undefined {
  if (block.type === 'paragraph') return markOfLines(block.text, false)
  for (const cell of block.rows.flat()) {
    if (cell.text.length > 400) continue
    const mark = markOfLines(cell.text, true)
    if (mark !== undefined) return mark
  }
  return undefined
}

function markOfLines(text: string, mustBeCapitals: boolean): string | undefined {
  for (const line of text.split('\n')) {
    const mark = markOf(line, mustBeCapitals)
    if (mark !== undefined) return mark
  }
  return undefined
}

function markOf(line: string, mustBeCapitals: boolean): string | undefined {
  if (line.length > 60) return undefined
  const bare = line.normalize('NFC').replace(AROUND, '')
  const degree = DEGREE_LINE.exec(bare)?.[2]
  const compact = (degree ?? bare).replace(AROUND, '').replace(/\s+/g, '')
  return MARKS[mustBeCapitals && degree === undefined ? compact : compact.toUpperCase()]
}

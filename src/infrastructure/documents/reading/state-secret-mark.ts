import type { SourceBlock, SourceDocument } from '#domain/plan/source-document.ts'
import { secretMarkOfLine } from '#domain/shared/secret-mark.ts'

/**
 * The mark when a line of the document, or of its headers, is exactly a secrecy mark or `Độ mật: …`.
 * Words that only contain it (`bí mật`, `bảo mật`, `Mật ong`) are none; inside tables only capitals count.
 */
export function stateSecretMarkOf(document: SourceDocument, headerLines: readonly string[]): string | undefined {
  for (const line of headerLines) {
    const mark = secretMarkOfLine(line, false)
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
    const mark = secretMarkOfLine(line, mustBeCapitals)
    if (mark !== undefined) return mark
  }
  return undefined
}

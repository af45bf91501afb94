import type { SourceBlock } from '#domain/plan/source-document.ts'

/** Rows of the source shown beside the extraction; a paragraph counts as one. The file itself is kept whole. */
export const MOST_SOURCE_ROWS = 600

/** The first rows of the source, and how many are left out. */
export function keepSource(blocks: readonly SourceBlock[], mostRows: number = MOST_SOURCE_ROWS): { readonly source: readonly SourceBlock[]; readonly sourceRowsLeftOut: number } {
  const source: SourceBlock[] = []
  let room = mostRows
  let leftOut = 0
  for (const block of blocks) {
    const rows = block.type === 'paragraph' ? 1 : block.rows.length
    const shown = Math.min(rows, room)
    leftOut += rows - shown
    room -= shown
    if (shown > 0) source.push(block.type === 'paragraph' ? block : { ...block, rows: block.rows.slice(0, shown) })
  }
  return { source, sourceRowsLeftOut: leftOut }
}

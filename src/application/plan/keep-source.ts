import type { SourceBlock } from '#domain/plan/source-document.ts'

/** Rows of the source shown beside the extraction (a paragraph counts as one), and characters of them all. The file itself is kept whole. */
export const MOST_SOURCE_ROWS = 600
export const MOST_SOURCE_CHARACTERS = 1_000_000

export type KeptSource = { readonly source: readonly SourceBlock[]; readonly sourceRowsLeftOut: number }

/** The first rows of the source, and how many are left out. */
export function keepSource(
  blocks: readonly SourceBlock[],
  mostRows = MOST_SOURCE_ROWS,
  mostCharacters = MOST_SOURCE_CHARACTERS,
): KeptSource {
  const source: SourceBlock[] = []
  let rows = mostRows
  let characters = mostCharacters
  let leftOut = 0
  const isShown = (length: number) => {
    if (rows <= 0 || length > characters) rows = 0
    else {
      rows -= 1
      characters -= length
      return true
    }
    leftOut += 1
    return false
  }
  for (const block of blocks) {
    if (block.type === 'paragraph') {
      if (isShown(block.text.length)) source.push(block)
      continue
    }
    const shown = block.rows.filter(row => isShown(row.reduce((sum, cell) => sum + cell.text.length, 0)))
    if (shown.length > 0) source.push({ ...block, rows: shown })
  }
  return { source, sourceRowsLeftOut: leftOut }
}

import { LIGHT_WORDS } from '#domain/monitoring/light-words.ts'
import { BODY, CELL_PADDING, LANDSCAPE, LANDSCAPE_TEXT_WIDTH, PORTRAIT, PORTRAIT_TEXT_WIDTH, SIZE } from '../layout.ts'
import { MOTTO, layOutLetterhead } from '../letterhead-layout.ts'
import { LIGHT_INKS } from '../paper.ts'
import type { Paper, PaperBlock, PaperCell, PaperRow } from '../paper.ts'

/** A row with a longer cell may break over pages. */
const LONGEST_WHOLE_CELL = 900

/** What `paper.typ` reads: the paper with every measure it needs, as JSON. */
export function typesetData(paper: Paper): string {
  return JSON.stringify({
    title: paper.title,
    motto: MOTTO,
    size: SIZE,
    body: BODY,
    cellPadding: CELL_PADDING,
    sections: paper.sections.map(section => ({
      landscape: section.landscape,
      margins: section.landscape ? LANDSCAPE : PORTRAIT,
      textWidth: section.landscape ? LANDSCAPE_TEXT_WIDTH : PORTRAIT_TEXT_WIDTH,
      blocks: section.blocks.map(blockData),
    })),
  })
}

function blockData(block: PaperBlock): object {
  if (block.kind === 'letterhead') return { ...block, layout: layOutLetterhead(block) }
  if (block.kind === 'table') return { ...block, rows: block.rows.map(rowData) }
  return block
}

function rowData(row: PaperRow): object {
  if (row.kind === 'group') return row
  return {
    kind: row.kind,
    cells: row.cells.map(cellData),
    blank: row.cells.every(cell => cell.text === ''),
    long: row.cells.some(cell => cell.text.length > LONGEST_WHOLE_CELL),
  }
}

function cellData({ text, light }: PaperCell): object {
  return light === undefined ? { text } : { text, light, word: LIGHT_WORDS[light], ...LIGHT_INKS[light] }
}

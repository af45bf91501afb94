import { LIGHT_WORDS } from '#domain/monitoring/light-words.ts'
import { chartSvg } from '../chart-svg.ts'
import { BODY, CELL_PADDING, LANDSCAPE, LANDSCAPE_TEXT_WIDTH, PORTRAIT, PORTRAIT_TEXT_WIDTH, SIZE } from '../layout.ts'
import { MOTTO, layOutLetterhead } from '../letterhead-layout.ts'
import { LIGHT_INKS } from '../paper.ts'
import type { Paper, PaperBlock, PaperCell, PaperRow } from '../paper.ts'

/** Letters in a row after which a word may be broken: in running text, and in a narrow column. */
const LONGEST_WORD = { text: 40, cell: 12 } as const
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
  if (block.kind === 'chart') return { kind: block.kind, title: block.title, width: block.width, svg: chartSvg(block.chart) }
  if ('text' in block) return { ...block, text: breakable(block.text, LONGEST_WORD.text) }
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
  const set = breakable(text, LONGEST_WORD.cell)
  return light === undefined ? { text: set } : { text: set, light, word: LIGHT_WORDS[light], ...LIGHT_INKS[light] }
}

/** A place to break, without a sign, in every word longer than `longest`: else an address or a file's name runs over the margin. */
function breakable(text: string, longest: number): string {
  return text.replace(new RegExp(`\\S{${longest}}(?=\\S)`, 'gu'), '$&\u200b')
}

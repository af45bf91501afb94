import { LIGHT_WORDS } from '#domain/monitoring/light-words.ts'
import { twipsOf } from '../layout.ts'
import { LIGHT_INKS } from '../paper.ts'
import type { PaperCell, PaperColumn, PaperRow, PaperTable } from '../paper.ts'
import { paragraphXml } from './paragraph-xml.ts'

/** A row longer than this may break over pages: kept whole it could leave half a page empty, or not fit on any. */
const LONGEST_WHOLE_CELL = 900
/** Height of an empty row to write in by hand, twips. */
const WRITING_HEIGHT = 560

/** The rows of a table as WordprocessingML. */
export function tableRowsXml(table: PaperTable): string {
  const last = table.rows.length - 1
  return table.rows.map((row, index) => rowXml(row, table, index === last)).join('')
}

/** The last row stays with what follows, so that a signature never stands alone on its page. */
function rowXml(row: PaperRow, { columns, size }: PaperTable, isLast: boolean): string {
  if (row.kind === 'group') {
    const width = columns.reduce((sum, column) => sum + twipsOf(column.width), 0)
    const properties = `<w:tcPr><w:tcW w:type="dxa" w:w="${width}"/><w:gridSpan w:val="${columns.length}"/></w:tcPr>`
    const paragraph = paragraphXml(row.text, { size, align: 'left', bold: true, keepNext: true })
    return `<w:tr><w:trPr><w:cantSplit/></w:trPr><w:tc>${properties}${paragraph}</w:tc></w:tr>`
  }
  const cells = row.cells.map((cell, index) => cellXml(cell, { column: columns[index], size, keepNext: isLast })).join('')
  return `<w:tr>${rowProperties(row.cells)}${cells}</w:tr>`
}

function rowProperties(cells: readonly PaperCell[]): string {
  const keepWhole = cells.every(cell => cell.text.length <= LONGEST_WHOLE_CELL) ? '<w:cantSplit/>' : ''
  const height = cells.every(cell => cell.text === '') ? `<w:trHeight w:val="${WRITING_HEIGHT}" w:hRule="atLeast"/>` : ''
  return keepWhole + height === '' ? '' : `<w:trPr>${keepWhole}${height}</w:trPr>`
}

type CellPlace = { readonly column: PaperColumn | undefined; readonly size: number; readonly keepNext: boolean }

function cellXml(cell: PaperCell, { column, size, keepNext }: CellPlace): string {
  const align = column?.align ?? 'left'
  const shade = cell.light === undefined ? '' : `<w:shd w:fill="${LIGHT_INKS[cell.light].tint}" w:color="auto" w:val="clear"/>`
  const properties = `<w:tcPr><w:tcW w:type="dxa" w:w="${twipsOf(column?.width ?? 0)}"/>${shade}</w:tcPr>`
  const lines = cell.text === '' && cell.light !== undefined ? [] : cell.text.split('\n')
  const paragraphs = lines.map(line => paragraphXml(line, { size, align, keepNext }))
  if (cell.light !== undefined) {
    paragraphs.unshift(paragraphXml(LIGHT_WORDS[cell.light], { size, align, bold: true, ink: LIGHT_INKS[cell.light].ink, keepNext }))
  }
  return `<w:tc>${properties}${paragraphs.join('')}</w:tc>`
}

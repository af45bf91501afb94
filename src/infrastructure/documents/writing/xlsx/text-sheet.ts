import type { CellStyle, WriteSheet } from 'hucre'
import { PORTRAIT, SIZE } from '../layout.ts'
import { MOTTO, layOutLetterhead } from '../letterhead-layout.ts'
import type { BodyBlock, Letterhead, PaperBlock, PaperSection } from '../paper.ts'
import { columnCharacters } from './cell-text.ts'
import { addClosing } from './closing-rows.ts'
import { createSheetBuilder } from './sheet-builder.ts'
import type { SheetBuilder } from './sheet-builder.ts'
import { pageSetup, textStyle, underlined } from './sheet-styles.ts'

/** Wider than on paper: a cell has padding of its own. The page is scaled to fit. */
const LEFT = 85
const RIGHT = 87
const BULLETS: Readonly<Record<BodyBlock['kind'], string>> = { section: '', group: '', paragraph: '', note: '', dash: '- ', plus: '+ ' }

/** The report's text on a portrait sheet of two columns: the header block and the closing side by side, paragraphs over both. */
export function textSheet(section: PaperSection): WriteSheet {
  const builder = createSheetBuilder([LEFT, RIGHT])
  for (const block of section.blocks) addBlock(builder, block)
  return {
    name: section.name,
    columns: [{ width: columnCharacters(LEFT) }, { width: columnCharacters(RIGHT) }],
    rows: builder.rows,
    cells: builder.cells,
    merges: builder.merges,
    rowDefs: builder.rowDefs,
    pageSetup: { ...pageSetup('portrait', PORTRAIT), showGridLines: false },
    headerFooter: { oddHeader: '&C&"Times New Roman,Regular"&14&P', firstHeader: '', differentFirst: true },
  }
}

function addBlock(builder: SheetBuilder, block: PaperBlock): void {
  switch (block.kind) {
    case 'letterhead':
      return addLetterhead(builder, block)
    case 'centred':
      return builder.addMerged(block.text, textStyle({ ...block, align: 'center', middle: true }), { size: block.size, bold: block.bold })
    case 'closing':
      return addClosing(builder, block, { middle: 1, last: 1 })
    case 'table':
    case 'chart':
      return
    case 'section':
    case 'group':
    case 'paragraph':
    case 'dash':
    case 'plus':
    case 'note': {
      const bold = block.kind === 'section' || block.kind === 'group'
      return builder.addMerged(BULLETS[block.kind] + block.text, textStyle({ size: SIZE.body, bold, align: 'justify' }), {
        size: SIZE.body,
        bold,
      })
    }
  }
}

function addLetterhead(builder: SheetBuilder, head: Letterhead): void {
  const layout = layOutLetterhead(head)
  const size = SIZE.letterhead
  const style = (bold: boolean, italic = false): CellStyle => textStyle({ size, bold, italic, align: 'center' })
  const left = [
    ...layout.superior.map(text => ({ text, style: style(false) })),
    ...layout.issuer.map(text => ({ text, style: style(true) })),
    { text: '*', style: style(false) },
    { text: head.number, style: style(false) },
    ...(head.draftMark === null ? [] : [{ text: head.draftMark, style: style(false, true) }]),
    ...(head.abstract === undefined ? [] : [{ text: head.abstract, style: style(false, true) }]),
  ]
  const right = [
    { text: MOTTO, style: underlined(textStyle({ size: SIZE.motto, bold: true, align: 'center' })) },
    { text: '', style: style(false) },
    ...layout.placeDate.map(text => ({ text, style: style(false, true) })),
  ]
  for (const [index, { text, style: leftStyle }] of left.entries()) {
    const beside = right[index]
    builder.addMerged(text, leftStyle, {
      size,
      from: 0,
      to: 0,
      bold: true,
      ...(beside === undefined ? {} : { beside: { ...beside, from: 1, to: 1 } }),
    })
  }
}

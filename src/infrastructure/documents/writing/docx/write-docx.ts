import { randomUUID } from 'node:crypto'
import { AlignmentType, Document, Header, LineRuleType, PageNumber, PageOrientation, Packer, Paragraph, SectionType, Table, TextRun } from 'docx'
import type { ISectionOptions } from 'docx'
import { A4, LANDSCAPE, PORTRAIT, SIZE, twipsOf } from '../layout.ts'
import type { Paper, PaperBlock, PaperSection, PaperTable } from '../paper.ts'
import { closingTable } from './closing.ts'
import { letterheadTable } from './letterhead.ts'
import { FONT, bodyParagraph, centredLine, halfPoints, run } from './runs.ts'
import { spliceRows } from './splice-rows.ts'
import { tableSkeleton } from './table.ts'

/** The paper as a Word file. */
export async function writeDocx(paper: Paper): Promise<Uint8Array> {
  const tables = new Map<string, PaperTable>()
  const document = new Document({
    title: paper.title,
    creator: 'Sáu Rõ',
    styles: {
      default: {
        document: {
          run: { font: FONT, size: halfPoints(SIZE.body), sizeComplexScript: halfPoints(SIZE.body), language: { value: 'vi-VN', eastAsia: 'vi-VN' } },
          paragraph: { spacing: { before: 0, after: 0 } },
        },
      },
    },
    sections: paper.sections.map(section => makeSection(section, tables)),
  })
  return spliceRows(document, await Packer.toBuffer(document), tables)
}

function makeSection(section: PaperSection, tables: Map<string, PaperTable>): ISectionOptions {
  const margins = section.landscape ? LANDSCAPE : PORTRAIT
  return {
    properties: {
      type: SectionType.NEXT_PAGE,
      titlePage: true,
      page: {
        // Portrait numbers for both: the library swaps them for a landscape section.
        size: {
          width: twipsOf(A4.width),
          height: twipsOf(A4.height),
          orientation: section.landscape ? PageOrientation.LANDSCAPE : PageOrientation.PORTRAIT,
        },
        margin: {
          top: twipsOf(margins.top),
          bottom: twipsOf(margins.bottom),
          left: twipsOf(margins.left),
          right: twipsOf(margins.right),
          header: twipsOf(margins.pageNumber),
          footer: twipsOf(margins.pageNumber),
          gutter: 0,
        },
        pageNumbers: { start: 1 },
      },
    },
    headers: { default: new Header({ children: [pageNumber()] }), first: new Header({ children: [new Paragraph({ children: [] })] }) },
    children: [...section.blocks.flatMap((block, index) => renderBlock(block, { section, next: section.blocks[index + 1], tables })), lastParagraph()],
  }
}

function pageNumber(): Paragraph {
  const size = halfPoints(SIZE.pageNumber)
  return new Paragraph({
    alignment: AlignmentType.CENTER,
    children: [new TextRun({ children: [PageNumber.CURRENT], font: FONT, size, sizeComplexScript: size })],
  })
}

type Place = { readonly section: PaperSection; readonly next: PaperBlock | undefined; readonly tables: Map<string, PaperTable> }

function renderBlock(block: PaperBlock, { section, next, tables }: Place): (Paragraph | Table)[] {
  switch (block.kind) {
    case 'letterhead':
      return [letterheadTable(block)]
    case 'centred':
      return [centredLine(block.text, { ...block, keepNext: true })]
    case 'section':
    case 'group':
      return [bodyParagraph(block.text, { size: SIZE.body, bold: true, keepNext: true })]
    case 'paragraph':
      return [bodyParagraph(block.text, { size: SIZE.body, keepNext: next?.kind === 'closing' || next?.kind === 'dash' })]
    case 'dash':
      return [bodyParagraph(`- ${block.text}`, { size: SIZE.body, keepNext: next?.kind === 'plus' })]
    case 'plus':
      return [bodyParagraph(`+ ${block.text}`, { size: SIZE.body })]
    case 'note':
      return block.text.split('\n').map(line => bodyParagraph(line, { size: 12, italic: true, indent: false, keepNext: next?.kind === 'closing' || next?.kind === 'note' }))
    case 'table':
      return [holdTable(block, tables)]
    case 'closing':
      return [gap(), closingTable(block, section.landscape)]
  }
}

function holdTable(block: PaperTable, tables: Map<string, PaperTable>): Table {
  const token = randomUUID()
  tables.set(token, block)
  return tableSkeleton(block, token)
}

/** A table must be followed by a paragraph; this one takes no room. */
function lastParagraph(): Paragraph {
  return new Paragraph({ spacing: { before: 0, after: 0, line: 20, lineRule: LineRuleType.EXACT }, children: [run('', { size: 1 })] })
}

function gap(): Paragraph {
  return new Paragraph({ keepNext: true, spacing: { before: 0, after: 0 }, children: [run('', { size: 12 })] })
}

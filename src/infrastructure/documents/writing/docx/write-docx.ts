import { randomUUID } from 'node:crypto'
import { AlignmentType, Document, Header, LineRuleType, PageNumber, PageOrientation, Packer, Paragraph, SectionType, TextRun } from 'docx'
import type { ISectionOptions, Table } from 'docx'
import { A4, LANDSCAPE, PORTRAIT, SIZE, twipsOf } from '../layout.ts'
import type { BodyBlock, Paper, PaperBlock, PaperSection, PaperTable } from '../paper.ts'
import { bodyXml } from './body-xml.ts'
import { type Pictures, chartParagraphs, drawPictures } from './chart-picture.ts'
import { closingTable } from './closing.ts'
import { letterheadTable } from './letterhead.ts'
import { FONT, centredLine, halfPoints, run } from './runs.ts'
import { spliceXml } from './splice-xml.ts'
import type { Splice } from './splice-xml.ts'
import { tableRowsXml } from './table-rows.ts'
import { tableSkeleton } from './table.ts'

/** The paper as a Word file. */
export async function writeDocx(paper: Paper): Promise<Uint8Array> {
  const splices = new Map<string, Splice>()
  const pictures = await drawPictures(paper)
  const document = new Document({
    title: paper.title,
    creator: 'Sáu Rõ',
    styles: {
      default: {
        document: {
          run: {
            font: FONT,
            size: halfPoints(SIZE.body),
            sizeComplexScript: halfPoints(SIZE.body),
            language: { value: 'vi-VN', eastAsia: 'vi-VN' },
          },
          paragraph: { spacing: { before: 0, after: 0 } },
        },
      },
    },
    sections: paper.sections.map(section => makeSection(section, { splices, pictures })),
  })
  return spliceXml(document, await Packer.toBuffer(document), splices)
}

type Making = { readonly splices: Map<string, Splice>; readonly pictures: Pictures }

function makeSection(section: PaperSection, making: Making): ISectionOptions {
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
    children: [...renderBlocks(section, making), lastParagraph()],
  }
}

function pageNumber(): Paragraph {
  const size = halfPoints(SIZE.pageNumber)
  return new Paragraph({
    alignment: AlignmentType.CENTER,
    children: [new TextRun({ children: [PageNumber.CURRENT], font: FONT, size, sizeComplexScript: size })],
  })
}

/** Running text goes in as one splice for each stretch of it, a table's rows as another; the rest is made by the library. */
function renderBlocks(section: PaperSection, making: Making): (Paragraph | Table)[] {
  const { splices } = making
  const children: (Paragraph | Table)[] = []
  let stretch = ''
  const endStretch = (): void => {
    if (stretch !== '') children.push(new Paragraph(holdPlace(splices, { element: 'w:p', xml: stretch })))
    stretch = ''
  }
  for (const [index, block] of section.blocks.entries()) {
    if (isBody(block)) {
      stretch += bodyXml(block, section.blocks[index + 1]?.kind)
      continue
    }
    endStretch()
    children.push(...renderBlock(block, section, making))
  }
  endStretch()
  return children
}

function isBody(block: PaperBlock): block is BodyBlock {
  return (
    block.kind !== 'letterhead' && block.kind !== 'centred' && block.kind !== 'table' && block.kind !== 'chart' && block.kind !== 'closing'
  )
}

function renderBlock(block: Exclude<PaperBlock, BodyBlock>, section: PaperSection, { splices, pictures }: Making): (Paragraph | Table)[] {
  switch (block.kind) {
    case 'letterhead':
      return [letterheadTable(block)]
    case 'centred':
      return [centredLine(block.text, { ...block, keepNext: true })]
    case 'chart':
      return chartParagraphs(block, pictures)
    case 'table':
      return [renderTable(block, splices)]
    case 'closing':
      return [gap(), closingTable(block, section.landscape)]
  }
}

function renderTable(table: PaperTable, splices: Map<string, Splice>): Table {
  return tableSkeleton(table, holdPlace(splices, { element: 'w:tr', xml: tableRowsXml(table) }))
}

/** A token that nobody can have written into a report. */
function holdPlace(splices: Map<string, Splice>, splice: Splice): string {
  const token = randomUUID()
  splices.set(token, splice)
  return token
}

/** A table must be followed by a paragraph; this one takes no room. */
function lastParagraph(): Paragraph {
  return new Paragraph({ spacing: { before: 0, after: 0, line: 20, lineRule: LineRuleType.EXACT }, children: [run('', { size: 1 })] })
}

function gap(): Paragraph {
  return new Paragraph({ keepNext: true, spacing: { before: 0, after: 0 }, children: [run('', { size: 12 })] })
}

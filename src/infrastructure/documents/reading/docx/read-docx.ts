import type { SourceDocument } from '#domain/plan/source-document.ts'
import type { ReadingLimits } from '../reading-limits.ts'
import { ReadingRefused } from '../reading-refused.ts'
import { walkXml } from '../xml/walk-xml.ts'
import type { ZipArchive } from '../zip/open-zip.ts'
import { makeDocxWalker } from './document-walker.ts'
import { makeListCounter, readNumbering } from './numbering.ts'
import type { RawBlock } from './raw-document.ts'
import { readStyles } from './styles.ts'
import { toSourceBlocks } from './table-matrix.ts'

export type DocxReading = {
  readonly document: SourceDocument
  /** Lines of headers, footers and watermarks: looked at for secrecy marks, no part of the plan. */
  readonly marginLines: readonly string[]
}

const MOST_MARGIN_PARTS = 60

export function readDocx(archive: ZipArchive, mainPart: string, limits: ReadingLimits): DocxReading {
  const content = archive.find(mainPart)
  if (content === undefined) throw new ReadingRefused('PLAN_FILE_DAMAGED', { part: mainPart.slice(0, 80) })
  const folder = mainPart.slice(0, mainPart.lastIndexOf('/') + 1)
  const styles = readStyles(archive.find(`${folder}styles.xml`), limits)
  const numbering = readNumbering(archive.find(`${folder}numbering.xml`), limits)
  const walker = makeDocxWalker({ styles, counter: makeListCounter(numbering), limits })
  walkXml(content, mainPart, limits, walker)
  const marginLines = [...walker.watermarks]
  const marginParts = archive.names.filter(name => name.startsWith(folder) && /(?:^|\/)(?:header|footer)\d*\.xml$/.test(name))
  for (const name of marginParts.slice(0, MOST_MARGIN_PARTS)) {
    const part = archive.find(name)
    if (part === undefined) continue
    const margin = makeDocxWalker({ styles, counter: makeListCounter(numbering), limits })
    walkXml(part, name, limits, margin)
    marginLines.push(...margin.watermarks, ...linesOf(margin.blocks))
  }
  return { document: { format: 'docx', blocks: toSourceBlocks(walker.blocks, limits) }, marginLines }
}

function linesOf(blocks: readonly RawBlock[]): string[] {
  return blocks.flatMap(block =>
    block.type === 'paragraph' ? block.text.split('\n') : block.rows.flatMap(row => row.cells.flatMap(cell => linesOf(cell.blocks))),
  )
}

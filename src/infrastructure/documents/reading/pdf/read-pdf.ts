import type { SourceBlock, SourceDocument } from '#domain/plan/source-document.ts'
import type { ReadingLimits } from '../reading-limits.ts'
import { ReadingRefused } from '../reading-refused.ts'
import { joinParagraphs } from './join-paragraphs.ts'
import { isContinuation, joinTables } from './join-tables.ts'
import type { PagedTable } from './join-tables.ts'
import { loadPages } from './load-pages.ts'
import type { PageContent } from './page-geometry.ts'
import { splitPage } from './page-parts.ts'
import type { PagePart } from './page-parts.ts'
import type { TextLine } from './text-lines.ts'

/** Fewer letters a page than this, on pages that hold a picture, are a stamp or a page number on a scan. */
const LETTERS_OF_A_STAMP = 60

export async function readPdf(bytes: Buffer, limits: ReadingLimits): Promise<SourceDocument> {
  const pages = await loadPages(bytes, limits)
  refuseScans(pages)
  const parts = pages.map(splitPage)
  return { format: 'pdf', blocks: joinPages(parts, limits) }
}

function refuseScans(pages: readonly PageContent[]): void {
  const letters = pages.reduce((sum, page) => sum + page.runs.reduce((length, run) => length + run.text.replace(/\s/g, '').length, 0), 0)
  const pictured = pages.filter(page => page.pictures > 0).length
  if (letters === 0 || (pictured * 2 >= pages.length && letters < LETTERS_OF_A_STAMP * pages.length)) {
    throw new ReadingRefused('PLAN_FILE_SCANNED', { pages: pages.length })
  }
}

type OpenLine = { readonly page: number; readonly line: TextLine }

function joinPages(pages: readonly (readonly PagePart[])[], limits: ReadingLimits): SourceBlock[] {
  const blocks: SourceBlock[] = []
  let lines: OpenLine[] = []
  let table: PagedTable | undefined
  const giveLines = (): void => {
    for (const text of joinParagraphs(lines, marginsOf(pages, lines))) blocks.push({ type: 'paragraph', text })
    lines = []
  }
  const giveTable = (): void => {
    if (table === undefined) return
    if (table.rows.length > limits.rows) throw new ReadingRefused('PLAN_FILE_TOO_MANY_ROWS', { limit: limits.rows })
    blocks.push({ type: 'table', rows: table.rows })
    table = undefined
  }
  pages.forEach((parts, page) => {
    parts.forEach((part, index) => {
      if (part.type === 'line') {
        giveTable()
        lines.push({ page, line: part.line })
        return
      }
      giveLines()
      if (table !== undefined && index === 0 && isContinuation(table, part)) {
        table = joinTables(table, part)
      } else {
        giveTable()
        table = part
      }
    })
  })
  giveLines()
  giveTable()
  return blocks
}

/** The left and right borders of running text, from the pages these lines stand on. */
function marginsOf(pages: readonly (readonly PagePart[])[], lines: readonly OpenLine[]): { readonly left: number; readonly right: number } {
  const numbers = new Set(lines.map(({ page }) => page))
  let left = Number.POSITIVE_INFINITY
  let right = 0
  for (const number of numbers) {
    for (const part of pages[number] ?? []) {
      const edges = part.type === 'line' ? [part.line.left, part.line.right] : [part.xs[0] ?? 0, part.xs.at(-1) ?? 0]
      left = Math.min(left, edges[0] ?? 0)
      right = Math.max(right, edges[1] ?? 0)
    }
  }
  return { left, right }
}

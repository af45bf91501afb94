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

export type PdfReading = { readonly document: SourceDocument; readonly marginLines: readonly string[] }

export async function readPdf(bytes: Buffer, limits: ReadingLimits): Promise<PdfReading> {
  const pages = await loadPages(bytes, limits)
  refuseScans(pages)
  const parts = pages.map(splitPage)
  const running = findRunningLines(parts)
  const body = parts.map(page => page.filter(part => !isRunning(part, running)))
  return { document: { format: 'pdf', blocks: joinPages(body, limits) }, marginLines: [...running] }
}

/** Headers and footers: the same words near a page's edge on at least half of three or more pages. */
function findRunningLines(pages: readonly (readonly PagePart[])[]): ReadonlySet<string> {
  if (pages.length < 3) return new Set()
  const counts = new Map<string, number>()
  for (const page of pages) {
    const texts = new Set(page.flatMap(part => (part.type === 'line' && part.isMargin ? [part.line.text] : [])))
    for (const text of texts) counts.set(text, (counts.get(text) ?? 0) + 1)
  }
  return new Set([...counts].filter(([, count]) => count * 2 >= pages.length).map(([text]) => text))
}

function isRunning(part: PagePart, running: ReadonlySet<string>): boolean {
  return part.type === 'line' && part.isMargin && running.has(part.line.text)
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

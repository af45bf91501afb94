import type { SourceCell } from '#domain/plan/source-document.ts'
import { tidyLines } from '../tidy-lines.ts'
import type { PageContent, TextRun } from './page-geometry.ts'
import type { RuledTable } from './ruled-tables.ts'
import { findRuledTables } from './ruled-tables.ts'
import type { TextLine } from './text-lines.ts'
import { joinWrapped, toLines } from './text-lines.ts'

export type PagePart =
  | { readonly type: 'line'; readonly top: number; readonly line: TextLine; readonly isMargin: boolean }
  | { readonly type: 'table'; readonly top: number; readonly xs: readonly number[]; readonly rows: SourceCell[][] }

const PAGE_NUMBER = /^(?:trang\s*)?[-–—]?\s*\d{1,4}\s*(?:\/\s*\d{1,4})?\s*[-–—]?$/iu
const MARGIN_SHARE = 0.12

/** Tables and lines of a page from top to bottom, page numbers left out. */
export function splitPage(page: PageContent): PagePart[] {
  const tables = findRuledTables(page.rules)
  const inTables = new Map<RuledTable, TextRun[]>(tables.map(table => [table, []]))
  const outside: TextRun[] = []
  for (const run of page.runs) {
    const table = tables.find(candidate => isInside(candidate, run))
    if (table === undefined) outside.push(run)
    else inTables.get(table)?.push(run)
  }
  const parts: PagePart[] = tables
    .filter(table => (inTables.get(table)?.length ?? 0) > 0)
    .map(table => ({ type: 'table', top: table.ys[0] ?? 0, xs: table.xs, rows: fillTable(table, inTables.get(table) ?? []) }))
  for (const line of toLines(outside, true)) {
    const text = tidyLines(line.text)
    const isMargin = line.baseline < page.height * MARGIN_SHARE || line.baseline > page.height * (1 - MARGIN_SHARE)
    if (text !== '' && !(isMargin && PAGE_NUMBER.test(text)))
      parts.push({ type: 'line', top: line.baseline - line.height, line: { ...line, text }, isMargin })
  }
  return parts.toSorted((a, b) => a.top - b.top)
}

function isInside(table: RuledTable, run: TextRun): boolean {
  const [x, y] = middleOf(run)
  return x >= (table.xs[0] ?? 0) && x <= (table.xs.at(-1) ?? 0) && y >= (table.ys[0] ?? 0) && y <= (table.ys.at(-1) ?? 0)
}

/** A little above the baseline: where most of a letter is. */
function middleOf(run: TextRun): readonly [number, number] {
  return [(run.left + run.right) / 2, run.baseline - run.height * 0.3]
}

function fillTable(table: RuledTable, runs: readonly TextRun[]): SourceCell[][] {
  const places = new Map<string, TextRun[]>()
  for (const run of runs) {
    const [x, y] = middleOf(run)
    const area = table.areaOf[spanOf(table.ys, y)]?.[spanOf(table.xs, x)]
    if (area === undefined) continue
    const key = `${area.row}:${area.column}`
    places.set(key, [...(places.get(key) ?? []), run])
  }
  const cells = new Map<string, SourceCell>()
  return table.areaOf.map(line =>
    line.map(({ row, column }) => {
      const key = `${row}:${column}`
      const known = cells.get(key)
      if (known !== undefined) return known
      const text = tidyLines(
        joinWrapped(
          toLines(places.get(key) ?? [], false)
            .map(part => tidyLines(part.text))
            .filter(part => part !== ''),
        ),
      )
      const cell = { text, anchorRow: row, anchorColumn: column }
      cells.set(key, cell)
      return cell
    }),
  )
}

function spanOf(borders: readonly number[], value: number): number {
  return Math.max(
    0,
    borders.findLastIndex(border => border <= value),
  )
}

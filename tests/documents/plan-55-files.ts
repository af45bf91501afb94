import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import type { CellValue, MergeRange, WriteSheet } from 'hucre/xlsx'
import { writeXlsx } from 'hucre/xlsx'
import type { SourceDocument, SourceTable } from '#domain/plan/source-document.ts'

/** The appendix of Plan 55: as the ward keeps it (.docx, .txt) and twins of it: .pdf by LibreOffice, .xlsx by `makeWorkbook`, and both office formats saved again by LibreOffice. */
export function plan55File(kind: 'docx' | 'txt' | 'pdf' | 'xlsx' | 'libreoffice.docx' | 'libreoffice.xlsx'): Buffer {
  return readFileSync(fileURLToPath(new URL(`../fixtures/plan-55/phu-luc-kh-55.${kind}`, import.meta.url)))
}

export function tablesOf(document: SourceDocument): readonly SourceTable[] {
  return document.blocks.filter(block => block.type === 'table')
}

export function textsOf(table: SourceTable): string[][] {
  return table.rows.map(row => row.map(cell => cell.text))
}

export function paragraphsOf(document: SourceDocument): string[] {
  return document.blocks.flatMap(block => (block.type === 'paragraph' ? [block.text] : []))
}

/** A document as an office would keep it in Excel: everything on one sheet, paragraphs as merged lines, tables one under another. */
export async function makeWorkbook(document: SourceDocument): Promise<Buffer> {
  const width = Math.max(...tablesOf(document).map(table => table.rows[0]?.length ?? 1))
  const rows: CellValue[][] = []
  const merges: MergeRange[] = []
  for (const block of document.blocks) {
    if (block.type === 'table') {
      rows.push(...textsOf(block))
      rows.push([])
      continue
    }
    merges.push({ startRow: rows.length, startCol: 0, endRow: rows.length, endCol: width - 1 })
    rows.push([block.text])
  }
  const sheet: WriteSheet = { name: 'Phụ lục', rows, merges }
  return Buffer.from(await writeXlsx({ sheets: [sheet, { name: 'Nháp', rows: [['bỏ']], hidden: true }] }))
}

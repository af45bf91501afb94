import type { Sheet, Workbook } from 'hucre/xlsx'
import { readXlsx } from 'hucre/xlsx'
import type { SourceDocument } from '#domain/plan/source-document.ts'
import type { ReadingLimits } from '../reading-limits.ts'
import { ReadingRefused } from '../reading-refused.ts'
import type { ZipArchive } from '../zip/open-zip.ts'
import { makeSheetGrid } from './sheet-grid.ts'
import { splitSheet } from './split-sheet.ts'
import { tidyLines } from '../tidy-lines.ts'

export type XlsxReading = { readonly document: SourceDocument; readonly marginLines: readonly string[] }

/** Visible sheets in their order. The zip was checked before: hucre itself inflates whatever the directory claims. */
export async function readXlsxPlan(bytes: Buffer, archive: ZipArchive, limits: ReadingLimits): Promise<XlsxReading> {
  refuseEntities(archive)
  const workbook = await openWorkbook(bytes, limits)
  const blocks = workbook.sheets.flatMap(sheet => [
    ...splitSheet(makeSheetGrid(sheet, limits), sheet.name),
    ...textBoxesOf(sheet).map(text => ({ type: 'paragraph' as const, text })),
  ])
  return { document: { format: 'xlsx', blocks }, marginLines: workbook.sheets.flatMap(marginLinesOf) }
}

/** @param alsoHidden name of a hidden sheet that is read all the same. */
export async function openWorkbook(bytes: Buffer, limits: ReadingLimits, alsoHidden?: string): Promise<Workbook> {
  try {
    return await readXlsx(bytes, {
      readStyles: true,
      maxRows: limits.rows + 1,
      sheets: info => (info.hidden !== true && info.veryHidden !== true) || info.name === alsoHidden,
    })
  } catch (error) {
    if (error instanceof Error && error.name === 'EncryptedFileError') throw new ReadingRefused('PLAN_FILE_ENCRYPTED')
    if (error instanceof Error && /cells/.test(error.message))
      throw new ReadingRefused('PLAN_FILE_TOO_MANY_COLUMNS', { limit: limits.columns })
    throw new ReadingRefused('PLAN_FILE_DAMAGED')
  }
}

/** Inflates every part once within its declared size, so that a lying directory is found before hucre trusts it. */
export function refuseEntities(archive: ZipArchive): void {
  for (const name of archive.names) {
    if (!/\.(xml|rels)$/i.test(name)) continue
    const content = archive.find(name)
    if (content !== undefined && (content.includes('<!DOCTYPE') || content.includes('<!ENTITY'))) {
      throw new ReadingRefused('PLAN_FILE_HAS_ENTITIES', { part: name.slice(0, 80) })
    }
  }
}

function textBoxesOf(sheet: Sheet): string[] {
  return (sheet.textBoxes ?? []).map(box => tidyLines(box.text)).filter(text => text !== '')
}

/** Header and footer texts without their codes (`&C`, `&"Times New Roman,Bold"`, `&14`). */
export function marginLinesOf(sheet: Sheet): string[] {
  const { oddHeader, evenHeader, firstHeader, oddFooter } = sheet.headerFooter ?? {}
  return [oddHeader, evenHeader, firstHeader, oddFooter].flatMap(text =>
    (text ?? '')
      .replace(/&"[^"]*"|&\d+|&[ABD-KM-QS-Z]/g, '')
      .split(/&[LCR]|\n/)
      .map(part => tidyLines(part)),
  )
}

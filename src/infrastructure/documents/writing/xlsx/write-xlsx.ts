import { writeXlsx as writeWorkbook } from 'hucre'
import type { NamedRange, WriteSheet } from 'hucre'
import type { Paper } from '../paper.ts'
import { tableSheet } from './table-sheet.ts'
import { textSheet } from './text-sheet.ts'

/** The paper as a workbook: a sheet for each section, the table's header repeated on every printed page. */
export async function writeXlsx(paper: Paper): Promise<Uint8Array> {
  const sheets: WriteSheet[] = []
  const namedRanges: NamedRange[] = []
  for (const section of paper.sections) {
    const table = section.blocks.find(block => block.kind === 'table')
    if (table === undefined) {
      sheets.push(textSheet(section))
      continue
    }
    const { sheet, headerRow } = tableSheet(section, table)
    sheets.push(sheet)
    namedRanges.push(printTitles(section.name, headerRow))
  }
  return writeWorkbook({
    sheets,
    namedRanges,
    defaultFont: { name: 'Times New Roman', size: 12 },
    properties: { title: paper.title, creator: 'Sáu Rõ' },
    activeSheet: 0,
  })
}

/** The library's own setting writes the sheet's name unquoted, which LibreOffice drops and Excel takes for damage. */
export function printTitles(sheet: string, headerRow: number): NamedRange {
  const quoted = `'${sheet.replaceAll("'", "''")}'`
  return { name: '_xlnm.Print_Titles', range: `${quoted}!$${headerRow + 1}:$${headerRow + 1}`, scope: sheet }
}

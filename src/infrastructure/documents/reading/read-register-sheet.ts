import { createHash } from 'node:crypto'
import type { Sheet } from 'hucre/xlsx'
import type { ReadRegisterFile } from '#application/ports/register-file-reader.ts'
import type { PlanFileRefusalCode } from '#domain/plan/plan-file-refusals.ts'
import { MOST_FILE_ROWS } from '#domain/register/read-sheet.ts'
import type { RawCell } from '#domain/register/read-sheet.ts'
import { STAMP_MARK, STAMP_SHEET } from '#domain/register/register-sheet.ts'
import { accepted, refused } from '#domain/shared/outcome.ts'
import type { Outcome } from '#domain/shared/outcome.ts'
import { secretMarkOfLine } from '#domain/shared/secret-mark.ts'
import { detectSource } from './detect-format.ts'
import { DEFAULT_READING_LIMITS } from './reading-limits.ts'
import type { ReadingLimits } from './reading-limits.ts'
import { ReadingRefused } from './reading-refused.ts'
import { marginLinesOf, openWorkbook, refuseEntities } from './xlsx/read-xlsx.ts'

/** Rows above the header come on top of those an import takes. */
const LIMITS: ReadingLimits = { ...DEFAULT_READING_LIMITS, rows: MOST_FILE_ROWS + 100 }

/** The first visible sheet of a workbook as raw values, and the stamp a template carries. Runs in the child that can be killed. */
export async function readRegisterSheet(bytes: Buffer): Promise<Outcome<ReadRegisterFile, PlanFileRefusalCode>> {
  try {
    const source = detectSource(bytes, LIMITS)
    if (source.format !== 'xlsx') throw new ReadingRefused('PLAN_FILE_TYPE_UNSUPPORTED', { fileType: source.format })
    refuseEntities(source.archive)
    const { sheets } = await openWorkbook(bytes, LIMITS, STAMP_SHEET)
    const sheet = sheets.find(({ name }) => name !== STAMP_SHEET)
    if (sheet === undefined) throw new ReadingRefused('PLAN_FILE_NO_CONTENT')
    for (const line of marginLinesOf(sheet)) {
      const mark = secretMarkOfLine(line, false)
      if (mark !== undefined) throw new ReadingRefused('PLAN_FILE_STATE_SECRET', { mark })
    }
    return accepted({ stamp: stampOf(sheets), sha256: createHash('sha256').update(bytes).digest('hex'), rows: rawRows(sheet) })
  } catch (error) {
    if (error instanceof ReadingRefused) return refused(error.refusal)
    throw error
  }
}

function stampOf(sheets: readonly Sheet[]): string | null {
  const [mark, code] = sheets.find(({ name }) => name === STAMP_SHEET)?.rows[0] ?? []
  return mark === STAMP_MARK && typeof code === 'string' ? code : null
}

function rawRows(sheet: Sheet): RawCell[][] {
  const height = sheet.rows.findLastIndex(row => row.some(value => value !== null && value !== '')) + 1
  if (height > LIMITS.rows) throw new ReadingRefused('PLAN_FILE_TOO_MANY_ROWS', { limit: MOST_FILE_ROWS })
  return sheet.rows.slice(0, height).map((row, rowIndex) => {
    if (row.length > LIMITS.columns) throw new ReadingRefused('PLAN_FILE_TOO_MANY_COLUMNS', { limit: LIMITS.columns })
    return row.map((value, column) => rawCell(sheet, value, `${rowIndex},${column}`))
  })
}

/** A figure as a number, in percent where the cell shows percent; a day as `YYYY-MM-DD`; what a formula last gave. */
function rawCell(sheet: Sheet, shown: Sheet['rows'][number][number], place: string): RawCell {
  const detail = sheet.cells?.get(place)
  const value = detail?.formulaResult ?? shown
  if (value instanceof Date) return Number.isNaN(value.getTime()) ? null : value.toISOString().slice(0, 10)
  if (typeof value !== 'number') return value ?? null
  return detail?.style?.numFmt?.includes('%') === true ? Number((value * 100).toPrecision(12)) : value
}

import type { Cell } from 'hucre/xlsx'
import { formatValue } from 'hucre'
import type { Day } from '#domain/shared/calendar.ts'
import { isDay } from '#domain/shared/calendar.ts'
import { tidyLines } from '../tidy-lines.ts'

export type DisplayedValue = { readonly text: string; readonly day?: Day }

/** Built-in short dates follow the reader's country: in Viet Nam day, month, year. */
const LOCAL_DATE_FORMATS = new Set(['mm-dd-yy', 'm/d/yy', 'm/d/yyyy', 'mm/dd/yyyy', 'm/d/yy h:mm'])
const LOCAL_DATE = 'dd/mm/yyyy'

/** The text a Vietnamese workbook shows in the cell, and the day itself where the cell is a date. */
export function displayedValue(cell: Pick<Cell, 'value'> & { readonly style?: { readonly numFmt?: string } }): DisplayedValue {
  const { value } = cell
  const format = cell.style?.numFmt ?? 'General'
  if (value === null || value === undefined) return { text: '' }
  if (typeof value === 'string') return { text: tidyLines(value) }
  if (typeof value === 'boolean') return { text: value ? 'TRUE' : 'FALSE' }
  if (value instanceof Date) return displayedDate(value, format)
  return { text: displayedNumber(value, format) }
}

function displayedDate(value: Date, format: string): DisplayedValue {
  if (Number.isNaN(value.getTime())) return { text: '' }
  const iso = value.toISOString().slice(0, 10)
  const shown = format === 'General' || LOCAL_DATE_FORMATS.has(format.toLowerCase()) ? LOCAL_DATE : vietnameseMonths(format)
  return { text: tidyLines(formatValue(value, shown)), ...(isDay(iso) ? { day: iso } : {}) }
}

/** `mmmm` would print an English month name: Vietnamese Excel prints `Tháng Sáu`, we print the number. */
function vietnameseMonths(format: string): string {
  return format
    .replace(/\[\$[^\]]*\]/g, '')
    .replace(/m{3,5}(?=(?:[^"]*"[^"]*")*[^"]*$)/gi, '"tháng "m')
    .replace(/;@$/, '')
}

function displayedNumber(value: number, format: string): string {
  if (format === 'General' || format === '@') return String(Number(value.toPrecision(11)))
  const shown = tidyLines(formatValue(value, format))
  return format.includes('#,#') || format.includes('0,0') ? shown.replace(/[.,]/g, sign => (sign === ',' ? '.' : ',')) : shown
}

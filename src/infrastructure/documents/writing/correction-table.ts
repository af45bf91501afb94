import type { PrintedCorrection } from '#domain/lock/printed-correction.ts'
import { shortPaperDay, wordsIn } from '#domain/report/administrative-words.ts'
import type { ConsolidatedLine } from '#domain/report/consolidated-report.ts'
import type { ToneStyle } from '#domain/shared/tone-style.ts'
import { CORRECTION_FIELD_WORDS } from '#domain/words/lock-words.ts'
import type { PaperColumn, PaperRow, PaperTable } from './paper.ts'

/** Millimetres on a landscape sheet: 262 in all. */
const COLUMNS: readonly (readonly [title: string, width: number, align: PaperColumn['align']])[] = [
  ['TT', 10, 'center'],
  ['Nhiệm vụ', 18, 'center'],
  ['Đơn vị', 32, 'left'],
  ['Mục đính chính', 28, 'left'],
  ['Số liệu đã chốt', 46, 'left'],
  ['Đính chính thành', 46, 'left'],
  ['Lý do', 44, 'left'],
  ['Người đề nghị; người phê duyệt', 38, 'left'],
]
const LONGEST_NOTE = 80

export function hasCorrections(lines: readonly ConsolidatedLine[]): boolean {
  return lines.some(line => line.corrections.length > 0)
}

/** Every correction of the period: what was locked, what stands now, why, and who answers for it. */
export function correctionTable(lines: readonly ConsolidatedLine[], style: ToneStyle, size: number): PaperTable {
  const words = wordsIn(style)
  const corrected = lines.flatMap(line => line.corrections.map(correction => ({ line, correction })))
  return {
    kind: 'table',
    size,
    columns: COLUMNS.map(([title, width, align]) => ({ title: words`${title}`, width, align })),
    rows: corrected.map(({ line, correction }, index) => correctionRow(line, correction, { ordinal: index + 1, style })),
  }
}

function correctionRow(
  { taskCode, unitName }: ConsolidatedLine,
  { field, oldText, newText, reason, askedBy, approvedBy, approvedOn }: PrintedCorrection,
  { ordinal, style }: { readonly ordinal: number; readonly style: ToneStyle },
): PaperRow {
  const words = wordsIn(style)
  const people = words`Đề nghị: ${askedBy}\nPhê duyệt: ${approvedBy}, ngày ${shortPaperDay(approvedOn)}`
  const texts = [String(ordinal), taskCode, unitName, CORRECTION_FIELD_WORDS[field].vi, oldText, newText, reason, people]
  return { kind: 'row', cells: texts.map(text => ({ text })) }
}

/** At the line itself, so that nobody reads the new figure as the locked one. */
export function correctionNotes({ corrections }: ConsolidatedLine, style: ToneStyle): readonly string[] {
  const words = wordsIn(style)
  return corrections.map(({ field, oldText, newText, approvedOn }) => {
    const name = CORRECTION_FIELD_WORDS[field].vi.toLowerCase()
    const day = shortPaperDay(approvedOn)
    return newText.length + oldText.length > LONGEST_NOTE
      ? words`[Đính chính ngày ${day}: ${name}, xem danh mục đính chính]`
      : words`[Đính chính ngày ${day}: ${name} từ ${oldText} thành ${newText}]`
  })
}

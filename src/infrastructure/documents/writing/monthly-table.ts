import { countInWords, percentInWords, shortPaperDay, wordsIn } from '#domain/report/administrative-words.ts'
import type { ConsolidatedLine } from '#domain/report/consolidated-report.ts'
import { REPORT_FORM_COLUMNS } from '#domain/report/report-sheet.ts'
import type { ToneStyle } from '#domain/shared/tone-style.ts'
import { correctionNotes } from './correction-table.ts'
import type { PaperCell, PaperColumn, PaperRow } from './paper.ts'

/** Millimetres of Table 3's nine columns on a landscape sheet: 262 in all. */
const WIDTHS = [10, 40, 27, 40, 54, 17, 28, 25, 21] as const
const CENTRED = new Set([0, 5, 8])
/** Behind a share that a person typed and no register has confirmed. */
const TYPED_MARK = ' (*)'

export function monthlyColumns(titles: readonly string[]): PaperColumn[] {
  const words = titles.length === REPORT_FORM_COLUMNS.length ? titles : REPORT_FORM_COLUMNS
  return WIDTHS.map((width, index) => ({ title: words[index] ?? '', width, align: CENTRED.has(index) ? 'center' : 'left' }))
}

export function monthlyRow(line: ConsolidatedLine, style: ToneStyle): PaperRow {
  return {
    kind: 'row',
    cells: [
      { text: String(line.ordinal) },
      { text: `${line.taskCode}. ${line.taskTitle}` },
      { text: line.unitName },
      { text: line.commitment },
      { text: resultText(line, style) },
      rateCell(line, style),
      { text: line.difficulty },
      { text: line.proposal },
      line.nextActionDue === null ? { text: '' } : { text: shortPaperDay(line.nextActionDue), value: { day: line.nextActionDue } },
    ],
  }
}

/** The note that explains the mark of typed shares; null when no line has one. */
export function typedNote(lines: readonly ConsolidatedLine[], style: ToneStyle): string | null {
  const words = wordsIn(style)
  return lines.some(isTyped) ? words`(*) Tỷ lệ do đơn vị nhập, không có sổ theo dõi để tính.` : null
}

function resultText(line: ConsolidatedLine, style: ToneStyle): string {
  const words = wordsIn(style)
  const parts = [line.result.trim()]
  if (line.computedRate !== null && line.computedRate !== line.completionRate) {
    parts.push(words`(Theo sổ theo dõi: ${percentInWords(line.computedRate)})`)
  }
  if (line.evidenceCount > 0) {
    const names = line.evidenceNames.length === 0 ? '' : `: ${line.evidenceNames.join('; ')}`
    parts.push(words`Minh chứng (${countInWords(line.evidenceCount)})${names}`)
  }
  return [...parts, ...correctionNotes(line, style)].filter(part => part !== '').join('\n')
}

function rateCell(line: ConsolidatedLine, style: ToneStyle): PaperCell {
  const { completionRate, verifiedRate } = line
  if (verifiedRate !== null && verifiedRate !== completionRate) return bothRates(line, verifiedRate, style)
  if (completionRate === null) return { text: '' }
  const mark = isTyped(line) ? TYPED_MARK : ''
  return { text: percentInWords(completionRate) + mark, value: { share: completionRate / 100, mark } }
}

/** The claim stays readable beside what the reviewer confirmed; a text, so that no sum takes one for the other. */
function bothRates(line: ConsolidatedLine, verifiedRate: number, style: ToneStyle): PaperCell {
  const words = wordsIn(style)
  const claimed = line.completionRate === null ? '–' : percentInWords(line.completionRate)
  return { text: words`Tự báo cáo: ${claimed}\nXác nhận: ${percentInWords(verifiedRate)}` }
}

function isTyped(line: ConsolidatedLine): boolean {
  return line.typed && line.computedRate === null && line.completionRate !== null
}

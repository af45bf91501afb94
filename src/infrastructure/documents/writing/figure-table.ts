import { shortPaperDay, wordsIn } from '#domain/report/administrative-words.ts'
import type { PrintedFigure } from '#domain/report/printed-figure.ts'
import type { ToneStyle } from '#domain/shared/tone-style.ts'
import { FIGURE_STATE_WORDS } from '#domain/target/figure-state.ts'
import { sayAmount, sayRequirement } from '#domain/target/say-figure.ts'
import type { PaperColumn, PaperRow, PaperTable } from './paper.ts'

/** Behind a figure that a person typed and no register has counted. */
const TYPED_MARK = ' (*)'

/** Millimetres on a landscape sheet: 262 in all. */
const COLUMNS: readonly (readonly [title: string, width: number, align: PaperColumn['align']])[] = [
  ['TT', 10, 'center'],
  ['Nhiệm vụ', 18, 'center'],
  ['Chỉ tiêu trong kế hoạch', 82, 'left'],
  ['Mức tối thiểu', 32, 'center'],
  ['Mức cam kết', 32, 'center'],
  ['Thực hiện', 46, 'center'],
  ['Đánh giá', 42, 'left'],
]

/** Minimum, committed and actual of every target side by side. */
export function figureTable(figures: readonly PrintedFigure[], style: ToneStyle, size: number): PaperTable {
  const words = wordsIn(style)
  return {
    kind: 'table',
    size,
    columns: COLUMNS.map(([title, width, align]) => ({ title: words`${title}`, width, align })),
    rows: figures.map((figure, index) => figureRow(figure, index + 1)),
  }
}

function figureRow(figure: PrintedFigure, ordinal: number): PaperRow {
  const { taskCode, text, unit, committed, state } = figure
  return {
    kind: 'row',
    cells: [
      { text: String(ordinal) },
      { text: taskCode },
      { text },
      { text: sayRequirement(figure) },
      { text: committed === null ? 'Chưa đăng ký' : sayAmount(committed, unit) },
      { text: actualText(figure) },
      { text: FIGURE_STATE_WORDS[state].vi },
    ],
  }
}

function actualText({ value, unit, part, whole, kind }: PrintedFigure): string {
  if (value === null) return FIGURE_STATE_WORDS.no_data.vi
  const counted = part === null || whole === null ? '' : `\n(${sayAmount(part, '')}/${sayAmount(whole, '')})`
  return `${sayAmount(value, unit)}${kind === 'typed' ? TYPED_MARK : ''}${counted}`
}

/** From when the figures are, and what the mark of typed ones means. */
export function figureNote(figures: readonly PrintedFigure[], style: ToneStyle): string | null {
  const first = figures[0]
  if (first === undefined) return null
  const words = wordsIn(style)
  const day = words`Số liệu tính từ các sổ theo dõi, chốt đến hết ngày ${shortPaperDay(first.asOf)}.`
  return figures.some(isTyped) ? `${day} ${words`(*) Số liệu do người nhập, không tính từ sổ.`}` : day
}

function isTyped({ kind, value }: PrintedFigure): boolean {
  return kind === 'typed' && value !== null
}

import { countInWords, longPaperDay, wordsIn } from '#domain/report/administrative-words.ts'
import { formatDay } from '#domain/shared/calendar.ts'
import type { WorkList, WorkListRow } from '#domain/work/work-list.ts'
import { sayWorkOrigin } from '#domain/words/work-item-words.ts'
import { WORK_DUE_WORDS, WORK_STATE_WORDS } from '#domain/words/work-state-words.ts'
import { LANDSCAPE_TEXT_WIDTH } from './layout.ts'
import type { Paper, PaperColumn, PaperRow } from './paper.ts'
import { centred, fiveHyphens, note } from './paper-parts.ts'

const TABLE_SIZE = 10.5
/** Millimetres of all columns but the title's, which takes what is left. */
const WIDTHS = { ordinal: 10, task: 14, unit: 32, people: 34, origin: 26, due: 24, result: 48, state: 38 }

/** Work items one a row: whose, by when, what must come of it, how it stands and what it waits for. */
export function composeWorkList(list: WorkList): Paper {
  const words = wordsIn(list.toneStyle)
  const title = words`Danh sách việc cụ thể`
  return {
    title,
    sections: [
      {
        name: words`Việc cụ thể`,
        landscape: true,
        blocks: [
          centred(title.toUpperCase(), { size: 14, bold: true }),
          centred(words`${list.wardName}, tính đến ${longPaperDay(list.asOf)}`, { size: 14, italic: true }),
          fiveHyphens(),
          { kind: 'table', size: TABLE_SIZE, columns: columns(list), rows: list.rows.map(workRow) },
          ...note(words`Tổng số: ${countInWords(list.rows.length)} việc.`),
        ],
      },
    ],
  }
}

function columns(list: WorkList): PaperColumn[] {
  const words = wordsIn(list.toneStyle)
  const rest = LANDSCAPE_TEXT_WIDTH - Object.values(WIDTHS).reduce((sum, width) => sum + width, 0)
  return [
    { title: words`STT`, width: WIDTHS.ordinal, align: 'center' },
    { title: words`Nhiệm vụ`, width: WIDTHS.task, align: 'center' },
    { title: words`Việc`, width: rest, align: 'left' },
    { title: words`Đơn vị`, width: WIDTHS.unit, align: 'left' },
    { title: words`Người phụ trách`, width: WIDTHS.people, align: 'left' },
    { title: words`Nguồn`, width: WIDTHS.origin, align: 'left' },
    { title: words`Hạn`, width: WIDTHS.due, align: 'center' },
    { title: words`Kết quả phải có`, width: WIDTHS.result, align: 'left' },
    { title: words`Tình trạng`, width: WIDTHS.state, align: 'left' },
  ]
}

function workRow(row: WorkListRow, index: number): PaperRow {
  return {
    kind: 'row',
    cells: [
      { text: String(index + 1) },
      { text: row.taskCode },
      { text: row.title },
      { text: row.unitName },
      { text: row.people },
      { text: sayWorkOrigin(row) },
      row.due === null ? { text: '' } : { text: formatDay(row.due), value: { day: row.due } },
      { text: row.result },
      { text: standing(row) },
    ],
  }
}

function standing({ state, dueState, blocked, outcome }: WorkListRow): string {
  const said = [WORK_STATE_WORDS[state].vi, ...(dueState === 'none' ? [] : [WORK_DUE_WORDS[dueState].vi])].join(', ')
  const first = said.charAt(0).toUpperCase() + said.slice(1)
  return [`${first}.`, blocked, outcome].filter(part => part !== '').join('\n')
}

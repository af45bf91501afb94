import type { CaseList, CaseListRow } from '#domain/case/case-list.ts'
import { countInWords, longPaperDay, wordsIn } from '#domain/report/administrative-words.ts'
import { formatDay } from '#domain/shared/calendar.ts'
import { CASE_AUTHORITY_WORDS, CASE_DUE_WORDS, CASE_KIND_WORDS, CASE_STATE_WORDS } from '#domain/words/case-words.ts'
import { LANDSCAPE_TEXT_WIDTH } from './layout.ts'
import type { Paper, PaperColumn, PaperRow } from './paper.ts'
import { centred, fiveHyphens, note } from './paper-parts.ts'

const TABLE_SIZE = 10.5
/** Millimetres of all columns but the title's, which takes what is left. */
const WIDTHS = { number: 10, task: 14, raiser: 30, raised: 22, kind: 30, owner: 34, authority: 26, deadline: 22, state: 44 }

/** Cases one a row: who raised it and when, who answers by when, how it stands and what was answered. */
export function composeCaseList(list: CaseList): Paper {
  const words = wordsIn(list.toneStyle)
  const title = words`Danh sách vụ việc`
  return {
    title,
    sections: [
      {
        name: words`Vụ việc`,
        landscape: true,
        blocks: [
          centred(title.toUpperCase(), { size: 14, bold: true }),
          centred(words`${list.wardName}, tính đến ${longPaperDay(list.asOf)}`, { size: 14, italic: true }),
          fiveHyphens(),
          { kind: 'table', size: TABLE_SIZE, columns: columns(list), rows: list.rows.map(caseRow) },
          ...note(words`Tổng số: ${countInWords(list.rows.length)} vụ việc.`),
        ],
      },
    ],
  }
}

function columns(list: CaseList): PaperColumn[] {
  const words = wordsIn(list.toneStyle)
  const rest = LANDSCAPE_TEXT_WIDTH - Object.values(WIDTHS).reduce((sum, width) => sum + width, 0)
  return [
    { title: words`Số`, width: WIDTHS.number, align: 'center' },
    { title: words`Nhiệm vụ`, width: WIDTHS.task, align: 'center' },
    { title: words`Vụ việc`, width: rest, align: 'left' },
    { title: words`Loại`, width: WIDTHS.kind, align: 'left' },
    { title: words`Đơn vị nêu`, width: WIDTHS.raiser, align: 'left' },
    { title: words`Ngày nêu`, width: WIDTHS.raised, align: 'center' },
    { title: words`Đơn vị xử lý`, width: WIDTHS.owner, align: 'left' },
    { title: words`Thẩm quyền`, width: WIDTHS.authority, align: 'left' },
    { title: words`Thời hạn`, width: WIDTHS.deadline, align: 'center' },
    { title: words`Tình trạng`, width: WIDTHS.state, align: 'left' },
  ]
}

function caseRow(row: CaseListRow): PaperRow {
  return {
    kind: 'row',
    cells: [
      { text: String(row.number) },
      { text: row.taskCode },
      { text: row.title },
      { text: CASE_KIND_WORDS[row.kind].vi },
      { text: row.raisedUnitName },
      { text: formatDay(row.raisedOn), value: { day: row.raisedOn } },
      { text: row.owner },
      { text: row.authority === null ? '' : CASE_AUTHORITY_WORDS[row.authority].vi },
      row.deadline === null ? { text: '' } : { text: formatDay(row.deadline), value: { day: row.deadline } },
      { text: standing(row) },
    ],
  }
}

function standing({ state, dueState, age, sentUp, answer }: CaseListRow): string {
  const said = [CASE_STATE_WORDS[state].vi, ...(dueState === 'none' ? [] : [CASE_DUE_WORDS[dueState].vi]), `${age} ngày`].join(', ')
  const first = said.charAt(0).toUpperCase() + said.slice(1)
  const sent = sentUp === null ? '' : `${sentUp.superior}, ${sentUp.documentNumber}`
  return [`${first}.`, sent, answer].filter(part => part !== '').join('\n')
}

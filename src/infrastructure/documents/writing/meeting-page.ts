import { CLEAR_WORDS } from '#domain/assignment/six-clears.ts'
import type { PageTarget, TaskPage } from '#domain/meeting/task-page.ts'
import type { Words } from '#domain/report/administrative-words.ts'
import { formatDay, formatMonth } from '#domain/shared/calendar.ts'
import { FIGURE_STATE_WORDS } from '#domain/target/figure-state.ts'
import { lightReasonText } from '#domain/monitoring/light-reason-text.ts'
import { CASE_STATE_WORDS } from '#domain/words/case-words.ts'
import { missingClearSentences } from '#domain/words/missing-clear-sentence.ts'
import { sayNumber } from '#domain/words/fill-sentence.ts'
import { LANDSCAPE_TEXT_WIDTH } from './layout.ts'
import type { PaperRow, PaperSection, PaperTable } from './paper.ts'
import { centred } from './paper-parts.ts'

/** A line of the content column at this size holds so many letters. */
const LINE = 145
const SIZE = 10.5
const LABEL_WIDTH = 36
/** Lines of each part: all together they fill one sheet and no more. */
const MOST = { reasons: 3, milestones: 6, targets: 5, reports: 3, promises: 2, cases: 2, directives: 3, question: 2 }

export type PageAsked = { readonly page: TaskPage; readonly question: string; readonly words: Words; readonly name: string }

/** One task on one landscape sheet: what does not fit is counted, never run on to a second one. */
export function taskSection({ page, question, words, name }: PageAsked): PaperSection {
  return {
    name,
    landscape: true,
    blocks: [
      centred(cut(words`Nhiệm vụ ${page.code}: ${page.title}`, LINE * 2 - 40), { size: 13, bold: true, after: 4 }),
      table(page, question, words),
    ],
  }
}

function table(page: TaskPage, question: string, words: Words): PaperTable {
  const columns = [
    { title: words`Nội dung`, width: LABEL_WIDTH, align: 'left' as const },
    { title: words`Tình hình tại ngày lập tài liệu`, width: LANDSCAPE_TEXT_WIDTH - LABEL_WIDTH, align: 'left' as const },
  ]
  const told: readonly (readonly [string, readonly string[]])[] = [
    [words`Đơn vị`, [leading(page, words)]],
    [words`6 rõ`, clears(page)],
    [words`Mốc thời hạn`, some(milestones(page), MOST.milestones)],
    [words`Chỉ tiêu`, some(page.targets.map(targetLine), MOST.targets)],
    [words`Báo cáo gần nhất`, some(reports(page), MOST.reports)],
    [words`Khó khăn, lời hứa`, some(promises(page), MOST.promises)],
    [words`Vụ việc đang mở`, some(cases(page), MOST.cases)],
    [words`Việc đã chỉ đạo`, some(directives(page), MOST.directives)],
    [words`CẦN QUYẾT ĐỊNH`, [cut(question === '' ? '…' : question, LINE * MOST.question)]],
  ]
  return { kind: 'table', size: SIZE, columns, rows: [lightRow(page, words), ...told.map(([label, lines]) => row(label, lines))] }
}

function lightRow({ light, reasons }: TaskPage, words: Words): PaperRow {
  const text = some(
    reasons.map(reason => lightReasonText(reason)),
    MOST.reasons,
  ).join('\n')
  return { kind: 'row', cells: [{ text: words`Trạng thái và lý do` }, { text, light }] }
}

function row(label: string, lines: readonly string[]): PaperRow {
  return { kind: 'row', cells: [{ text: label }, { text: lines.length === 0 ? 'Không có' : lines.join('\n') }] }
}

function leading({ leadUnits, coordinators, completionRate, completionMonth }: TaskPage, words: Words): string {
  const rate =
    completionRate === null || completionMonth === null
      ? words`chưa có số liệu`
      : words`${sayNumber(completionRate, 'vi')}% (tháng ${formatMonth(completionMonth)})`
  const helping = coordinators.length === 0 ? '' : `; phối hợp: ${coordinators.join(', ')}`
  return cut(words`Tỷ lệ hoàn thành: ${rate}. Chủ trì: ${leadUnits.join(', ')}${helping}`, LINE)
}

/** All six in the order of the plan; one that is missing says what it lacks. */
function clears({ clears: told, missing }: TaskPage): readonly string[] {
  const lacks = new Map(missingClearSentences(missing).map(({ clear, sentence }) => [clear, sentence]))
  return told.map(({ clear, text }) => cut(lacks.get(clear) ?? `${CLEAR_WORDS[clear].vi}: ${text}`, LINE))
}

const MILESTONE_WORDS = { not_due: 'chưa đến hạn', due_soon: 'sắp đến hạn', met: 'đã đạt', overdue: 'quá hạn' } as const

function milestones({ milestones: cells }: TaskPage): readonly string[] {
  return cells.map(({ header, due, state, accepted, deliverables }) => {
    const day = due === null ? '' : ` (${formatDay(due)})`
    return `${header}${day}: ${MILESTONE_WORDS[state]}, ${accepted}/${deliverables} sản phẩm được nghiệm thu`
  })
}

function targetLine({ text, unit, minimum, committed, actual, expected, deadline, state, reasons }: PageTarget): string {
  const say = (value: number | null) =>
    value === null ? 'chưa có' : `${sayNumber(Math.round(value * 100) / 100, 'vi')}${unit === '%' ? '' : ' '}${unit}`.trim()
  const forecast = reasons.find(reason => reason.code === 'FORECAST_MISSES_TARGET')
  const figures = `tối thiểu ${say(minimum)}, cam kết ${say(committed)}, thực hiện ${say(actual)}, lộ trình ${say(expected)}`
  const until = deadline === null ? '' : `, hạn ${formatDay(deadline)}`
  const said = `: ${figures}${until}; ${FIGURE_STATE_WORDS[state].vi.toLowerCase()}${forecast === undefined ? '' : ', dự báo không đạt'}`
  return `${cut(text, Math.max(30, LINE - said.length))}${said}`
}

function reports({ reports: rows }: TaskPage): readonly string[] {
  const rate = (value: number | null) => (value === null ? 'chưa có' : `${sayNumber(value, 'vi')}%`)
  return rows.map(({ month, unitName, claimed, verified, result }) =>
    cut(`Tháng ${formatMonth(month)}, ${unitName}: báo ${rate(claimed)}, xác nhận ${rate(verified)}. ${result}`, LINE),
  )
}

function promises({ promises: rows }: TaskPage): readonly string[] {
  return rows.map(({ unitName, difficulty, proposal, due, state }) =>
    cut(`${state === 'broken' ? 'Thất hứa, hạn' : 'Hứa đến'} ${formatDay(due)}, ${unitName}: ${difficulty || proposal}`, LINE),
  )
}

function cases({ cases: rows }: TaskPage): readonly string[] {
  return rows.map(({ number, title, ownerUnitName, state, daysLate }) =>
    cut(`Số ${number}: ${title}; ${ownerUnitName || 'chưa giao'}, ${CASE_STATE_WORDS[state].vi}${late(daysLate)}`, LINE),
  )
}

function directives({ directives: rows }: TaskPage): readonly string[] {
  return rows.map(({ title, unitName, due, daysLate }) =>
    cut(`${unitName}${due === null ? '' : `, hạn ${formatDay(due)}`}${late(daysLate)}: ${title}`, LINE),
  )
}

function late(days: number): string {
  return days > 0 ? `, quá hạn ${days} ngày` : ''
}

/** The first ones, and how many more there are. */
function some(lines: readonly string[], most: number): readonly string[] {
  const short = lines.map(line => cut(line, LINE))
  return lines.length <= most ? short : [...short.slice(0, most - 1), `… và ${lines.length - most + 1} nội dung khác`]
}

function cut(text: string, longest: number): string {
  const tidy = text.replaceAll(/\s+/g, ' ').trim()
  return tidy.length <= longest ? tidy : `${tidy.slice(0, longest - 1).trimEnd()}…`
}

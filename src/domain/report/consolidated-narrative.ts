import type { Light } from '../monitoring/light-words.ts'
import { LIGHTS, LIGHT_WORDS } from '../monitoring/light-words.ts'
import { addMonths, firstDayOf, lastDayOf } from '../shared/calendar.ts'
import { foldText } from '../shared/vietnamese-text.ts'
import {
  asClause,
  countInWords,
  joinInProse,
  longPaperDay,
  longPaperMonth,
  longPaperPeriod,
  percentInWords,
  shortPaperDay,
  wordsIn,
} from './administrative-words.ts'
import type { PeriodKey } from './period-kind.ts'
import type { CitedPlan, ConsolidatedLine, ConsolidatedReport, ConsolidatedTask } from './consolidated-report.ts'

/** A piece of the report's text: `section` is `I- …`, `group` is `1. …`, `dash` and `plus` are list items of the first and second level. */
export type NarrativeBlock = {
  readonly kind: 'section' | 'group' | 'paragraph' | 'dash' | 'plus'
  readonly text: string
}

type Words = ReturnType<typeof wordsIn>
type TaskLines = { readonly task: ConsolidatedTask; readonly lines: readonly ConsolidatedLine[] }

/** What units write when there is nothing to say; compared without marks. */
const NOTHING = new Set([
  '',
  'khong',
  'khong co',
  'chua co',
  'khong phat sinh',
  'khong co kho khan',
  'khong co kien nghi',
  'khong co de xuat',
])

/**
 * The report's text from the accepted lines, by rules alone: the units' own words whole, grouped by key content and task; nothing is added to the facts.
 * A section without matter says so in a sentence.
 */
export function composeConsolidatedNarrative(report: ConsolidatedReport): readonly NarrativeBlock[] {
  const words = wordsIn(report.toneStyle)
  return [
    paragraph(opening(report, words)),
    section(words`I- TÌNH HÌNH CHẤP HÀNH CHẾ ĐỘ BÁO CÁO`),
    ...reportingDuty(report, words),
    section(words`II- KẾT QUẢ THỰC HIỆN`),
    ...results(report, words),
    section(words`III- NHIỆM VỤ CHẬM, NGUYÊN NHÂN`),
    ...delays(report, words),
    section(words`IV- KHÓ KHĂN, VƯỚNG MẮC`),
    ...difficulties(report, words),
    section(words`V- KIẾN NGHỊ, ĐỀ XUẤT`),
    ...proposals(report, words),
    section(words`VI- NHIỆM VỤ TRỌNG TÂM THÁNG TỚI`),
    ...nextMonth(report, words),
    paragraph(closing(report, words)),
  ]
}

/** The plan as a sentence cites it; `withTitle` adds what it is about. */
export function citePlan(plan: CitedPlan, words: Words, withTitle: boolean): string {
  const number = plan.number === null ? '' : words` số ${plan.number}`
  const date = plan.date === null ? '' : ` ${longPaperDay(plan.date)}`
  const issuer = plan.issuer === null ? '' : words` của ${plan.issuer}`
  const title = withTitle || plan.number === null ? ` “${plan.title}”` : ''
  return words`Kế hoạch` + number + date + issuer + title
}

function periodOf({ kind, period }: ConsolidatedReport): PeriodKey {
  return { kind, month: period }
}

function opening(report: ConsolidatedReport, words: Words): string {
  return words`Thực hiện ${citePlan(report.plan, words, true)}, ${report.issuerInProse} báo cáo ${report.reader} kết quả thực hiện ${longPaperPeriod(periodOf(report))} như sau:`
}

function closing(report: ConsolidatedReport, words: Words): string {
  const addressee = report.addressee === null ? '' : words`, kính báo cáo ${report.addressee}`
  return words`Trên đây là kết quả thực hiện ${citePlan(report.plan, words, false)} trong ${longPaperPeriod(periodOf(report))} (chi tiết tại Phụ lục kèm theo)${addressee}.`
}

function reportingDuty(report: ConsolidatedReport, words: Words): NarrativeBlock[] {
  const { unitsExpected, onTime, late, missing, returned } = report.summary
  const month = longPaperPeriod(periodOf(report))
  if (unitsExpected === 0) return [paragraph(words`Không có đơn vị nào phải gửi báo cáo ${month}.`), sources(report, words)]
  const share = (count: number): string => `${countInWords(count)}/${countInWords(unitsExpected)}`
  const sent = onTime + late.length
  const kept =
    sent === 0
      ? words`chưa có đơn vị nào gửi báo cáo`
      : words`${share(sent)} đơn vị đã gửi, ${onTime === 0 ? words`không có đơn vị gửi đúng hạn` : words`trong đó ${share(onTime)} đơn vị gửi đúng hạn`}`
  const blocks = [paragraph(words`Có ${countInWords(unitsExpected)} đơn vị phải gửi báo cáo ${month}; ${kept}.`)]
  if (late.length > 0) blocks.push(dash(words`Gửi chậm ${share(late.length)} đơn vị: ${joinNames(late)}.`))
  if (missing.length > 0) blocks.push(dash(words`Chưa gửi báo cáo ${share(missing.length)} đơn vị: ${joinNames(missing)}.`))
  if (returned.length > 0)
    blocks.push(dash(words`Bị trả lại để bổ sung, chỉnh sửa ${countInWords(returned.length)} đơn vị: ${joinNames(returned)}.`))
  if (late.length + missing.length === 0) blocks.push(paragraph(words`Không có đơn vị gửi chậm hoặc không gửi báo cáo.`))
  return [...blocks, sources(report, words)]
}

function sources({ lines }: ConsolidatedReport, words: Words): NarrativeBlock {
  if (lines.length === 0) return paragraph(words`Đến thời điểm tổng hợp, không có nội dung báo cáo nào được chấp nhận.`)
  const units = new Set(lines.map(line => line.unitName)).size
  const evidence = lines.reduce((sum, line) => sum + line.evidenceCount, 0)
  const attached = evidence === 0 ? words`không có tài liệu kiểm chứng kèm theo` : words`kèm ${countInWords(evidence)} tài liệu kiểm chứng`
  return paragraph(
    words`Báo cáo được tổng hợp từ ${countInWords(lines.length)} nội dung đã được chấp nhận của ${countInWords(units)} đơn vị, ${attached}.`,
  )
}

function results(report: ConsolidatedReport, words: Words): NarrativeBlock[] {
  const groups = groupsWithLines(report, words)
  if (groups.every(group => group.tasks.length === 0)) return [paragraph(words`Không có nhiệm vụ nào trong kỳ báo cáo.`)]
  const blocks = [paragraph(lightCounts(report, words))]
  for (const [index, group] of groups.entries()) {
    blocks.push({ kind: 'group', text: `${index + 1}. ${group.title}` })
    for (const { task, lines } of group.tasks) if (lines.length > 0) blocks.push(...taskResults(task, lines, words))
    const silent = group.tasks.filter(({ lines }) => lines.length === 0).map(({ task }) => task.code)
    if (silent.length > 0)
      blocks.push(
        paragraph(
          words`Trong ${report.kind === 'month' ? words`tháng` : words`kỳ`} không có kết quả được chấp nhận của nhiệm vụ ${joinInProse(silent)}.`,
        ),
      )
  }
  return blocks
}

function lightCounts(report: ConsolidatedReport, words: Words): string {
  const tasks = report.groups.flatMap(group => group.tasks)
  const count = (light: Light | null): number => tasks.filter(task => task.light === light).length
  const parts = LIGHTS.filter(light => count(light) > 0).map(
    light => words`${countInWords(count(light))} nhiệm vụ ${LIGHT_WORDS[light].toLowerCase()}`,
  )
  if (count(null) > 0) parts.push(words`${countInWords(count(null))} nhiệm vụ chưa đánh giá tiến độ`)
  const month = longPaperPeriod(periodOf(report))
  if (tasks.length === 0) return words`Các kết quả được chấp nhận trong ${month}:`
  return words`Tính đến kỳ báo cáo ${month}, trong ${countInWords(tasks.length)} nhiệm vụ của Kế hoạch có ${joinInProse(parts)}.`
}

function taskResults(task: ConsolidatedTask, lines: readonly ConsolidatedLine[], words: Words): NarrativeBlock[] {
  const [first] = lines
  const name = taskName(task, words)
  if (first !== undefined && lines.length === 1) {
    return [dash(words`${name}, theo báo cáo của ${first.unitName}: ${resultOf(first, words)}.`)]
  }
  const items = lines.map(line => `${line.unitName}: ${resultOf(line, words)}`)
  return [dash(words`${name}, theo báo cáo của ${countInWords(lines.length)} đơn vị:`), ...asList('plus', items)]
}

function resultOf(line: ConsolidatedLine, words: Words): string {
  const result = asClause(line.result)
  const differs = line.computedRate !== null && line.computedRate !== line.completionRate
  const computed = differs && line.computedRate !== null ? words`, theo sổ theo dõi ${percentInWords(line.computedRate)}` : ''
  const evidence = line.evidenceCount === 0 ? '' : words`, kèm ${countInWords(line.evidenceCount)} tài liệu kiểm chứng`
  return `${result === '' ? words`chưa nêu kết quả` : result} (${rateOf(line, words)}${computed}${evidence})`
}

/** The claim alone, or beside what the reviewer confirmed instead. */
function rateOf({ completionRate, verifiedRate }: ConsolidatedLine, words: Words): string {
  const isOther = verifiedRate !== null && verifiedRate !== completionRate
  const verified = isOther ? words`, xác nhận ${percentInWords(verifiedRate)}` : ''
  if (completionRate === null) return words`chưa nêu tỷ lệ hoàn thành` + verified
  return (isOther ? words`tự báo cáo ${percentInWords(completionRate)}` : words`đạt ${percentInWords(completionRate)}`) + verified
}

function delays(report: ConsolidatedReport, words: Words): NarrativeBlock[] {
  const tasks = groupsWithLines(report, words).flatMap(group => group.tasks)
  const late = tasks.filter(({ task }) => task.light === 'late')
  const atRisk = tasks.filter(({ task }) => task.light === 'at_risk')
  if (late.length + atRisk.length === 0) {
    return [paragraph(words`Không có nhiệm vụ chậm hoặc có nguy cơ chậm trong ${longPaperPeriod(periodOf(report))}.`)]
  }
  return [
    paragraph(late.length === 0 ? words`Không có nhiệm vụ chậm.` : words`Có ${countInWords(late.length)} nhiệm vụ chậm:`),
    ...late.map(entry => dash(delay(entry, words))),
    paragraph(
      atRisk.length === 0 ? words`Không có nhiệm vụ có nguy cơ chậm.` : words`Có ${countInWords(atRisk.length)} nhiệm vụ có nguy cơ chậm:`,
    ),
    ...atRisk.map(entry => dash(delay(entry, words))),
  ]
}

function delay({ task, lines }: TaskLines, words: Words): string {
  const causes = lines.filter(line => hasMatter(line.difficulty)).map(line => `${line.unitName}: ${asClause(line.difficulty)}`)
  const why = asClause(task.why)
  const fact = why === '' ? words`${taskName(task, words)}.` : `${taskName(task, words)}: ${why}.`
  return causes.length === 0
    ? words`${fact} Không có nguyên nhân được nêu trong các báo cáo đã được chấp nhận.`
    : words`${fact} Nguyên nhân theo báo cáo của ${causes.join('; ')}.`
}

function difficulties({ lines }: ConsolidatedReport, words: Words): NarrativeBlock[] {
  const items = lines
    .filter(line => hasMatter(line.difficulty))
    .map(line => words`${line.unitName} (nhiệm vụ ${line.taskCode}): ${asClause(line.difficulty)}`)
  return items.length > 0
    ? asList('dash', items)
    : [paragraph(words`Không có khó khăn, vướng mắc được nêu trong các báo cáo đã được chấp nhận.`)]
}

function proposals({ lines }: ConsolidatedReport, words: Words): NarrativeBlock[] {
  const items = lines
    .filter(line => hasMatter(line.proposal))
    .map(line => {
      const due = line.nextActionDue === null ? '' : words` (thời hạn xử lý tiếp theo: ${shortPaperDay(line.nextActionDue)})`
      return words`${line.unitName} (nhiệm vụ ${line.taskCode}): ${asClause(line.proposal)}${due}`
    })
  return items.length > 0 ? asList('dash', items) : [paragraph(words`Không có kiến nghị, đề xuất trong các báo cáo đã được chấp nhận.`)]
}

function nextMonth(report: ConsolidatedReport, words: Words): NarrativeBlock[] {
  const next = addMonths(report.period, 1)
  const actions = report.lines.flatMap(line => {
    const due = line.nextActionDue
    if (due === null || due < firstDayOf(report.period) || due > lastDayOf(next)) return []
    return [
      {
        due,
        text: words`Đến ngày ${shortPaperDay(due)}: ${line.unitName} xử lý tiếp nội dung của nhiệm vụ ${line.taskCode} (${asClause(line.taskTitle)})`,
      },
    ]
  })
  const milestones = report.upcoming.map(({ due, taskCode, content, unitNames }) => {
    const units = unitNames.length === 0 ? '' : words` (chủ trì: ${joinNames(unitNames)})`
    return { due, text: words`Đến ngày ${shortPaperDay(due)}: hoàn thành mốc của nhiệm vụ ${taskCode}: ${asClause(content)}${units}` }
  })
  const items = [...milestones, ...actions].sort((left, right) => (left.due < right.due ? -1 : left.due > right.due ? 1 : 0))
  const blocks =
    items.length > 0
      ? asList(
          'dash',
          items.map(item => item.text),
        )
      : [paragraph(words`Không có thời hạn nào đến hạn trong ${longPaperMonth(next)}.`)]
  if (report.nextReportLastDay === null) return blocks
  return [
    ...blocks,
    paragraph(words`Các cơ quan, đơn vị gửi báo cáo ${longPaperMonth(next)} chậm nhất ngày ${shortPaperDay(report.nextReportLastDay)}.`),
  ]
}

/** Every group with its tasks and their lines; lines of tasks that stand in no group come last, so that no accepted line is lost. */
function groupsWithLines(report: ConsolidatedReport, words: Words): { title: string; tasks: TaskLines[] }[] {
  const byTask = Map.groupBy(report.lines, line => line.taskCode)
  const groups = report.groups.map(group => ({
    title: group.title,
    tasks: group.tasks.map(task => ({ task, lines: byTask.get(task.code) ?? [] })),
  }))
  const known = new Set(report.groups.flatMap(group => group.tasks.map(task => task.code)))
  const others = [...byTask].filter(([code]) => !known.has(code)).map(([code, lines]) => ({ task: taskOutside(code, lines), lines }))
  return others.length === 0 ? groups : [...groups, { title: words`Nhiệm vụ khác`, tasks: others }]
}

function taskOutside(code: string, lines: readonly ConsolidatedLine[]): ConsolidatedTask {
  return { code, title: lines[0]?.taskTitle ?? '', light: null, why: '', completionRate: null }
}

function taskName(task: ConsolidatedTask, words: Words): string {
  return words`Nhiệm vụ ${task.code} (${asClause(task.title)})`
}

function hasMatter(text: string): boolean {
  return !NOTHING.has(foldText(asClause(text)))
}

/** Names with commas of their own are set apart by semicolons. */
function joinNames(names: readonly string[]): string {
  return names.some(name => name.includes(',')) ? names.join('; ') : joinInProse(names)
}

/** Items of a list end in `;`, the last in `.`. */
function asList(kind: 'dash' | 'plus', items: readonly string[]): NarrativeBlock[] {
  return items.map((text, index) => ({ kind, text: `${text}${index === items.length - 1 ? '.' : ';'}` }))
}

function section(text: string): NarrativeBlock {
  return { kind: 'section', text }
}
function paragraph(text: string): NarrativeBlock {
  return { kind: 'paragraph', text }
}
function dash(text: string): NarrativeBlock {
  return { kind: 'dash', text }
}

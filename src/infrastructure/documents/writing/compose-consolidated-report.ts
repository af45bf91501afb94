import { longPaperDay, longPaperPeriod, paperNumber, wordsIn } from '#domain/report/administrative-words.ts'
import { citePlan, composeConsolidatedNarrative } from '#domain/report/consolidated-narrative.ts'
import type { ConsolidatedReport } from '#domain/report/consolidated-report.ts'
import type { Day } from '#domain/shared/calendar.ts'
import { correctionTable, hasCorrections } from './correction-table.ts'
import { figureNote, figureTable } from './figure-table.ts'
import { SIZE } from './layout.ts'
import { monthlyColumns, monthlyRow, typedNote } from './monthly-table.ts'
import type { Paper, PaperBlock, PaperRow, PaperSection } from './paper.ts'
import { centred, fiveHyphens, note, recipientItems, signature } from './paper-parts.ts'

const TABLE_SIZE = 11
/** Two charts a landscape sheet, one below the other. */
const CHART_WIDTH = 190

/** The month's report: a portrait text for the Standing Committee, Table 3 filled in as its landscape appendix. */
export function composeConsolidatedReport(report: ConsolidatedReport): Paper {
  const words = wordsIn(report.toneStyle)
  const plan = citePlan({ ...report.plan, date: null, issuer: null }, words, false)
  const abstract = words`kết quả thực hiện ${plan} trong ${longPaperPeriod({ kind: report.kind, month: report.period })}`
  return {
    title: words`Báo cáo ${abstract}`,
    sections: [
      { name: words`Báo cáo`, landscape: false, blocks: textBlocks(report, abstract) },
      { name: words`Phụ lục`, landscape: true, blocks: appendixBlocks(report) },
      ...figureSections(report),
      ...correctionSections(report),
    ],
  }
}

/** `ngày 25 tháng 6 năm 2026`; blanks to write in while the day is not set. */
export function dayOrBlank(day: Day | null): string {
  return day === null ? 'ngày      tháng      năm        ' : longPaperDay(day)
}

function textBlocks(report: ConsolidatedReport, abstract: string): PaperBlock[] {
  const words = wordsIn(report.toneStyle)
  const addressee =
    report.addressee === null ? [] : [centred(words`Kính gửi: ${report.addressee}`, { size: SIZE.body, italic: true, after: 12 })]
  return [
    {
      kind: 'letterhead',
      superior: report.superior,
      issuer: report.issuer,
      number: paperNumber('BC', report.number, report.organSymbol),
      draftMark: report.number === null ? words`Dự thảo` : null,
      placeDate: `${report.placeName}, ${dayOrBlank(report.issuedOn)}`,
    },
    centred(words`BÁO CÁO`, { size: SIZE.typeName, bold: true, before: 14 }),
    centred(abstract, { size: SIZE.abstract, bold: true }),
    fiveHyphens(),
    ...addressee,
    ...composeConsolidatedNarrative(report),
    {
      kind: 'closing',
      recipients: { heading: words`Nơi nhận:`, items: recipientItems(report.recipients, report.profile) },
      signature: signature(report.signer, null),
    },
  ]
}

function appendixBlocks(report: ConsolidatedReport): PaperBlock[] {
  const words = wordsIn(report.toneStyle)
  return [
    centred(report.figures.length === 0 && !hasCorrections(report.lines) ? words`PHỤ LỤC` : words`PHỤ LỤC 1`, { size: 14, bold: true }),
    centred(words`BẢNG TỔNG HỢP KẾT QUẢ THỰC HIỆN NHIỆM VỤ ${longPaperPeriod({ kind: report.kind, month: report.period }).toUpperCase()}`, {
      size: 14,
      bold: true,
    }),
    ...attachedTo(report),
    { kind: 'table', size: TABLE_SIZE, columns: monthlyColumns([]), rows: appendixRows(report) },
    ...note(
      report.lines.length === 0 ? words`Không có nội dung báo cáo nào được chấp nhận trong kỳ.` : typedNote(report.lines, report.toneStyle),
    ),
  ]
}

/** Minimum, committed and actual of every target: a landscape sheet of its own; none for a plan without targets. */
function figureSections(report: ConsolidatedReport): PaperSection[] {
  const words = wordsIn(report.toneStyle)
  if (report.figures.length === 0) return []
  const blocks = [
    centred(words`PHỤ LỤC 2`, { size: 14, bold: true }),
    centred(words`KẾT QUẢ CÁC CHỈ TIÊU ĐẾN ${longPaperPeriod({ kind: report.kind, month: report.period }).toUpperCase()}`, {
      size: 14,
      bold: true,
    }),
    ...attachedTo(report),
    figureTable(report.figures, report.toneStyle, TABLE_SIZE),
    ...note(figureNote(report.figures, report.toneStyle)),
    ...(report.charts ?? []).map((drawn): PaperBlock => ({ kind: 'chart', ...drawn, width: CHART_WIDTH })),
  ]
  return [{ name: words`Chỉ tiêu`, landscape: true, blocks }]
}

/** What was corrected after the lock, in an appendix of its own, so that no corrected figure passes for the locked one. */
function correctionSections(report: ConsolidatedReport): PaperSection[] {
  const words = wordsIn(report.toneStyle)
  if (!hasCorrections(report.lines)) return []
  const blocks = [
    centred(report.figures.length === 0 ? words`PHỤ LỤC 2` : words`PHỤ LỤC 3`, { size: 14, bold: true }),
    centred(words`DANH MỤC ĐÍNH CHÍNH SAU KHI CHỐT SỐ LIỆU`, { size: 14, bold: true }),
    ...attachedTo(report),
    correctionTable(report.lines, report.toneStyle, TABLE_SIZE),
  ]
  return [{ name: words`Đính chính`, landscape: true, blocks }]
}

function attachedTo(report: ConsolidatedReport): PaperBlock[] {
  const words = wordsIn(report.toneStyle)
  const number = paperNumber('BC', report.number, report.organSymbol).replace('Số', 'số')
  return [
    centred(words`(kèm theo Báo cáo ${number} ${dayOrBlank(report.issuedOn)} của ${report.issuerInProse})`, { size: 14, italic: true }),
    fiveHyphens(),
  ]
}

/** Lines below the heading of their key content; lines of tasks outside every content come last. */
function appendixRows(report: ConsolidatedReport): PaperRow[] {
  const words = wordsIn(report.toneStyle)
  const groupOf = new Map(report.groups.flatMap(group => group.tasks.map(task => [task.code, group.title] as const)))
  const byGroup = Map.groupBy(report.lines, line => groupOf.get(line.taskCode) ?? words`Nhiệm vụ khác`)
  const titles = [...new Set([...report.groups.map(group => group.title), words`Nhiệm vụ khác`])].filter(title => byGroup.has(title))
  return titles.flatMap((title, index): PaperRow[] => [
    { kind: 'group', text: `${romanNumber(index + 1)}. ${title}` },
    ...(byGroup.get(title) ?? []).map(line => monthlyRow(line, report.toneStyle)),
  ])
}

const ROMAN: readonly (readonly [value: number, sign: string])[] = [
  [10, 'X'],
  [9, 'IX'],
  [5, 'V'],
  [4, 'IV'],
  [1, 'I'],
]

function romanNumber(number: number): string {
  let rest = number
  let text = ''
  for (const [value, sign] of ROMAN) {
    while (rest >= value) {
      text += sign
      rest -= value
    }
  }
  return text
}

import { longPaperPeriod, wordsIn } from '#domain/report/administrative-words.ts'
import { citePlan } from '#domain/report/consolidated-narrative.ts'
import type { ReportForm, UnitReport } from '#domain/report/report-sheet.ts'
import { dayOrBlank } from './compose-consolidated-report.ts'
import { correctionTable, hasCorrections } from './correction-table.ts'
import { figureNote, figureTable } from './figure-table.ts'
import { monthlyColumns, monthlyRow, typedNote } from './monthly-table.ts'
import type { Paper, PaperBlock, PaperRow } from './paper.ts'
import { centred, fiveHyphens, note, signature } from './paper-parts.ts'

const TABLE_SIZE = 11
const MOST_BLANK_ROWS = 200

/** The blank Table 3 on a landscape sheet. */
export function composeReportForm(form: ReportForm): Paper {
  const words = wordsIn(form.toneStyle)
  const columns = monthlyColumns(form.columns)
  const blank: PaperRow = { kind: 'row', cells: columns.map(() => ({ text: '' })) }
  const count = Math.min(MOST_BLANK_ROWS, Math.max(1, Math.trunc(form.blankRows)))
  const blocks = [
    centred(form.title.toUpperCase(), { size: 14, bold: true }),
    centred(words`(ban hành kèm theo ${citePlan(form.plan, words, false)})`, { size: 14, italic: true }),
    fiveHyphens(),
    centred(words`Cơ quan, đơn vị báo cáo: ……………………………………………………  Tháng ………… năm ……………`, { size: 13, after: 8 }),
    { kind: 'table' as const, size: TABLE_SIZE, columns, rows: Array.from({ length: count }, () => blank) },
    ...note(form.note),
    {
      kind: 'closing' as const,
      recipients: null,
      signature: signature({ authority: '', position: words`THỦ TRƯỞNG ĐƠN VỊ`, name: null }, '…………, ngày … tháng … năm ……'),
    },
  ]
  return { title: form.title, sections: [{ name: words`Mẫu báo cáo tháng`, landscape: true, blocks }] }
}

/** One unit's monthly sheet, filled in. */
export function composeUnitReport(report: UnitReport): Paper {
  const words = wordsIn(report.toneStyle)
  const title = words`PHIẾU BÁO CÁO TIẾN ĐỘ ${longPaperPeriod({ kind: report.kind, month: report.period }).toUpperCase()}`
  const addressee = report.addressee === null ? [] : [centred(words`Kính gửi: ${report.addressee}`, { size: 14, italic: true })]
  const state = report.stateText === null ? [] : [centred(`(${report.stateText})`, { size: 12, italic: true })]
  return {
    title: `${title} – ${report.unitName}`,
    sections: [
      {
        name: words`Phiếu báo cáo`,
        landscape: true,
        blocks: [
          centred(title, { size: 14, bold: true }),
          centred(words`Thực hiện ${citePlan(report.plan, words, false)}`, { size: 14, italic: true }),
          centred(words`Cơ quan, đơn vị báo cáo: ${report.unitName}`, { size: 14, bold: true, before: 4 }),
          ...state,
          ...addressee,
          fiveHyphens(),
          {
            kind: 'table',
            size: TABLE_SIZE,
            columns: monthlyColumns([]),
            rows: report.lines.map(line => monthlyRow(line, report.toneStyle)),
          },
          ...note(typedNote(report.lines, report.toneStyle)),
          ...figureBlocks(report),
          ...correctionBlocks(report),
          ...note(report.note),
          { kind: 'closing', recipients: null, signature: signature(report.signer, `${report.placeName}, ${dayOrBlank(report.signedOn)}`) },
        ],
      },
    ],
  }
}

function figureBlocks(report: UnitReport): PaperBlock[] {
  const words = wordsIn(report.toneStyle)
  if (report.figures.length === 0) return []
  return [
    centred(words`Chỉ tiêu: mức tối thiểu, mức cam kết và kết quả thực hiện`, { size: 13, bold: true, before: 10, after: 6 }),
    figureTable(report.figures, report.toneStyle, TABLE_SIZE),
    ...note(figureNote(report.figures, report.toneStyle)),
  ]
}

function correctionBlocks(report: UnitReport): PaperBlock[] {
  const words = wordsIn(report.toneStyle)
  if (!hasCorrections(report.lines)) return []
  return [
    centred(words`Danh mục đính chính sau khi chốt số liệu`, { size: 13, bold: true, before: 10, after: 6 }),
    correctionTable(report.lines, report.toneStyle, TABLE_SIZE),
  ]
}

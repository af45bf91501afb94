import { Command } from 'commander'
import { exportConsolidatedReport } from '#application/report/consolidated-report.ts'
import { getReport } from '#application/report/get-report.ts'
import { listReports } from '#application/report/list-reports.ts'
import { openPeriod } from '#application/report/open-period.ts'
import type { ReportPosition } from '#application/ports/report-queries.ts'
import type { ReportDetailView, ReportSummaryView } from '#application/report/report-view.ts'
import { PERIOD_KINDS, type PeriodKind, periodName } from '#domain/report/period-kind.ts'
import { type Day, type Month, formatDay, formatMonth } from '#domain/shared/calendar.ts'
import { REPORT_STATUS_WORDS } from '#domain/words/fact-words.ts'
import { type Working, asOperator } from './as-operator.ts'
import type { CommandParts, JsonOption, PlaceOptions, TenantOption } from './command-parts.ts'
import { valueOf } from './command-refusals.ts'
import { writePaper } from './export-command.ts'
import { TIMELINESS_WORDS } from './report-words.ts'
import { type PaperOptions, readDay, readKind, readMonth, withPaper, withWard } from './shared-options.ts'
import { printJson, printTable } from './terminal.ts'

type WardOptions = PlaceOptions & TenantOption & JsonOption
const PAGE = 200
const MONTH_WORDS = 'tháng, dạng 2026-10 / month'

/** `sauro report`: the month's reports. */
export function makeReportCommand(parts: CommandParts): Command {
  const command = new Command('report').description('Báo cáo tháng: xem, mở kỳ, tổng hợp / monthly reports')
  withWard(command.command('list'))
    .description('Báo cáo của các đơn vị / reports of the units')
    .option('--month <month>', MONTH_WORDS, readMonth)
    .action(async (options: WardOptions & { readonly month?: Month }) => {
      const items = await asOperator(parts, options, working => listAll(working, options.month))
      if (options.json) return printJson(parts.terminal, { items })
      return printTable(parts.terminal, [['Kỳ', 'Đơn vị', 'Trạng thái', 'Đúng hạn', 'Hạn', 'Mã'], ...items.map(reportRow)])
    })
  withWard(command.command('show'))
    .description('Một báo cáo với từng dòng / one report with its lines')
    .argument('<report>', 'mã báo cáo, xem ở report list / id, see report list')
    .action(async (reportId: string, options: WardOptions) => {
      const report = await asOperator(parts, options, async ({ application, actor }) =>
        valueOf(await getReport(application, actor, reportId)),
      )
      if (options.json) return printJson(parts.terminal, report)
      return parts.terminal.write(reportText(report))
    })
  withWard(command.command('open'))
    .description('Mở kỳ báo cáo cho mọi đơn vị có nhiệm vụ / make the month’s reports for every unit that owes one')
    .requiredOption('--month <month>', MONTH_WORDS, readMonth)
    .action(async (options: WardOptions & { readonly month: Month }) => {
      const opened = await asOperator(parts, options, async ({ application, actor }) =>
        valueOf(await openPeriod(application, actor, options.month)),
      )
      if (options.json) return printJson(parts.terminal, { month: options.month, ...opened })
      return parts.terminal.write(
        `Tháng ${formatMonth(options.month)}: mở ${opened.created} báo cáo, đã có ${opened.existing} / ${opened.created} made, ${opened.existing} there already\n`,
      )
    })
  withPaper(command.command('consolidated'))
    .description('Báo cáo tổng hợp của một kỳ theo thể thức của Đảng / a period’s official consolidated report')
    .requiredOption('--month <month>', MONTH_WORDS, readMonth)
    .option('--kind <kind>', `kỳ kết thúc trong tháng ấy / period that ends in it: ${PERIOD_KINDS.join(', ')}`, readKind, 'month' as const)
    .option('--number <number>', 'số văn bản, ví dụ 12-BC/VPĐU; bỏ trống để văn thư điền / number of the paper')
    .option('--issued-on <day>', 'ngày ban hành, dạng 2026-10-31 / day of issue', readDay)
    .action(
      (
        options: WardOptions &
          PaperOptions & { readonly month: Month; readonly kind: PeriodKind; readonly number?: string; readonly issuedOn?: Day },
      ) =>
        writePaper(parts, options, async ({ application, actor }) => {
          const { month, kind, format, number, issuedOn } = options
          return valueOf(await exportConsolidatedReport(application, actor, { kind, month, format, number, issuedOn })).bytes
        }),
    )
  return command
}

async function listAll({ application, actor }: Working, month: Month | undefined): Promise<readonly ReportSummaryView[]> {
  const items: ReportSummaryView[] = []
  let after: ReportPosition | undefined
  do {
    const page = await listReports(application, actor, { month, after, limit: PAGE })
    items.push(...page.items)
    after = page.next ?? undefined
  } while (after !== undefined)
  return items
}

function reportRow(report: ReportSummaryView): readonly string[] {
  return [
    periodName(report),
    report.unitName,
    REPORT_STATUS_WORDS[report.status].vi,
    TIMELINESS_WORDS[report.timeliness],
    formatDay(report.lastDay),
    report.reportId,
  ]
}

function reportText(report: ReportDetailView): string {
  const lines = report.lines.flatMap(line => [
    `${line.taskCode.padEnd(5)} ${line.taskTitle}`,
    `      Kết quả: ${line.result === '' ? '(chưa ghi)' : line.result}`,
    `      Tỷ lệ: ${line.completionRate === null ? '(chưa ghi)' : `${line.completionRate}%`}, minh chứng: ${line.evidence.length}`,
    ...(line.difficulty === '' ? [] : [`      Khó khăn: ${line.difficulty}`]),
    ...(line.proposal === '' ? [] : [`      Đề xuất: ${line.proposal}`]),
    ...line.review.reasons.map(reason => `      Bị trả lại: ${reason.text}`),
  ])
  const head = `${report.unitName}, ${periodName(report)}: ${REPORT_STATUS_WORDS[report.status].vi}, ${TIMELINESS_WORDS[report.timeliness]} (hạn ${formatDay(report.lastDay)})`
  return `${[head, ...lines].join('\n')}\n`
}

import { type AccessRefusalCode, notFound } from '#domain/access/access-refusals.ts'
import type { PeriodRefusalCode } from '#domain/report/reporting-months.ts'
import type { ReportForm, UnitReport } from '#domain/report/report-sheet.ts'
import type { ReportStatus } from '#domain/report/report-status.ts'
import { dayAt, formatDay } from '#domain/shared/calendar.ts'
import { type Outcome, accepted, refused } from '#domain/shared/outcome.ts'
import { type Actor, mayFor } from '../actor.ts'
import type { Application } from '../application.ts'
import { printedCorrections } from '../lock/printed-corrections.ts'
import type { PaperFormat } from '../ports/document-writer.ts'
import type { ReportRow } from '../ports/report-queries.ts'
import type { Stores } from '../ports/unit-of-work.ts'
import { namedEvidence } from './build-consolidated-report.ts'
import { findPlanForPaper } from './consolidated-report.ts'
import { type PaperFile, type PaperRefusalCode, makePaperFile } from './paper-file.ts'
import { citedPlan, printedResult, reportingNote } from './paper-words.ts'
import { commitmentOf, leadTextOf } from './present-report.ts'
import { loadSheet } from './report-sheet.ts'

type ExportParts = Pick<Application, 'unitOfWork' | 'clock' | 'documents'>
type ExportCode = AccessRefusalCode | PaperRefusalCode | PeriodRefusalCode

const FORM_ROWS = 12
/** Who signs a unit's own sheet; the name is written by hand. */
const UNIT_SIGNER = { authority: '', position: 'THỦ TRƯỞNG ĐƠN VỊ', name: null }

/** One unit's monthly sheet in whatever state it is. */
export async function exportReport(
  { unitOfWork, clock, documents }: ExportParts,
  actor: Actor,
  reportId: string,
  format: PaperFormat,
): Promise<Outcome<PaperFile, ExportCode>> {
  const sheet = await unitOfWork.read(actor.tenantId, async stores => {
    const report = await stores.reportQueries.findReport(reportId)
    if (report === undefined || !mayFor(actor, 'report.read', report.unitId)) return undefined
    return unitReport(stores, report, clock)
  })
  if (sheet === undefined) return refused(notFound('report'))
  const title = `báo cáo ${sheet.unitName} ${sheet.kind === 'month' ? '' : `${sheet.kind} `}${sheet.period}`
  return makePaperFile({ format, rows: sheet.lines.length, title, write: () => documents.unitReport(sheet, format) })
}

async function unitReport(stores: Stores, report: ReportRow, clock: Application['clock']): Promise<UnitReport> {
  const ward = await stores.organisation.getWard()
  const plan = await stores.plans.findPlan(report.planId)
  const { lines } = await loadSheet(stores, report, clock.now())
  return {
    toneStyle: ward.toneStyle,
    plan: citedPlan(plan ?? { title: report.planTitle, number: '', date: null, issuer: '' }),
    kind: report.kind,
    period: report.month,
    unitName: report.unitName,
    stateText: stateText(report),
    addressee: ward.issuerName,
    lines: lines.map(({ row, evidence, context, corrections }, index) => ({
      ordinal: index + 1,
      taskCode: row.taskCode,
      taskTitle: row.taskTitle,
      unitName: leadTextOf(row),
      commitment: commitmentOf(row),
      result: printedResult(row),
      completionRate: row.completionRate,
      verifiedRate: row.verifiedRate,
      computedRate: context.computedRate ?? null,
      typed: context.computedRate === undefined,
      difficulty: row.difficulty,
      proposal: row.proposal,
      nextActionDue: row.nextActionDue,
      ...namedEvidence(evidence),
      corrections: printedCorrections(corrections),
    })),
    figures: lines.flatMap(({ row, figures }) => figures.map(figure => ({ ...figure, taskCode: row.taskCode }))),
    note: reportingNote(ward),
    placeName: ward.placeName,
    signedOn: report.submittedAt === null ? null : dayAt(report.submittedAt),
    signer: UNIT_SIGNER,
  }
}

const STATE_WORDS: Readonly<Record<ReportStatus, string>> = {
  draft: 'Bản nháp, chưa gửi',
  submitted: 'Đã gửi',
  returned: 'Đã gửi, bị trả lại để bổ sung',
  resubmitted: 'Đã gửi lại',
  accepted: 'Đã được chấp nhận',
}

function stateText({ status, submittedAt }: ReportRow): string {
  const sent = submittedAt === null ? '' : `, gửi ngày ${formatDay(dayAt(submittedAt))}`
  return STATE_WORDS[status] + sent
}

/** The blank Table 3 of the ward's active plan. */
export async function exportReportForm(
  { unitOfWork, documents }: Omit<ExportParts, 'clock'>,
  actor: Actor,
  format: PaperFormat,
): Promise<Outcome<PaperFile, ExportCode>> {
  const form = await unitOfWork.read(actor.tenantId, async (stores): Promise<Outcome<ReportForm, ExportCode>> => {
    const found = await findPlanForPaper(stores, undefined)
    if (!found.ok) return found
    const ward = await stores.organisation.getWard()
    const title = 'Mẫu báo cáo tiến độ hằng tháng áp dụng chung'
    return accepted({
      toneStyle: ward.toneStyle,
      title,
      plan: citedPlan(found.value),
      columns: [],
      blankRows: FORM_ROWS,
      note: reportingNote(ward),
    })
  })
  if (!form.ok) return form
  return makePaperFile({ format, rows: FORM_ROWS, title: 'mẫu báo cáo tháng', write: () => documents.reportForm(form.value, format) })
}

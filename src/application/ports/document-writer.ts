import type { CaseList } from '#domain/case/case-list.ts'
import type { CommitmentForm } from '#domain/commitment/commitment-sheet.ts'
import type { CommitmentPaper } from '#domain/commitment/commitment-paper.ts'
import type { MeetingMinutes, MeetingPack } from '#domain/meeting/meeting-papers.ts'
import type { PaperRegister } from '#domain/paper/paper-register.ts'
import type { PaperModel } from '#domain/paper/paper.ts'
import type { PlanTable } from '#domain/plan/plan-table.ts'
import type { RegisterWorkbook } from '#domain/register/register-sheet.ts'
import type { ConsolidatedReport } from '#domain/report/consolidated-report.ts'
import type { ReportForm, UnitReport } from '#domain/report/report-sheet.ts'
import type { WorkList } from '#domain/work/work-list.ts'

export type PaperFormat = 'docx' | 'pdf' | 'xlsx'

/** More table rows than this are not set as PDF (its memory grows with them); the same paper as .xlsx or .docx has no such limit. */
export const MAX_PDF_ROWS = 5000

/** Refusal of a PDF with more than `MAX_PDF_ROWS` rows; callers check the count first and offer .xlsx. */
export class PdfTooLong extends Error {
  readonly rows: number
  constructor(rows: number) {
    super(`A PDF takes at most ${MAX_PDF_ROWS} rows, not ${rows}`)
    this.name = 'PdfTooLong'
    this.rows = rows
  }
}

/** Official papers as files. The same view model gives the same words in every format. */
export interface DocumentWriter {
  /** The month's consolidated report with Table 3 as its landscape appendix. */
  consolidatedReport(report: ConsolidatedReport, format: PaperFormat): Promise<Uint8Array>
  /** The blank Table 3. */
  reportForm(form: ReportForm, format: PaperFormat): Promise<Uint8Array>
  /** Table 2 with the day's lights. */
  planTable(table: PlanTable, format: PaperFormat): Promise<Uint8Array>
  /** One unit's monthly sheet, filled in. */
  unitReport(report: UnitReport, format: PaperFormat): Promise<Uint8Array>
  /** `Bản cam kết trách nhiệm` of a unit with its appendices. */
  commitment(paper: CommitmentPaper, format: PaperFormat): Promise<Uint8Array>
  /** The form of a commitment to fill in with Excel. */
  commitmentForm(form: CommitmentForm): Promise<Uint8Array>
  /** Work items, one a row. */
  workList(list: WorkList, format: PaperFormat): Promise<Uint8Array>
  /** Cases, one a row. */
  caseList(list: CaseList, format: PaperFormat): Promise<Uint8Array>
  /** A meeting's agenda and one page a task. */
  meetingPack(pack: MeetingPack, format: PaperFormat): Promise<Uint8Array>
  meetingMinutes(minutes: MeetingMinutes, format: PaperFormat): Promise<Uint8Array>
  /** A letter, notice, report or sheet drafted from facts. */
  paper(model: PaperModel, format: PaperFormat): Promise<Uint8Array>
  /** `Sổ đăng ký văn bản đi`. */
  paperRegister(register: PaperRegister, format: PaperFormat): Promise<Uint8Array>
  /** A register's template or rows as .xlsx: header locked, choices as drop-downs, a guide, and a stamp by which an import knows it. */
  registerWorkbook(workbook: RegisterWorkbook): Promise<Uint8Array>
  /** Ends the typesetting worker; the writer may not be used afterwards. */
  close(): Promise<void>
}

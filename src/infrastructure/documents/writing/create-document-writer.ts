import type { DocumentWriter, PaperFormat } from '#application/ports/document-writer.ts'
import { cleanTexts } from './clean-text.ts'
import { composeCommitmentForm } from './compose-commitment-form.ts'
import { composeCommitment } from './compose-commitment.ts'
import { composeConsolidatedReport } from './compose-consolidated-report.ts'
import { composeMeetingMinutes } from './compose-meeting-minutes.ts'
import { composeMeetingPack } from './compose-meeting-pack.ts'
import { composeOfficialPaper } from './compose-official-paper.ts'
import { composePaperRegister } from './compose-paper-register.ts'
import { composePlanTable } from './compose-plan-table.ts'
import { composeReportForm, composeUnitReport } from './compose-report-sheet.ts'
import { composeCaseList } from './compose-case-list.ts'
import { composeWorkList } from './compose-work-list.ts'
import { writeDocx } from './docx/write-docx.ts'
import type { Paper } from './paper.ts'
import { createPdfTypesetter } from './pdf/pdf-typesetter.ts'
import { writeRegisterWorkbook } from './xlsx/register-workbook.ts'
import { writeXlsx } from './xlsx/write-xlsx.ts'

/** `now` answers milliseconds since 1970; it is written into a PDF as its creation time and nowhere else. */
export function createDocumentWriter({ now }: { readonly now: () => number }): DocumentWriter {
  const typesetter = createPdfTypesetter(now)
  const write = async (paper: Paper, format: PaperFormat): Promise<Uint8Array> => {
    switch (format) {
      case 'docx':
        return writeDocx(paper)
      case 'xlsx':
        return writeXlsx(paper)
      case 'pdf':
        return typesetter.typeset(paper)
    }
  }
  return {
    consolidatedReport: (report, format) => write(composeConsolidatedReport(cleanTexts(report)), format),
    reportForm: (form, format) => write(composeReportForm(cleanTexts(form)), format),
    planTable: (table, format) => write(composePlanTable(cleanTexts(table)), format),
    unitReport: (report, format) => write(composeUnitReport(cleanTexts(report)), format),
    workList: (list, format) => write(composeWorkList(cleanTexts(list)), format),
    caseList: (list, format) => write(composeCaseList(cleanTexts(list)), format),
    meetingPack: (pack, format) => write(composeMeetingPack(cleanTexts(pack)), format),
    meetingMinutes: (minutes, format) => write(composeMeetingMinutes(cleanTexts(minutes)), format),
    paper: (model, format) => write(composeOfficialPaper(cleanTexts(model)), format),
    paperRegister: (register, format) => write(composePaperRegister(cleanTexts(register)), format),
    commitmentForm: form => write(composeCommitmentForm(cleanTexts(form)), 'xlsx'),
    commitment: (paper, format) => write(composeCommitment(cleanTexts(paper)), format),
    registerWorkbook: workbook => writeRegisterWorkbook(cleanTexts(workbook)),
    close: () => typesetter.close(),
  }
}

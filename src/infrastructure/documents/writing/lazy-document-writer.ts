import type { DocumentWriter } from '#application/ports/document-writer.ts'

/** Loads the document libraries at the first paper that is asked for: a start-up without them is quicker and lighter. */
export function createLazyDocumentWriter(): DocumentWriter {
  let loaded: Promise<DocumentWriter> | undefined
  const writer = () => {
    loaded ??= import('./create-document-writer.ts').then(module => module.createDocumentWriter({ now: Date.now }))
    return loaded
  }
  return {
    consolidatedReport: async (report, format) => (await writer()).consolidatedReport(report, format),
    reportForm: async (form, format) => (await writer()).reportForm(form, format),
    planTable: async (table, format) => (await writer()).planTable(table, format),
    unitReport: async (report, format) => (await writer()).unitReport(report, format),
    workList: async (list, format) => (await writer()).workList(list, format),
    caseList: async (list, format) => (await writer()).caseList(list, format),
    meetingPack: async (pack, format) => (await writer()).meetingPack(pack, format),
    meetingMinutes: async (minutes, format) => (await writer()).meetingMinutes(minutes, format),
    paper: async (model, format) => (await writer()).paper(model, format),
    paperRegister: async (register, format) => (await writer()).paperRegister(register, format),
    commitmentForm: async form => (await writer()).commitmentForm(form),
    commitment: async (paper, format) => (await writer()).commitment(paper, format),
    registerWorkbook: async workbook => (await writer()).registerWorkbook(workbook),
    close: async () => (await loaded)?.close(),
  }
}

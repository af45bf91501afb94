import { Readable } from 'node:stream'
import type { Actor } from '#application/actor.ts'
import { attachEvidence } from '#application/report/attach-evidence.ts'
import { getReport } from '#application/report/get-report.ts'
import { listReports } from '#application/report/list-reports.ts'
import type { ReportDetailView } from '#application/report/report-view.ts'
import { type LineChange, saveReportLine } from '#application/report/save-report-line.ts'
import { toMonth } from '#domain/shared/calendar.ts'
import type { Outcome } from '#domain/shared/outcome.ts'
import type { TestApplication } from './with-application.ts'

/** A picture of one pixel. */
export const PHOTO = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
  'base64',
)

/** A line that nothing speaks against once it has evidence. */
export const GOOD_LINE: LineChange = {
  result: 'Đã ban hành Quyết định 12/QĐ-UBND và tổ chức 03 buổi tập huấn cho 120 người',
  completionRate: 40,
  difficulty: '',
  proposal: '',
  nextActionDue: null,
  noActivityReason: '',
  gapReason: '',
  deliverables: [],
}

/** The value, or the refusals as the test's failure. */
export function valueOf<Value>(outcome: Outcome<Value>): Value {
  if (!outcome.ok) throw new Error(`Refused: ${JSON.stringify(outcome.refusals)}`)
  return outcome.value
}

export function codesOf(outcome: Outcome<unknown>): readonly string[] {
  return outcome.ok ? [] : outcome.refusals.map(item => item.code)
}

/** What people do to reports in the tests, each through the use case a browser would reach. */
export function reportWork({ application }: TestApplication) {
  async function read(actor: Actor, reportId: string): Promise<ReportDetailView> {
    return valueOf(await getReport(application, actor, reportId))
  }
  return {
    read,
    async findReport(actor: Actor, month: string, unitId: string): Promise<ReportDetailView> {
      const page = await listReports(application, actor, { limit: 50, month: toMonth(month), unitId })
      const [found] = page.items
      if (found === undefined) throw new Error(`No report of ${unitId} in ${month}`)
      return read(actor, found.reportId)
    },
    async save(actor: Actor, reportId: string, taskId: string, change: Partial<LineChange> = {}) {
      const line = (await read(actor, reportId)).lines.find(item => item.taskId === taskId)
      return saveReportLine(application, actor, { reportId, taskId, seenVersion: line?.version ?? 0 }, { ...GOOD_LINE, ...change })
    },
    attach(actor: Actor, reportId: string, taskId: string, more: { fileName?: string; bytes?: Uint8Array; caption?: string } = {}) {
      const { fileName = 'anh.png', bytes = PHOTO, caption = '' } = more
      return attachEvidence(application, actor, {
        reportId,
        taskId,
        kind: fileName.endsWith('png') ? 'photo' : 'other',
        documentNumber: '',
        documentDate: null,
        caption,
        fileName,
        bytes: Readable.from([bytes]),
      })
    },
  }
}

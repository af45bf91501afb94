import { type ReportEvent, type ReportProgress, foldReport } from '#domain/report/report-status.ts'
import type { Instant } from '#domain/shared/calendar.ts'
import type { ReportEventRecord, ReportRecord } from '../ports/report-store.ts'
import type { Stores } from '../ports/unit-of-work.ts'

/** What the recorded events say of a report. A return accepted every line it did not send back. */
export function progressOf(events: readonly ReportEventRecord[]): ReportProgress {
  const known: ReportEvent[] = []
  let held: readonly string[] = []
  for (const { kind, at, byMember, lines } of events) {
    const by = byMember ?? ''
    if (kind === 'submitted' || kind === 'resubmitted') {
      held = lines
      known.push({ kind: 'submitted', at, by, lines })
    }
    if (kind === 'returned') known.push({ kind, at, by, lines, acceptedLines: held.filter(code => !lines.includes(code)) })
    if (kind === 'accepted') known.push({ kind, at, by, lines })
  }
  return foldReport(known)
}

export type RecordedEvent = {
  readonly kind: 'submitted' | 'resubmitted' | 'returned' | 'accepted'
  readonly at: Instant
  readonly byMember: string
  /** In whose place a deputy, or an officer whom the head lets send, acted. */
  readonly onBehalfOf?: string | null
  readonly note: string
  readonly lines: readonly string[]
}

/** Adds the event and brings the report's kept status to what all its events say. */
export async function recordReportEvent(
  { reports }: Pick<Stores, 'reports'>,
  report: ReportRecord,
  event: RecordedEvent,
): Promise<ReportRecord> {
  const progress = progressOf([...(await reports.listEvents(report.reportId)), event])
  const isSubmission = event.kind === 'submitted' || event.kind === 'resubmitted'
  const after: ReportRecord = {
    ...report,
    status: progress.status,
    firstSubmittedAt: progress.firstSubmittedAt,
    submittedAt: progress.lastSubmittedAt,
    submittedBy: isSubmission ? event.byMember : report.submittedBy,
    acceptedAt: progress.acceptedAt,
    version: report.version + 1,
  }
  await reports.addEvent(report.reportId, event)
  await reports.saveReport(after)
  return after
}

import type {
  Claim,
  EvidenceRecord,
  ReportEventRecord,
  ReportLineRecord,
  ReportRecord,
  ReviewReason,
} from '#application/ports/report-store.ts'
import { REPORT_EVENT_KINDS } from '#application/ports/report-store.ts'
import { EVIDENCE_KINDS } from '#domain/evidence/evidence-kind.ts'
import type { ReportLineDraft } from '#domain/report/report-line.ts'
import { REPORT_STATUSES } from '#domain/report/report-status.ts'
import { oneOf, parseColumn, stringList } from '../columns.ts'
import type { Database } from '../schema.ts'

export const LINE_REVIEWS = ['pending', 'returned', 'accepted'] as const

export function toReport({ tenantId: _tenant, ...row }: Database['report']): ReportRecord {
  return { ...row, status: oneOf(REPORT_STATUSES, row.status) }
}

export function toLine({ tenantId: _tenant, ...row }: Database['reportLine']): ReportLineRecord {
  return {
    ...row,
    deliverableClaims: parseColumn<readonly Claim[]>(row.deliverableClaims),
    reviewReasons: toReviewReasons(row.reviewReasons),
    submittedContent: row.submittedContent === null ? null : parseColumn<ReportLineDraft>(row.submittedContent),
    reviewState: oneOf(LINE_REVIEWS, row.reviewState),
  }
}

export function toReviewReasons(json: string): readonly ReviewReason[] {
  return parseColumn<readonly ReviewReason[]>(json)
}

export function fromLine(line: ReportLineRecord): Omit<Database['reportLine'], 'tenantId'> {
  return {
    ...line,
    deliverableClaims: JSON.stringify(line.deliverableClaims),
    reviewReasons: JSON.stringify(line.reviewReasons),
    submittedContent: line.submittedContent === null ? null : JSON.stringify(line.submittedContent),
  }
}

export function emptyLine(reportId: string, taskId: string, ordinal: number): ReportLineRecord {
  return {
    reportId,
    taskId,
    ordinal,
    result: '',
    completionRate: null,
    difficulty: '',
    proposal: '',
    nextActionDue: null,
    noActivityReason: '',
    gapReason: '',
    deliverableClaims: [],
    reviewState: 'pending',
    reviewReasons: [],
    reviewedBy: null,
    reviewedAt: null,
    savedAt: null,
    submittedContent: null,
    version: 1,
  }
}

export function toEvent(row: Pick<Database['reportEvent'], 'kind' | 'at' | 'byMember' | 'note' | 'lines'>): ReportEventRecord {
  return { kind: oneOf(REPORT_EVENT_KINDS, row.kind), at: row.at, byMember: row.byMember, note: row.note, lines: stringList(row.lines) }
}

export function toEvidence({ tenantId: _tenant, ...row }: Database['evidence']): EvidenceRecord {
  return { ...row, kind: oneOf(EVIDENCE_KINDS, row.kind) }
}

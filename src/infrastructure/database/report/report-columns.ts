import type {
  Claim,
  EvidenceRecord,
  MovedDeadline,
  ReportEventRecord,
  ReportLineRecord,
  ReportRecord,
  ReviewReason,
} from '#application/ports/report-store.ts'
import { REPORT_EVENT_KINDS } from '#application/ports/report-store.ts'
import { EVIDENCE_KINDS } from '#domain/evidence/evidence-kind.ts'
import { EVIDENCE_STATES } from '#domain/evidence/evidence-state.ts'
import { PERIOD_KINDS } from '#domain/report/period-kind.ts'
import type { RiskReason } from '#domain/review/risk-codes.ts'
import type { ReportLineDraft } from '#domain/report/report-line.ts'
import { REPORT_STATUSES } from '#domain/report/report-status.ts'
import { oneOf, parseColumn, stringList } from '../columns.ts'
import type { Database } from '../schema.ts'

export const LINE_REVIEWS = ['pending', 'returned', 'accepted'] as const

export function toReport({ tenantId: _tenant, ...row }: Database['report']): ReportRecord {
  return { ...row, kind: oneOf(PERIOD_KINDS, row.kind), status: oneOf(REPORT_STATUSES, row.status) }
}

export function toLine({ tenantId: _tenant, ...row }: Database['reportLine']): ReportLineRecord {
  return {
    ...row,
    deliverableClaims: parseColumn<readonly Claim[]>(row.deliverableClaims),
    reviewReasons: toReviewReasons(row.reviewReasons),
    riskReasons: toRiskReasons(row.riskReasons),
    submittedContent: row.submittedContent === null ? null : parseColumn<ReportLineDraft>(row.submittedContent),
    reviewState: oneOf(LINE_REVIEWS, row.reviewState),
  }
}

export function toReviewReasons(json: string): readonly ReviewReason[] {
  return parseColumn<readonly ReviewReason[]>(json)
}

export function toRiskReasons(json: string): readonly RiskReason[] {
  return parseColumn<readonly RiskReason[]>(json)
}

export function fromLine(line: ReportLineRecord): Omit<Database['reportLine'], 'tenantId'> {
  return {
    ...line,
    deliverableClaims: JSON.stringify(line.deliverableClaims),
    reviewReasons: JSON.stringify(line.reviewReasons),
    riskReasons: JSON.stringify(line.riskReasons),
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
    verifiedRate: null,
    verifiedReason: '',
    verifiedBy: null,
    verifiedAt: null,
    riskScore: null,
    riskReasons: [],
    savedAt: null,
    submittedContent: null,
    version: 1,
  }
}

type EventColumns = 'kind' | 'at' | 'byMember' | 'note' | 'lines' | 'onBehalfOf' | 'details'

export function toEvent({
  kind,
  at,
  byMember,
  note,
  lines,
  onBehalfOf,
  details,
}: Pick<Database['reportEvent'], EventColumns>): ReportEventRecord {
  return {
    kind: oneOf(REPORT_EVENT_KINDS, kind),
    at,
    byMember,
    note,
    lines: stringList(lines),
    onBehalfOf,
    moved: details === null ? null : parseColumn<MovedDeadline>(details),
  }
}

export function toEvidence({ tenantId: _tenant, searchText: _search, ...row }: Database['evidence']): EvidenceRecord {
  return { ...row, kind: oneOf(EVIDENCE_KINDS, row.kind), state: oneOf(EVIDENCE_STATES, row.state) }
}

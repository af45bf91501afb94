import type { LockStore } from '#application/ports/lock-store.ts'
import { type SnapshotEvent, type SnapshotEvidence, type SnapshotLine, canonicalText, exactNumber } from '#domain/lock/snapshot.ts'
import type { PeriodKey } from '#domain/report/period-kind.ts'
import { stringList } from '../columns.ts'
import type { Database } from '../schema.ts'
import type { StoreContext } from '../unit-of-work.ts'

type SnapshotRows = Pick<LockStore, 'readPeriod' | 'listPendingExtensions'>

/** Four statements whatever the size of the ward. */
export function createSnapshotRows({ transaction, tenantId }: StoreContext): SnapshotRows {
  const reportIds = (planId: string, { kind, month }: PeriodKey) =>
    transaction
      .selectFrom('report')
      .select('report.reportId')
      .where('report.tenantId', '=', tenantId)
      .where('report.planId', '=', planId)
      .where('report.kind', '=', kind)
      .where('report.month', '=', month)

  return {
    async listPendingExtensions(planId, period) {
      const rows = await transaction
        .selectFrom('extension')
        .select('extension.reportId')
        .where('extension.tenantId', '=', tenantId)
        .where('extension.state', '=', 'asked')
        .where('extension.reportId', 'in', reportIds(planId, period))
        .execute()
      return rows.map(row => row.reportId)
    },
    async readPeriod(planId, period) {
      const own = reportIds(planId, period)
      const reports = await transaction
        .selectFrom('report')
        .innerJoin('unit', join => join.onRef('unit.tenantId', '=', 'report.tenantId').onRef('unit.unitId', '=', 'report.unitId'))
        .selectAll('report')
        .select('unit.name as unitName')
        .where('report.tenantId', '=', tenantId)
        .where('report.reportId', 'in', own)
        .execute()
      const lines = await transaction
        .selectFrom('reportLine')
        .innerJoin('task', join => join.onRef('task.tenantId', '=', 'reportLine.tenantId').onRef('task.taskId', '=', 'reportLine.taskId'))
        .selectAll('reportLine')
        .select('task.code as taskCode')
        .where('reportLine.tenantId', '=', tenantId)
        .where('reportLine.reportId', 'in', own)
        .execute()
      const evidence = await transaction
        .selectFrom('evidence')
        .selectAll()
        .where('tenantId', '=', tenantId)
        .where('reportId', 'in', own)
        .execute()
      const events = await transaction
        .selectFrom('reportEvent')
        .selectAll()
        .where('tenantId', '=', tenantId)
        .where('reportId', 'in', own)
        .execute()
      const evidenceOf = Map.groupBy(evidence, row => `${row.reportId} ${row.taskId}`)
      const linesOf = Map.groupBy(lines, row => row.reportId)
      const eventsOf = Map.groupBy(events, row => row.reportId)
      return reports.toSorted(by(row => row.reportId)).map(report => ({
        reportId: report.reportId,
        unitId: report.unitId,
        unitName: report.unitName,
        content: contentOfReport(report),
        lines: (linesOf.get(report.reportId) ?? [])
          .toSorted(by(row => row.taskId))
          .map(line => toLine(line, evidenceOf.get(`${line.reportId} ${line.taskId}`) ?? [])),
        events: (eventsOf.get(report.reportId) ?? []).toSorted((left, right) => left.sequence - right.sequence).map(toEvent),
      }))
    },
  }
}

function by<Row>(keyOf: (row: Row) => string) {
  return (left: Row, right: Row) => (keyOf(left) < keyOf(right) ? -1 : 1)
}

function contentOfReport({ dueAt, lastDay, status, firstSubmittedAt, submittedAt, submittedBy, acceptedAt }: Database['report']) {
  return { dueAt, lastDay, status, firstSubmittedAt, submittedAt, submittedBy, acceptedAt }
}

/** JSON columns as one text each, the same on both databases. */
function toLine(line: Database['reportLine'] & { taskCode: string }, evidence: readonly Database['evidence'][]): SnapshotLine {
  const { taskId, taskCode, result, difficulty, proposal, nextActionDue, noActivityReason, gapReason } = line
  return {
    taskId,
    taskCode,
    content: {
      result,
      completionRate: exactNumber(line.completionRate),
      verifiedRate: exactNumber(line.verifiedRate),
      verifiedReason: line.verifiedReason,
      verifiedBy: line.verifiedBy,
      verifiedAt: line.verifiedAt,
      difficulty,
      proposal,
      nextActionDue,
      noActivityReason,
      gapReason,
      deliverableClaims: line.deliverableClaims,
      reviewState: line.reviewState,
      reviewReasons: line.reviewReasons,
      reviewedBy: line.reviewedBy,
      reviewedAt: line.reviewedAt,
      submittedContent: line.submittedContent,
    },
    evidence: evidence.toSorted(by(row => row.evidenceId)).map(toEvidence),
  }
}

function toEvidence({ tenantId: _tenant, evidenceId, ...row }: Database['evidence']): SnapshotEvidence {
  const { kind, fileName, mime, sha256, takenOn, documentNumber, documentDate, caption, uploadedBy, uploadedAt } = row
  const content = {
    kind,
    fileName,
    mime,
    size: exactNumber(row.size),
    sha256,
    takenOn,
    documentNumber,
    documentDate,
    caption,
    uploadedBy,
    uploadedAt,
  }
  return { evidenceId, content }
}

function toEvent({ sequence, kind, at, byMember, note, lines }: Database['reportEvent']): SnapshotEvent {
  return { sequence: String(sequence), content: { kind, at, byMember, note, lines: canonicalText(stringList(lines)) } }
}

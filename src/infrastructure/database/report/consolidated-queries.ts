import type { ReportQueries } from '#application/ports/report-queries.ts'
import { EVIDENCE_KINDS } from '#domain/evidence/evidence-kind.ts'
import { oneOf } from '../columns.ts'
import type { StoreContext } from '../unit-of-work.ts'

type ConsolidatedQueries = Pick<ReportQueries, 'listAcceptedLines' | 'listEvidenceOfPeriod' | 'listReturnedReports'>

export function createConsolidatedQueries({ transaction, tenantId }: StoreContext): ConsolidatedQueries {
  return {
    listAcceptedLines: (planId, { kind, month }) =>
      transaction
        .selectFrom('reportLine')
        .innerJoin('report', join =>
          join.onRef('report.tenantId', '=', 'reportLine.tenantId').onRef('report.reportId', '=', 'reportLine.reportId'),
        )
        .innerJoin('task', join => join.onRef('task.tenantId', '=', 'reportLine.tenantId').onRef('task.taskId', '=', 'reportLine.taskId'))
        .innerJoin('unit', join => join.onRef('unit.tenantId', '=', 'report.tenantId').onRef('unit.unitId', '=', 'report.unitId'))
        .select([
          'reportLine.reportId',
          'reportLine.taskId',
          'reportLine.result',
          'reportLine.completionRate',
          'reportLine.verifiedRate',
          'reportLine.difficulty',
          'reportLine.proposal',
        ])
        .select([
          'reportLine.nextActionDue',
          'reportLine.noActivityReason',
          'task.code as taskCode',
          'task.title as taskTitle',
          'task.targetText',
        ])
        .select(['task.productText', 'unit.name as unitName'])
        .where('reportLine.tenantId', '=', tenantId)
        .where('reportLine.reviewState', '=', 'accepted')
        .where('report.planId', '=', planId)
        .where('report.kind', '=', kind)
        .where('report.month', '=', month)
        .orderBy('task.ordinal')
        .orderBy('unit.sortOrder')
        .orderBy('unit.unitId')
        .execute(),
    async listEvidenceOfPeriod(planId, { kind, month }) {
      const rows = await transaction
        .selectFrom('evidence')
        .innerJoin('report', join =>
          join.onRef('report.tenantId', '=', 'evidence.tenantId').onRef('report.reportId', '=', 'evidence.reportId'),
        )
        .select([
          'evidence.reportId',
          'evidence.taskId',
          'evidence.kind',
          'evidence.fileName',
          'evidence.documentNumber',
          'evidence.caption',
        ])
        .where('evidence.tenantId', '=', tenantId)
        .where('report.planId', '=', planId)
        .where('report.kind', '=', kind)
        .where('report.month', '=', month)
        .orderBy('evidence.uploadedAt')
        .orderBy('evidence.evidenceId')
        .execute()
      return rows.map(row => ({ ...row, kind: oneOf(EVIDENCE_KINDS, row.kind) }))
    },
    async listReturnedReports(planId, { kind, month }) {
      const rows = await transaction
        .selectFrom('reportEvent')
        .innerJoin('report', join =>
          join.onRef('report.tenantId', '=', 'reportEvent.tenantId').onRef('report.reportId', '=', 'reportEvent.reportId'),
        )
        .select('reportEvent.reportId')
        .distinct()
        .where('reportEvent.tenantId', '=', tenantId)
        .where('reportEvent.kind', '=', 'returned')
        .where('report.planId', '=', planId)
        .where('report.kind', '=', kind)
        .where('report.month', '=', month)
        .execute()
      return rows.map(row => row.reportId)
    },
  }
}

import type { VerificationStore } from '#application/ports/verification-store.ts'
import type { RiskReason } from '#domain/review/risk-codes.ts'
import { parseColumn } from '../columns.ts'
import type { StoreContext } from '../unit-of-work.ts'

type SampleQueries = Pick<VerificationStore, 'countMonths' | 'listCandidates' | 'listUnitClaims'>

/** What may be drawn: accepted lines of monthly reports. A declaration that nothing came up claims nothing that could be looked at. */
export function createSampleQueries({ transaction, tenantId }: StoreContext): SampleQueries {
  const lines = (planId: string) =>
    transaction
      .selectFrom('reportLine')
      .innerJoin('report', join =>
        join.onRef('report.tenantId', '=', 'reportLine.tenantId').onRef('report.reportId', '=', 'reportLine.reportId'),
      )
      .where('reportLine.tenantId', '=', tenantId)
      .where('report.planId', '=', planId)
      .where('report.kind', '=', 'month')
      .where('reportLine.noActivityReason', '=', '')

  return {
    async countMonths(planId) {
      const found = await lines(planId)
        .select(['report.month', 'reportLine.reviewState', eb => eb.fn.countAll<number>().as('count')])
        .groupBy(['report.month', 'reportLine.reviewState'])
        .orderBy('report.month')
        .execute()
      const countOf = (rows: typeof found, isAccepted: boolean) =>
        rows.filter(row => (row.reviewState === 'accepted') === isAccepted).reduce((sum, row) => sum + Number(row.count), 0)
      return [...Map.groupBy(found, row => row.month)].map(([month, rows]) => ({
        month,
        accepted: countOf(rows, true),
        pending: countOf(rows, false),
      }))
    },
    async listCandidates(planId, month) {
      const found = await lines(planId)
        .innerJoin('task', join => join.onRef('task.tenantId', '=', 'reportLine.tenantId').onRef('task.taskId', '=', 'reportLine.taskId'))
        .innerJoin('unit', join => join.onRef('unit.tenantId', '=', 'report.tenantId').onRef('unit.unitId', '=', 'report.unitId'))
        .leftJoin('verificationCheck', join =>
          join
            .onRef('verificationCheck.tenantId', '=', 'reportLine.tenantId')
            .onRef('verificationCheck.reportId', '=', 'reportLine.reportId')
            .onRef('verificationCheck.taskId', '=', 'reportLine.taskId'),
        )
        .select([
          'reportLine.reportId',
          'reportLine.taskId',
          'reportLine.completionRate as rate',
          'reportLine.riskScore',
          'reportLine.riskReasons',
        ])
        .select(['task.code as taskCode', 'task.title as taskTitle', 'unit.unitId', 'unit.name as unitName'])
        .where('report.month', '=', month)
        .where('reportLine.reviewState', '=', 'accepted')
        .where('verificationCheck.checkId', 'is', null)
        .orderBy('unit.sortOrder')
        .orderBy('unit.unitId')
        .orderBy('task.ordinal')
        .execute()
      return found.map(({ riskScore, riskReasons, ...row }) => ({
        ...row,
        risk: { score: riskScore ?? 0, reasons: parseColumn<readonly RiskReason[]>(riskReasons) },
      }))
    },
    async listUnitClaims(planId, reach) {
      let query = lines(planId)
      if (!reach.everyUnit) query = query.where('report.unitId', 'in', reach.unitIds)
      const found = await query
        .innerJoin('unit', join => join.onRef('unit.tenantId', '=', 'report.tenantId').onRef('unit.unitId', '=', 'report.unitId'))
        .select([
          'report.unitId',
          'report.month',
          'unit.name as unitName',
          eb => eb.fn.avg<number>('reportLine.completionRate').as('claimed'),
        ])
        .where('reportLine.reviewState', '=', 'accepted')
        .groupBy(['report.unitId', 'report.month', 'unit.name', 'unit.sortOrder'])
        .orderBy('unit.sortOrder')
        .orderBy('report.unitId')
        .orderBy('report.month')
        .execute()
      return found.map(row => ({ ...row, claimed: row.claimed === null ? null : Math.round(Number(row.claimed) * 10) / 10 }))
    },
  }
}

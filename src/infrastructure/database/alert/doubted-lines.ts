import type { AlertStore, DoubtedLine } from '#application/ports/alert-store.ts'
import { PERIOD_KINDS } from '#domain/report/period-kind.ts'
import { oneOf } from '../columns.ts'
import type { StoreContext } from '../unit-of-work.ts'

/** Lines of reports that somebody found wanting: their evidence was rejected, or a visit did not find what was claimed. */
export function createDoubtedLines({ transaction, tenantId }: StoreContext): Pick<AlertStore, 'listRejectedEvidence' | 'listFailedChecks'> {
  return {
    async listRejectedEvidence() {
      const rows = await transaction
        .selectFrom('evidence')
        .innerJoin('report', join =>
          join.onRef('report.tenantId', '=', 'evidence.tenantId').onRef('report.reportId', '=', 'evidence.reportId'),
        )
        .innerJoin('task', join => join.onRef('task.tenantId', '=', 'evidence.tenantId').onRef('task.taskId', '=', 'evidence.taskId'))
        .innerJoin('unit', join => join.onRef('unit.tenantId', '=', 'report.tenantId').onRef('unit.unitId', '=', 'report.unitId'))
        .select(['evidence.evidenceId as subjectId', 'report.planId', 'report.reportId', 'evidence.taskId', 'task.code as taskCode'])
        .select(['report.unitId', 'unit.name as unitName', 'report.kind', 'report.month', 'evidence.checkedAt', 'evidence.uploadedAt'])
        .where('evidence.tenantId', '=', tenantId)
        .where('evidence.state', '=', 'rejected')
        .where('report.status', '<>', 'accepted')
        .orderBy('evidence.evidenceId')
        .execute()
      return rows.map(({ checkedAt, uploadedAt, kind, ...row }): DoubtedLine => ({
        ...row,
        kind: oneOf(PERIOD_KINDS, kind),
        at: checkedAt ?? uploadedAt,
      }))
    },
    async listFailedChecks() {
      const rows = await transaction
        .selectFrom('verificationCheck as check')
        .innerJoin('report', join => join.onRef('report.tenantId', '=', 'check.tenantId').onRef('report.reportId', '=', 'check.reportId'))
        .innerJoin('task', join => join.onRef('task.tenantId', '=', 'check.tenantId').onRef('task.taskId', '=', 'check.taskId'))
        .innerJoin('unit', join => join.onRef('unit.tenantId', '=', 'report.tenantId').onRef('unit.unitId', '=', 'report.unitId'))
        .select(['check.checkId as subjectId', 'report.planId', 'report.reportId', 'check.taskId', 'task.code as taskCode'])
        .select(['report.unitId', 'unit.name as unitName', 'report.kind', 'report.month', 'check.checkedAt'])
        .where('check.tenantId', '=', tenantId)
        .where('check.finding', 'in', ['partly', 'not_found'])
        .where(eb =>
          eb.not(
            eb.exists(
              eb
                .selectFrom('periodLock')
                .select('periodLock.planId')
                .whereRef('periodLock.tenantId', '=', 'report.tenantId')
                .whereRef('periodLock.planId', '=', 'report.planId')
                .whereRef('periodLock.kind', '=', 'report.kind')
                .whereRef('periodLock.month', '=', 'report.month'),
            ),
          ),
        )
        .orderBy('check.checkId')
        .execute()
      return rows.flatMap(({ checkedAt, kind, ...row }): DoubtedLine[] =>
        checkedAt === null ? [] : [{ ...row, kind: oneOf(PERIOD_KINDS, kind), at: checkedAt }],
      )
    },
  }
}

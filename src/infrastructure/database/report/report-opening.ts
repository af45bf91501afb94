import type { OwedReport, ReportStore, ReportingPlan } from '#application/ports/report-store.ts'
import type { StoreContext } from '../unit-of-work.ts'
import { emptyLine, fromLine, toReport } from './report-columns.ts'

type ReportOpening = Pick<
  ReportStore,
  | 'listActivePlans'
  | 'findReportingPlan'
  | 'listOwedReports'
  | 'openReport'
  | 'addLines'
  | 'removeUntouchedLines'
  | 'listReportsOf'
  | 'listLineTasks'
>

/** SQLite takes some thousands of values in one statement; a line has fewer than twenty. */
const LINES_A_STATEMENT = 200

export function createReportOpening({ transaction, tenantId }: StoreContext): ReportOpening {
  async function addLines(reportId: string, taskIds: readonly string[]): Promise<void> {
    const tasks =
      taskIds.length === 0
        ? []
        : await transaction
            .selectFrom('task')
            .select(['taskId', 'ordinal'])
            .where('tenantId', '=', tenantId)
            .where('taskId', 'in', taskIds)
            .execute()
    const lines = tasks.map(({ taskId, ordinal }) => ({ tenantId, ...fromLine(emptyLine(reportId, taskId, ordinal)) }))
    for (let start = 0; start < lines.length; start += LINES_A_STATEMENT) {
      await transaction
        .insertInto('reportLine')
        .values(lines.slice(start, start + LINES_A_STATEMENT))
        .execute()
    }
  }

  const plans = () =>
    transaction
      .selectFrom('plan')
      .select(['planId', 'date', 'campaignStart', 'campaignEnd', 'activatedAt', 'firstReportingMonth'])
      .where('tenantId', '=', tenantId)

  /** Adds what the plans say of their phases and milestones. */
  async function withSpans(rows: readonly Omit<ReportingPlan, 'phases' | 'milestones'>[]): Promise<readonly ReportingPlan[]> {
    const ids = rows.map(plan => plan.planId)
    if (ids.length === 0) return []
    const phases = await transaction
      .selectFrom('phase')
      .select(['planId', 'startDay as start', 'endDay as end'])
      .where('tenantId', '=', tenantId)
      .where('planId', 'in', ids)
      .orderBy('ordinal')
      .execute()
    const milestones = await transaction
      .selectFrom('milestone')
      .select(['planId', 'due'])
      .where('tenantId', '=', tenantId)
      .where('planId', 'in', ids)
      .orderBy('ordinal')
      .execute()
    return rows.map(plan => ({
      ...plan,
      phases: phases.filter(phase => phase.planId === plan.planId).map(({ start, end }) => ({ start, end })),
      milestones: milestones.flatMap(({ planId, due }) => (planId === plan.planId && due !== null ? [due] : [])),
    }))
  }

  return {
    async listActivePlans() {
      return withSpans(await plans().where('status', '=', 'active').orderBy('planId').execute())
    },
    async findReportingPlan(planId) {
      return (await withSpans(await plans().where('planId', '=', planId).execute()))[0]
    },
    async listOwedReports(planId, day) {
      const rows = await transaction
        .selectFrom('assignment')
        .innerJoin('task', join => join.onRef('task.tenantId', '=', 'assignment.tenantId').onRef('task.taskId', '=', 'assignment.taskId'))
        .innerJoin('unit', join => join.onRef('unit.tenantId', '=', 'assignment.tenantId').onRef('unit.unitId', '=', 'assignment.unitId'))
        .select(['assignment.unitId', 'assignment.taskId'])
        .where('assignment.tenantId', '=', tenantId)
        .where('assignment.reports', '=', 1)
        .where('task.planId', '=', planId)
        .where(eb => eb.or([eb('unit.activeFrom', 'is', null), eb('unit.activeFrom', '<=', day)]))
        .where(eb => eb.or([eb('unit.activeTo', 'is', null), eb('unit.activeTo', '>=', day)]))
        .orderBy('unit.sortOrder')
        .orderBy('unit.unitId')
        .orderBy('task.ordinal')
        .execute()
      return [...Map.groupBy(rows, row => row.unitId)].map(([unitId, owed]): OwedReport => ({
        unitId,
        taskIds: owed.map(row => row.taskId),
      }))
    },
    async openReport(report, taskIds) {
      const added = await transaction
        .insertInto('report')
        .values({ tenantId, ...report })
        .onConflict(conflict => conflict.columns(['tenantId', 'planId', 'kind', 'month', 'unitId']).doNothing())
        .returning('reportId')
        .executeTakeFirst()
      if (added === undefined) return false
      await addLines(report.reportId, taskIds)
      return true
    },
    addLines,
    async removeUntouchedLines(reportId, taskIds) {
      if (taskIds.length === 0) return
      await transaction
        .deleteFrom('reportLine')
        .where('tenantId', '=', tenantId)
        .where('reportId', '=', reportId)
        .where('taskId', 'in', taskIds)
        .where('savedAt', 'is', null)
        .where(eb =>
          eb.not(
            eb.exists(
              eb
                .selectFrom('evidence')
                .select('evidence.evidenceId')
                .where('evidence.tenantId', '=', tenantId)
                .where('evidence.reportId', '=', reportId)
                .whereRef('evidence.taskId', '=', 'reportLine.taskId'),
            ),
          ),
        )
        .execute()
    },
    async listReportsOf(planId, { kind, month }) {
      const rows = await transaction
        .selectFrom('report')
        .selectAll()
        .where('tenantId', '=', tenantId)
        .where('planId', '=', planId)
        .where('kind', '=', kind)
        .where('month', '=', month)
        .execute()
      return rows.map(toReport)
    },
    async listLineTasks(reportIds) {
      if (reportIds.length === 0) return []
      return transaction
        .selectFrom('reportLine')
        .select(['reportId', 'taskId'])
        .where('tenantId', '=', tenantId)
        .where('reportId', 'in', reportIds)
        .execute()
    },
  }
}

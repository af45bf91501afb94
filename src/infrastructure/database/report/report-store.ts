import type { Claim, ReportStore } from '#application/ports/report-store.ts'
import type { ClaimingLine } from '#domain/report/deliverable-states.ts'
import { DELIVERABLE_STATES } from '#domain/report/report-line.ts'
import { oneOf, parseColumn } from '../columns.ts'
import type { StoreContext } from '../unit-of-work.ts'
import { createEvidenceRows } from './evidence-rows.ts'
import { LINE_REVIEWS, fromLine, toEvent, toLine, toReport } from './report-columns.ts'
import { createReportOpening } from './report-opening.ts'

export function createReportStore(context: StoreContext): ReportStore {
  const { transaction, tenantId, dialect } = context
  const reports = () => transaction.selectFrom('report').selectAll().where('tenantId', '=', tenantId)
  const events = (reportId: string) =>
    transaction.selectFrom('reportEvent').where('tenantId', '=', tenantId).where('reportId', '=', reportId)

  return {
    ...createReportOpening(context),
    ...createEvidenceRows(context),

    async findReport(reportId) {
      const row = await reports().where('reportId', '=', reportId).executeTakeFirst()
      return row && toReport(row)
    },
    async lockReport(reportId) {
      const query = reports().where('reportId', '=', reportId)
      // SQLite has one writer at a time anyway.
      const row = await (dialect === 'postgres' ? query.forUpdate() : query).executeTakeFirst()
      return row && toReport(row)
    },
    async saveReport({ reportId, ...report }) {
      await transaction.updateTable('report').set(report).where('tenantId', '=', tenantId).where('reportId', '=', reportId).execute()
    },
    async listLines(reportId) {
      const rows = await transaction
        .selectFrom('reportLine')
        .selectAll()
        .where('tenantId', '=', tenantId)
        .where('reportId', '=', reportId)
        .orderBy('ordinal')
        .orderBy('taskId')
        .execute()
      return rows.map(toLine)
    },
    async saveLine(line) {
      const { reportId, taskId, ...columns } = fromLine(line)
      await transaction
        .updateTable('reportLine')
        .set(columns)
        .where('tenantId', '=', tenantId)
        .where('reportId', '=', reportId)
        .where('taskId', '=', taskId)
        .execute()
    },
    async addEvent(reportId, { kind, at, byMember, note, lines, onBehalfOf = null, moved = null }) {
      const { count } = await events(reportId)
        .select(({ fn }) => fn.countAll<number>().as('count'))
        .executeTakeFirstOrThrow()
      await transaction
        .insertInto('reportEvent')
        .values({
          tenantId,
          reportId,
          sequence: Number(count) + 1,
          kind,
          at,
          byMember,
          note,
          lines: JSON.stringify(lines),
          onBehalfOf,
          details: moved === null ? null : JSON.stringify(moved),
        })
        .execute()
    },
    async listEvents(reportId) {
      return (await events(reportId).selectAll().orderBy('sequence').execute()).map(toEvent)
    },

    async listClaimingLines(taskIds) {
      if (taskIds.length === 0) return new Map()
      const rows = await transaction
        .selectFrom('reportLine')
        .innerJoin('report', join =>
          join.onRef('report.tenantId', '=', 'reportLine.tenantId').onRef('report.reportId', '=', 'reportLine.reportId'),
        )
        .select(['reportLine.taskId', 'reportLine.deliverableClaims', 'reportLine.reviewState', 'report.unitId', 'report.month'])
        .where('reportLine.tenantId', '=', tenantId)
        .where('reportLine.taskId', 'in', taskIds)
        .where('report.firstSubmittedAt', 'is not', null)
        // A month's and a longer period's report may end together: what was sent later speaks last.
        .orderBy('report.month')
        .orderBy('report.firstSubmittedAt')
        .execute()
      const lines = rows.map(row => ({
        taskId: row.taskId,
        line: {
          unitId: row.unitId,
          month: row.month,
          review: oneOf(LINE_REVIEWS, row.reviewState),
          claims: parseColumn<readonly Claim[]>(row.deliverableClaims),
        } satisfies ClaimingLine,
      }))
      return new Map([...Map.groupBy(lines, item => item.taskId)].map(([taskId, items]) => [taskId, items.map(item => item.line)]))
    },
    async listOwingUnits(taskIds) {
      if (taskIds.length === 0) return new Map()
      const rows = await transaction
        .selectFrom('assignment')
        .select(['taskId', 'unitId'])
        .where('tenantId', '=', tenantId)
        .where('taskId', 'in', taskIds)
        .where('role', '!=', 'coordinator')
        .where('reports', '=', 1)
        .execute()
      return new Map([...Map.groupBy(rows, row => row.taskId)].map(([taskId, units]) => [taskId, units.map(row => row.unitId)]))
    },
    async lockDeliverableStates(taskIds) {
      if (taskIds.length === 0) return []
      const query = transaction
        .selectFrom('deliverable')
        .select(['deliverableId', 'taskId', 'state'])
        .where('tenantId', '=', tenantId)
        .where('taskId', 'in', taskIds)
        .orderBy('deliverableId')
      const rows = await (dialect === 'postgres' ? query.forUpdate() : query).execute()
      return rows.map(row => ({ ...row, state: oneOf(DELIVERABLE_STATES, row.state) }))
    },
    async setDeliverableState(deliverableId, state) {
      await transaction
        .updateTable('deliverable')
        .set({ state })
        .where('tenantId', '=', tenantId)
        .where('deliverableId', '=', deliverableId)
        .execute()
    },
  }
}

import type { ExpressionBuilder, SelectQueryBuilder } from 'kysely'
import type { ReportFilter, ReportQueries, ReportRow } from '#application/ports/report-queries.ts'
import type { PeriodKind } from '#domain/report/period-kind.ts'
import { type Month, addMonths } from '#domain/shared/calendar.ts'
import type { Database } from '../schema.ts'
import type { StoreContext } from '../unit-of-work.ts'
import { createConsolidatedQueries } from './consolidated-queries.ts'
import { toEvent, toEvidence, toReport } from './report-columns.ts'
import { createReportLineQueries } from './report-line-queries.ts'

type Joined = Pick<Database, 'report' | 'unit' | 'plan'>

export function createReportQueries(context: StoreContext): ReportQueries {
  const { transaction, tenantId } = context
  const joined = () =>
    transaction
      .selectFrom('report')
      .innerJoin('unit', join => join.onRef('unit.tenantId', '=', 'report.tenantId').onRef('unit.unitId', '=', 'report.unitId'))
      .innerJoin('plan', join => join.onRef('plan.tenantId', '=', 'report.tenantId').onRef('plan.planId', '=', 'report.planId'))
      .where('report.tenantId', '=', tenantId)
  const rows = () =>
    joined()
      .selectAll('report')
      .select(['unit.name as unitName', 'unit.sortOrder as unitOrder', 'plan.title as planTitle'])
      .select(eb => {
        const lines = eb
          .selectFrom('reportLine')
          .whereRef('reportLine.tenantId', '=', 'report.tenantId')
          .whereRef('reportLine.reportId', '=', 'report.reportId')
          .select(({ fn }) => fn.countAll<number>().as('count'))
        return [
          lines.as('lineCount'),
          lines.where('reportLine.reviewState', '=', 'returned').as('returnedCount'),
          lines.where('reportLine.reviewState', '=', 'accepted').as('acceptedCount'),
          lines.where('reportLine.noActivityReason', '!=', '').as('nothingCount'),
        ]
      })
  const evidence = () =>
    transaction
      .selectFrom('evidence')
      .leftJoin('member', join =>
        join.onRef('member.tenantId', '=', 'evidence.tenantId').onRef('member.memberId', '=', 'evidence.uploadedBy'),
      )
      .leftJoin('member as checker', join =>
        join.onRef('checker.tenantId', '=', 'evidence.tenantId').onRef('checker.memberId', '=', 'evidence.checkedBy'),
      )
      .selectAll('evidence')
      .select(['member.fullName as uploadedByName', 'checker.fullName as checkedByName'])
      .where('evidence.tenantId', '=', tenantId)

  /** Whether the report of the outer query has a line that somebody has written in. */
  const savedLines = (eb: ExpressionBuilder<Database, 'report'>) =>
    eb
      .selectFrom('reportLine')
      .select('reportLine.taskId')
      .whereRef('reportLine.tenantId', '=', 'report.tenantId')
      .whereRef('reportLine.reportId', '=', 'report.reportId')
      .where('reportLine.savedAt', 'is not', null)
  async function previousLines({ reportId, month }: { readonly reportId: string; readonly month: Month }, kind: PeriodKind) {
    const lines = await transaction
      .selectFrom('reportLine')
      .select(['taskId', 'result', 'completionRate', 'difficulty', 'proposal', 'nextActionDue', 'noActivityReason'])
      .where('tenantId', '=', tenantId)
      .where('reportId', '=', reportId)
      .where('savedAt', 'is not', null)
      .execute()
    return lines.map(line => ({ ...line, kind, month }))
  }

  return {
    ...createReportLineQueries(context),
    ...createConsolidatedQueries(context),
    async isFileNamed(sha256) {
      const evidenceRow = await transaction
        .selectFrom('evidence')
        .select('evidenceId')
        .where('tenantId', '=', tenantId)
        .where('sha256', '=', sha256)
        .executeTakeFirst()
      if (evidenceRow !== undefined) return true
      const registerRow = await transaction
        .selectFrom('registerEvidence')
        .select('evidenceId')
        .where('tenantId', '=', tenantId)
        .where('sha256', '=', sha256)
        .where('removedAt', 'is', null)
        .executeTakeFirst()
      if (registerRow !== undefined) return true
      const pictureRow = await transaction
        .selectFrom('verificationPicture')
        .select('evidenceId')
        .where('tenantId', '=', tenantId)
        .where('sha256', '=', sha256)
        .executeTakeFirst()
      if (pictureRow !== undefined) return true
      const scanRow = await transaction
        .selectFrom('paperScan')
        .select('evidenceId')
        .where('tenantId', '=', tenantId)
        .where('sha256', '=', sha256)
        .executeTakeFirst()
      if (scanRow !== undefined) return true
      const importRow = await transaction
        .selectFrom('planImport')
        .select('importId')
        .where('tenantId', '=', tenantId)
        .where('fileSha256', '=', sha256)
        .where('status', '!=', 'discarded')
        .executeTakeFirst()
      if (importRow !== undefined) return true
      const lockRow = await transaction
        .selectFrom('periodLock')
        .select('month')
        .where('tenantId', '=', tenantId)
        .where('snapshotSha256', '=', sha256)
        .executeTakeFirst()
      return lockRow !== undefined
    },
    async listReports(filter, after, limit) {
      let query = filtered(rows(), filter)
      if (after !== undefined) {
        query = query.where(eb =>
          eb.or([
            eb('report.month', '<', after.month),
            eb.and([eb('report.month', '=', after.month), eb('unit.sortOrder', '>', after.unitOrder)]),
            eb.and([
              eb('report.month', '=', after.month),
              eb('unit.sortOrder', '=', after.unitOrder),
              eb('report.reportId', '>', after.reportId),
            ]),
          ]),
        )
      }
      return (await query.orderBy('report.month', 'desc').orderBy('unit.sortOrder').orderBy('report.reportId').limit(limit).execute()).map(
        toRow,
      )
    },
    async countReports(filter) {
      const { count } = await filtered(
        joined().select(({ fn }) => fn.countAll<number>().as('count')),
        filter,
      ).executeTakeFirstOrThrow()
      return Number(count)
    },
    async findReport(reportId) {
      const row = await rows().where('report.reportId', '=', reportId).executeTakeFirst()
      return row && toRow(row)
    },
    async listEvidence(reportId) {
      const found = await evidence()
        .where('evidence.reportId', '=', reportId)
        .orderBy('evidence.uploadedAt')
        .orderBy('evidence.evidenceId')
        .execute()
      return found.map(({ uploadedByName, checkedByName, ...row }) => ({
        ...toEvidence(row),
        uploadedByName: uploadedByName ?? '',
        checkedByName,
      }))
    },
    async findEvidence(evidenceId) {
      const found = await evidence().where('evidence.evidenceId', '=', evidenceId).executeTakeFirst()
      if (found === undefined) return undefined
      const { uploadedByName, checkedByName, ...row } = found
      return { ...toEvidence(row), uploadedByName: uploadedByName ?? '', checkedByName }
    },
    async listEvents(reportId) {
      const found = await transaction
        .selectFrom('reportEvent')
        .leftJoin('member', join =>
          join.onRef('member.tenantId', '=', 'reportEvent.tenantId').onRef('member.memberId', '=', 'reportEvent.byMember'),
        )
        .leftJoin('member as absent', join =>
          join.onRef('absent.tenantId', '=', 'reportEvent.tenantId').onRef('absent.memberId', '=', 'reportEvent.onBehalfOf'),
        )
        .selectAll('reportEvent')
        .select(['member.fullName as byName', 'absent.fullName as onBehalfOfName'])
        .where('reportEvent.tenantId', '=', tenantId)
        .where('reportEvent.reportId', '=', reportId)
        .orderBy('reportEvent.sequence')
        .execute()
      return found.map(({ byName, onBehalfOfName, ...row }) => ({ ...toEvent(row), byName: byName ?? '', onBehalfOfName }))
    },
    async listPreviousLines(report) {
      const earlier = (kind: string) =>
        transaction
          .selectFrom('report')
          .select(['reportId', 'month'])
          .where('tenantId', '=', tenantId)
          .where('planId', '=', report.planId)
          .where('unitId', '=', report.unitId)
          .where('kind', '=', kind)
          .where('month', '<', report.month)
          .where(eb => eb.exists(savedLines(eb)))
          .orderBy('month', 'desc')
          .executeTakeFirst()
      const ofKind = await earlier(report.kind)
      // Of months only the one before counts: what is older was answered by it or by nobody.
      if (report.kind === 'month') return ofKind?.month === addMonths(report.month, -1) ? previousLines(ofKind, 'month') : []
      if (ofKind !== undefined) return previousLines(ofKind, report.kind)
      const monthly = await earlier('month')
      return monthly === undefined ? [] : previousLines(monthly, 'month')
    },
    async listMonthlyLines({ planId, unitId, month }, from) {
      return transaction
        .selectFrom('reportLine')
        .innerJoin('report', join =>
          join.onRef('report.tenantId', '=', 'reportLine.tenantId').onRef('report.reportId', '=', 'reportLine.reportId'),
        )
        .select(['report.month', 'reportLine.taskId', 'reportLine.result', 'reportLine.completionRate'])
        .select(['reportLine.difficulty', 'reportLine.proposal'])
        .where('reportLine.tenantId', '=', tenantId)
        .where('reportLine.reviewState', '=', 'accepted')
        .where('report.planId', '=', planId)
        .where('report.unitId', '=', unitId)
        .where('report.kind', '=', 'month')
        .where('report.month', '>=', from)
        .where('report.month', '<=', month)
        .orderBy('report.month')
        .execute()
    },
    async listEarlierFiles({ reportId, unitId, kind, month }) {
      const found = await transaction
        .selectFrom('evidence')
        .innerJoin('evidence as earlier', join =>
          join.onRef('earlier.tenantId', '=', 'evidence.tenantId').onRef('earlier.sha256', '=', 'evidence.sha256'),
        )
        .innerJoin('report', join =>
          join.onRef('report.tenantId', '=', 'earlier.tenantId').onRef('report.reportId', '=', 'earlier.reportId'),
        )
        .select('evidence.sha256')
        .distinct()
        .where('evidence.tenantId', '=', tenantId)
        .where('evidence.reportId', '=', reportId)
        .where('report.unitId', '=', unitId)
        .where('report.kind', '=', kind)
        .where('report.month', '<', month)
        .execute()
      return found.map(row => row.sha256)
    },
  }
}

function filtered<Row>(
  query: SelectQueryBuilder<Joined & Database, 'report' | 'unit' | 'plan', Row>,
  { reach, planId, kind, month, unitId, statuses, withoutUnits }: ReportFilter,
) {
  let narrowed = query
  if (!reach.everyUnit) narrowed = narrowed.where('report.unitId', 'in', reach.unitIds)
  if (planId !== undefined) narrowed = narrowed.where('report.planId', '=', planId)
  if (kind !== undefined) narrowed = narrowed.where('report.kind', '=', kind)
  if (month !== undefined) narrowed = narrowed.where('report.month', '=', month)
  if (unitId !== undefined) narrowed = narrowed.where('report.unitId', '=', unitId)
  if (statuses !== undefined) narrowed = narrowed.where('report.status', 'in', statuses)
  if (withoutUnits !== undefined && withoutUnits.length > 0) narrowed = narrowed.where('report.unitId', 'not in', withoutUnits)
  return narrowed
}

type SelectedRow = Database['report'] & {
  unitName: string
  unitOrder: number
  planTitle: string
  lineCount: number | null
  returnedCount: number | null
  acceptedCount: number | null
  nothingCount: number | null
}

function toRow({
  unitName,
  unitOrder,
  planTitle,
  lineCount,
  returnedCount,
  acceptedCount,
  nothingCount,
  ...report
}: SelectedRow): ReportRow {
  return {
    ...toReport(report),
    unitName,
    unitOrder,
    planTitle,
    lineCount: lineCount ?? 0,
    returnedCount: returnedCount ?? 0,
    acceptedCount: acceptedCount ?? 0,
    nothingCount: nothingCount ?? 0,
  }
}

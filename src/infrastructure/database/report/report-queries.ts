import type { SelectQueryBuilder } from 'kysely'
import type { ReportFilter, ReportQueries, ReportRow } from '#application/ports/report-queries.ts'
import { addMonths } from '#domain/shared/calendar.ts'
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
        ]
      })
  const evidence = () =>
    transaction
      .selectFrom('evidence')
      .leftJoin('member', join =>
        join.onRef('member.tenantId', '=', 'evidence.tenantId').onRef('member.memberId', '=', 'evidence.uploadedBy'),
      )
      .selectAll('evidence')
      .select('member.fullName as uploadedByName')
      .where('evidence.tenantId', '=', tenantId)

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
      const importRow = await transaction
        .selectFrom('planImport')
        .select('importId')
        .where('tenantId', '=', tenantId)
        .where('fileSha256', '=', sha256)
        .where('status', '!=', 'discarded')
        .executeTakeFirst()
      return importRow !== undefined
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
      return found.map(({ uploadedByName, ...row }) => ({ ...toEvidence(row), uploadedByName: uploadedByName ?? '' }))
    },
    async findEvidence(evidenceId) {
      const found = await evidence().where('evidence.evidenceId', '=', evidenceId).executeTakeFirst()
      if (found === undefined) return undefined
      const { uploadedByName, ...row } = found
      return { ...toEvidence(row), uploadedByName: uploadedByName ?? '' }
    },
    async listEvents(reportId) {
      const found = await transaction
        .selectFrom('reportEvent')
        .leftJoin('member', join =>
          join.onRef('member.tenantId', '=', 'reportEvent.tenantId').onRef('member.memberId', '=', 'reportEvent.byMember'),
        )
        .selectAll('reportEvent')
        .select('member.fullName as byName')
        .where('reportEvent.tenantId', '=', tenantId)
        .where('reportEvent.reportId', '=', reportId)
        .orderBy('reportEvent.sequence')
        .execute()
      return found.map(({ byName, ...row }) => ({ ...toEvent(row), byName: byName ?? '' }))
    },
    async listPreviousLines({ planId, unitId, month }) {
      return transaction
        .selectFrom('reportLine')
        .innerJoin('report', join =>
          join.onRef('report.tenantId', '=', 'reportLine.tenantId').onRef('report.reportId', '=', 'reportLine.reportId'),
        )
        .select([
          'report.month',
          'reportLine.taskId',
          'reportLine.result',
          'reportLine.completionRate',
          'reportLine.difficulty',
          'reportLine.proposal',
        ])
        .select(['reportLine.nextActionDue', 'reportLine.noActivityReason'])
        .where('reportLine.tenantId', '=', tenantId)
        .where('report.planId', '=', planId)
        .where('report.unitId', '=', unitId)
        .where('report.month', '=', addMonths(month, -1))
        .where('reportLine.savedAt', 'is not', null)
        .execute()
    },
    async listEarlierFiles({ reportId, unitId, month }) {
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
        .where('report.month', '<', month)
        .execute()
      return found.map(row => row.sha256)
    },
  }
}

function filtered<Row>(
  query: SelectQueryBuilder<Joined & Database, 'report' | 'unit' | 'plan', Row>,
  { reach, planId, month, unitId, statuses, withoutUnits }: ReportFilter,
) {
  let narrowed = query
  if (!reach.everyUnit) narrowed = narrowed.where('report.unitId', 'in', reach.unitIds)
  if (planId !== undefined) narrowed = narrowed.where('report.planId', '=', planId)
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
}

function toRow({ unitName, unitOrder, planTitle, lineCount, returnedCount, acceptedCount, ...report }: SelectedRow): ReportRow {
  return {
    ...toReport(report),
    unitName,
    unitOrder,
    planTitle,
    lineCount: lineCount ?? 0,
    returnedCount: returnedCount ?? 0,
    acceptedCount: acceptedCount ?? 0,
  }
}

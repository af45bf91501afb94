import { type SelectQueryBuilder, sql } from 'kysely'
import type { QueueFilter, QueuePage, ReviewQueries } from '#application/ports/review-queries.ts'
import { PERIOD_KINDS } from '#domain/report/period-kind.ts'
import { REPORT_STATUSES } from '#domain/report/report-status.ts'
import { RISKY } from '#domain/review/line-risk.ts'
import type { Instant } from '#domain/shared/calendar.ts'
import { oneOf } from '../columns.ts'
import { toRiskReasons } from '../report/report-columns.ts'
import type { Database } from '../schema.ts'
import type { StoreContext } from '../unit-of-work.ts'

type Waiting<Row> = SelectQueryBuilder<Database, 'report' | 'unit' | 'reportLine', Row>

const REPORT_COLUMNS = [
  'report.reportId',
  'report.kind',
  'report.month',
  'report.unitId',
  'unit.name as unitName',
  'report.status',
  'report.dueAt',
  'report.firstSubmittedAt',
  'report.version',
] as const
const GROUPS = [
  'report.reportId',
  'report.kind',
  'report.month',
  'report.unitId',
  'unit.name',
  'report.status',
  'report.dueAt',
  'report.firstSubmittedAt',
  'report.submittedAt',
  'report.version',
] as const

/** Waiting lines of reports that were sent and not reviewed, and the reports they stand in. */
export function createQueueQueries({
  transaction,
  tenantId,
}: StoreContext): Pick<ReviewQueries, 'listQueue' | 'listQueueLines' | 'listWaitingLines' | 'countQueue'> {
  const waiting = () =>
    transaction
      .selectFrom('report')
      .innerJoin('unit', join => join.onRef('unit.tenantId', '=', 'report.tenantId').onRef('unit.unitId', '=', 'report.unitId'))
      .innerJoin('reportLine', join =>
        join.onRef('reportLine.tenantId', '=', 'report.tenantId').onRef('reportLine.reportId', '=', 'report.reportId'),
      )
      .where('report.tenantId', '=', tenantId)
      .where('report.status', 'in', ['submitted', 'resubmitted'])
      .where('report.submittedAt', 'is not', null)
      .where('reportLine.reviewState', '!=', 'accepted')
  const score = sql<number>`coalesce(report_line.risk_score, 0)`
  const worst = sql<number>`max(coalesce(report_line.risk_score, 0))`
  const risky = sql<number>`sum(case when report_line.risk_score >= ${RISKY} then 1 else 0 end)`

  return {
    async listQueue(filter, { sort, after, limit }) {
      let query = ofReports(waiting(), filter)
        .select(REPORT_COLUMNS)
        .select(eb => [
          eb.ref('report.submittedAt').$notNull().as('submittedAt'),
          eb.fn.countAll<number>().as('waitingLines'),
          worst.as('riskScore'),
          risky.as('riskyLines'),
        ])
        .groupBy(GROUPS)
      if (filter.onlyRisky) query = query.having(worst, '>=', RISKY)
      if (after !== undefined) {
        const isLater = sql<boolean>`(report.submitted_at > ${after.submittedAt} or (report.submitted_at = ${after.submittedAt} and report.report_id > ${after.reportId}))`
        query = query.having(
          sort === 'age' ? isLater : sql<boolean>`(${worst} < ${after.riskScore} or (${worst} = ${after.riskScore} and ${isLater}))`,
        )
      }
      const ordered = sort === 'age' ? query : query.orderBy(worst, 'desc')
      const rows = await ordered.orderBy('report.submittedAt').orderBy('report.reportId').limit(limit).execute()
      return rows.map(row => ({
        ...row,
        ...statesOf(row),
        waitingLines: Number(row.waitingLines),
        riskScore: Number(row.riskScore),
        riskyLines: Number(row.riskyLines),
      }))
    },

    async listQueueLines(filter, page) {
      let query = ofLines(waiting(), filter)
        .innerJoin('task', join => join.onRef('task.tenantId', '=', 'reportLine.tenantId').onRef('task.taskId', '=', 'reportLine.taskId'))
        .select(REPORT_COLUMNS)
        .select(['reportLine.taskId', 'task.code as taskCode', 'task.title as taskTitle', 'reportLine.result', 'reportLine.completionRate'])
        .select(['reportLine.noActivityReason', 'reportLine.difficulty', 'reportLine.proposal', 'reportLine.nextActionDue'])
        .select(['reportLine.riskReasons', 'reportLine.version as lineVersion'])
        .select(eb => [
          eb.ref('report.submittedAt').$notNull().as('submittedAt'),
          score.as('riskScore'),
          eb
            .selectFrom('evidence')
            .select(inner => inner.fn.countAll<number>().as('count'))
            .where('evidence.tenantId', '=', tenantId)
            .whereRef('evidence.reportId', '=', 'reportLine.reportId')
            .whereRef('evidence.taskId', '=', 'reportLine.taskId')
            .as('evidenceCount'),
        ])
      const { sort, after, limit } = page
      if (after !== undefined) query = query.where(afterLine(page, after, score))
      const ordered = sort === 'age' ? query : query.orderBy(score, 'desc')
      const rows = await ordered
        .orderBy('report.submittedAt')
        .orderBy('report.reportId')
        .orderBy('reportLine.taskId')
        .limit(limit)
        .execute()
      return rows.map(row => ({
        ...row,
        ...statesOf(row),
        riskScore: Number(row.riskScore),
        riskReasons: toRiskReasons(row.riskReasons),
        evidenceCount: Number(row.evidenceCount ?? 0),
      }))
    },

    async listWaitingLines(reportIds) {
      if (reportIds.length === 0) return []
      return waiting()
        .innerJoin('task', join => join.onRef('task.tenantId', '=', 'reportLine.tenantId').onRef('task.taskId', '=', 'reportLine.taskId'))
        .select(['reportLine.reportId', 'reportLine.taskId', 'task.code as taskCode', 'reportLine.version'])
        .where('report.reportId', 'in', reportIds)
        .orderBy('task.ordinal')
        .execute()
    },

    async countQueue(filter) {
      const { reports, lines, riskyLines, oldest } = await ofLines(waiting(), filter)
        .select(({ fn }) => [
          fn.count<number>('report.reportId').distinct().as('reports'),
          fn.countAll<number>().as('lines'),
          risky.as('riskyLines'),
          fn.min<Instant | null>('report.submittedAt').as('oldest'),
        ])
        .executeTakeFirstOrThrow()
      return { reports: Number(reports), lines: Number(lines), riskyLines: Number(riskyLines ?? 0), oldest }
    },
  }
}

function statesOf({ kind, status }: { readonly kind: string; readonly status: string }) {
  return { kind: oneOf(PERIOD_KINDS, kind), status: oneOf(REPORT_STATUSES, status) }
}

function afterLine({ sort }: QueuePage, after: NonNullable<QueuePage['after']>, score: ReturnType<typeof sql<number>>) {
  const { riskScore, submittedAt, reportId, taskId } = after
  const isLater = sql<boolean>`(report.submitted_at > ${submittedAt} or (report.submitted_at = ${submittedAt} and (report.report_id > ${reportId}
    or (report.report_id = ${reportId} and report_line.task_id > ${taskId}))))`
  return sort === 'age' ? isLater : sql<boolean>`(${score} < ${riskScore} or (${score} = ${riskScore} and ${isLater}))`
}

function ofUnits<Row>(query: Waiting<Row>, { reach, withoutUnits, kind, month, unitId }: QueueFilter): Waiting<Row> {
  let narrowed = query
  if (!reach.everyUnit) narrowed = narrowed.where('report.unitId', 'in', reach.unitIds)
  if (withoutUnits.length > 0) narrowed = narrowed.where('report.unitId', 'not in', withoutUnits)
  if (kind !== undefined) narrowed = narrowed.where('report.kind', '=', kind)
  if (month !== undefined) narrowed = narrowed.where('report.month', '=', month)
  if (unitId !== undefined) narrowed = narrowed.where('report.unitId', '=', unitId)
  return narrowed
}

/** Reports with a waiting line on the task; their other lines count too. */
function ofReports<Row>(query: Waiting<Row>, filter: QueueFilter): Waiting<Row> {
  const { taskId } = filter
  if (taskId === undefined) return ofUnits(query, filter)
  return ofUnits(query, filter).where(eb =>
    eb.exists(
      eb
        .selectFrom('reportLine as own')
        .select('own.taskId')
        .whereRef('own.tenantId', '=', 'report.tenantId')
        .whereRef('own.reportId', '=', 'report.reportId')
        .where('own.taskId', '=', taskId)
        .where('own.reviewState', '!=', 'accepted'),
    ),
  )
}

function ofLines<Row>(query: Waiting<Row>, filter: QueueFilter): Waiting<Row> {
  let narrowed = ofUnits(query, filter)
  if (filter.taskId !== undefined) narrowed = narrowed.where('reportLine.taskId', '=', filter.taskId)
  if (filter.onlyRisky) narrowed = narrowed.where('reportLine.riskScore', '>=', RISKY)
  return narrowed
}

import { sql } from 'kysely'
import type { DueMark, PlanStanding, StatusDetails, StatusFacts, StatusRow, StatusStore } from '#application/ports/status-store.ts'
import { LIGHTS } from '#domain/monitoring/light-words.ts'
import { MARK_KINDS } from '#domain/monitoring/status-marks.ts'
import { SUBJECT_KINDS } from '#domain/monitoring/status-subject.ts'
import type { LightReason } from '#domain/monitoring/light-reason.ts'
import { oneOf, parseColumn } from '../columns.ts'
import { insertRows } from '../plan/insert-rows.ts'
import type { Database } from '../schema.ts'
import type { StoreContext } from '../unit-of-work.ts'
import { createMonthRows } from './month-rows.ts'
import { createStatusFacts } from './status-facts.ts'

export function createStatusStore(context: StoreContext): StatusStore {
  const { transaction, tenantId, dialect } = context

  const ofPlan = (planId: string) => transaction.selectFrom('status').where('tenantId', '=', tenantId).where('planId', '=', planId)

  async function monthsOfReports(reportIds: readonly string[]) {
    if (reportIds.length === 0) return new Map<string, DueMark['line']>()
    const rows = await transaction
      .selectFrom('report')
      .select(['reportId', 'planId', 'month'])
      .where('tenantId', '=', tenantId)
      .where('kind', '=', 'month')
      .where('reportId', 'in', [...new Set(reportIds)])
      .execute()
    return new Map(rows.map(({ reportId, planId, month }) => [reportId, { planId, month }]))
  }

  return {
    ...createMonthRows(context),
    ...createStatusFacts(context),

    async findDay(planId) {
      const row = await ofPlan(planId).select('asOf').where('subjectKind', '=', 'plan').executeTakeFirst()
      return row?.asOf
    },

    async list(planId, kinds) {
      const rows = await ofPlan(planId).select(COLUMNS).where('subjectKind', 'in', kinds).execute()
      return rows.map(toStatus)
    },

    async listPlanStandings() {
      const rows = await transaction
        .selectFrom('plan')
        .leftJoin('status', join =>
          join
            .onRef('status.tenantId', '=', 'plan.tenantId')
            .onRef('status.planId', '=', 'plan.planId')
            .on('status.subjectKind', '=', 'plan'),
        )
        .select(['plan.planId', 'plan.title', 'plan.number', 'status.asOf', 'status.light', 'status.reasons', 'status.details'])
        .select('status.changedOn')
        .select(eb => eb.selectFrom('statusDue').select('markId').where('statusDue.tenantId', '=', tenantId).limit(1).as('mark'))
        .where('plan.tenantId', '=', tenantId)
        .where('plan.status', '=', 'active')
        .orderBy('plan.createdAt')
        .execute()
      return rows.map(({ planId, title, number, asOf, light, reasons, details, changedOn, mark }): PlanStanding => {
        const status =
          light === null || reasons === null || changedOn === null
            ? null
            : toStatus({ subjectKind: 'plan', subjectId: planId, light, reasons, details, changedOn })
        return { planId, title, number, asOf, status, isPending: mark !== null }
      })
    },

    async listWithFacts(planId) {
      const rows = await ofPlan(planId).select(COLUMNS).select('facts').execute()
      return rows.map(({ facts, ...row }) => ({ ...toStatus(row), facts: facts === null ? null : parseColumn<StatusFacts>(facts) }))
    },

    async save(planId, rows, asOf) {
      await insertRows(rows, piece =>
        transaction
          .insertInto('status')
          .values(
            piece.map(({ kind, subjectId, light, reasons, details, facts, changedOn }) => ({
              tenantId,
              planId,
              subjectKind: kind,
              subjectId,
              light,
              reasons: JSON.stringify(reasons),
              details: details === null ? null : JSON.stringify(details),
              facts: facts === null ? null : JSON.stringify(facts),
              asOf,
              changedOn,
            })),
          )
          .onConflict(conflict =>
            conflict.columns(['tenantId', 'planId', 'subjectKind', 'subjectId']).doUpdateSet(eb => ({
              light: eb.ref('excluded.light'),
              reasons: eb.ref('excluded.reasons'),
              details: eb.ref('excluded.details'),
              facts: eb.ref('excluded.facts'),
              asOf: eb.ref('excluded.asOf'),
              changedOn: eb.ref('excluded.changedOn'),
            })),
          )
          .execute(),
      )
    },

    async remove(planId, subjects) {
      for (const { kind, subjectId } of subjects) {
        await transaction
          .deleteFrom('status')
          .where('tenantId', '=', tenantId)
          .where('planId', '=', planId)
          .where('subjectKind', '=', kind)
          .where('subjectId', '=', subjectId)
          .execute()
      }
    },

    async lock() {
      // On SQLite there is one writer at a time anyway.
      if (dialect === 'postgres') await sql`select pg_advisory_xact_lock(hashtext(${`status ${tenantId}`}))`.execute(transaction)
    },

    async listDue() {
      const rows = await transaction.selectFrom('statusDue').selectAll().where('tenantId', '=', tenantId).execute()
      const marks = rows.map(({ markId, kind, subjectId, partId }) => ({ markId, kind: oneOf(MARK_KINDS, kind), subjectId, partId }))
      const lines = await monthsOfReports(marks.flatMap(({ kind, subjectId }) => (kind === 'line' ? [subjectId] : [])))
      return marks.map(mark => ({ ...mark, line: mark.kind === 'line' ? (lines.get(mark.subjectId) ?? null) : null }))
    },

    async clearDue(markIds) {
      for (let start = 0; start < markIds.length; start += MARKS_AT_ONCE) {
        await transaction
          .deleteFrom('statusDue')
          .where('tenantId', '=', tenantId)
          .where('markId', 'in', markIds.slice(start, start + MARKS_AT_ONCE))
          .execute()
      }
    },
  }
}

const MARKS_AT_ONCE = 500
const COLUMNS = ['subjectKind', 'subjectId', 'light', 'reasons', 'details', 'changedOn'] as const

type StatusColumns = Pick<Database['status'], (typeof COLUMNS)[number]>

function toStatus({ subjectKind, subjectId, light, reasons, details, changedOn }: StatusColumns): StatusRow {
  return {
    kind: oneOf(SUBJECT_KINDS, subjectKind),
    subjectId,
    light: oneOf(LIGHTS, light),
    reasons: parseColumn<LightReason[]>(reasons),
    details: details === null ? null : parseColumn<StatusDetails>(details),
    changedOn,
  }
}

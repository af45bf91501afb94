import { sql } from 'kysely'
import type { DueMark, StatusRow, StatusStore } from '#application/ports/status-store.ts'
import { LIGHTS } from '#domain/monitoring/light-words.ts'
import { MARK_KINDS } from '#domain/monitoring/status-marks.ts'
import { SUBJECT_KINDS } from '#domain/monitoring/status-subject.ts'
import type { LightReason } from '#domain/monitoring/task-light.ts'
import { oneOf, parseColumn } from '../columns.ts'
import { insertRows } from '../plan/insert-rows.ts'
import type { StoreContext } from '../unit-of-work.ts'
import { createMonthRows } from './month-rows.ts'
import { createStatusFacts } from './status-facts.ts'

export function createStatusStore(context: StoreContext): StatusStore {
  const { transaction, tenantId, dialect } = context

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
      const row = await transaction
        .selectFrom('status')
        .select('asOf')
        .where('tenantId', '=', tenantId)
        .where('planId', '=', planId)
        .where('subjectKind', '=', 'plan')
        .executeTakeFirst()
      return row?.asOf
    },

    async list(planId, kinds = SUBJECT_KINDS) {
      const rows = await transaction
        .selectFrom('status')
        .selectAll()
        .where('tenantId', '=', tenantId)
        .where('planId', '=', planId)
        .where('subjectKind', 'in', kinds)
        .execute()
      return rows.map(({ subjectKind, subjectId, light, reasons, details, facts, changedOn }): StatusRow => ({
        kind: oneOf(SUBJECT_KINDS, subjectKind),
        subjectId,
        light: oneOf(LIGHTS, light),
        reasons: parseColumn<LightReason[]>(reasons),
        details,
        facts,
        changedOn,
      }))
    },

    async save(planId, rows, asOf) {
      await insertRows(rows, piece =>
        transaction
          .insertInto('status')
          .values(
            piece.map(({ kind, reasons, ...row }) => ({
              tenantId,
              planId,
              subjectKind: kind,
              reasons: JSON.stringify(reasons),
              asOf,
              ...row,
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

import type { DiscrepancyRecord, MilestoneRecord, PhaseRecord, PlanRecord, PlanStore } from '#application/ports/plan-store.ts'
import type { Discrepancy } from '#domain/plan/plan-extraction.ts'
import { sortKey } from '#domain/shared/vietnamese-text.ts'
import { oneOf, parseColumn, stringList } from '../columns.ts'
import type { Database } from '../schema.ts'
import type { StoreContext } from '../unit-of-work.ts'
import { insertRows } from './insert-rows.ts'

export function createPlanStore({ transaction, tenantId, dialect }: StoreContext): PlanStore {
  const plans = () => transaction.selectFrom('plan').selectAll().where('tenantId', '=', tenantId)

  return {
    async listPlans() {
      return (await plans().orderBy('createdAt', 'desc').orderBy('planId', 'desc').execute()).map(toPlan)
    },
    async findPlan(planId) {
      const row = await plans().where('planId', '=', planId).executeTakeFirst()
      return row && toPlan(row)
    },
    async lockPlan(planId) {
      const query = plans().where('planId', '=', planId)
      // SQLite has one writer, and a writing transaction is it from its first statement.
      const row = await (dialect === 'postgres' ? query.forNoKeyUpdate() : query).executeTakeFirst()
      return row && toPlan(row)
    },
    async addPlan(plan) {
      await transaction
        .insertInto('plan')
        .values({ tenantId, ...plan })
        .execute()
    },
    async savePlan({ planId, ...plan }) {
      await transaction.updateTable('plan').set(plan).where('tenantId', '=', tenantId).where('planId', '=', planId).execute()
    },
    async listGroups(planId) {
      const rows = await transaction
        .selectFrom('taskGroup')
        .select(['code', 'title'])
        .where('tenantId', '=', tenantId)
        .where('planId', '=', planId)
        .execute()
      return rows.toSorted((left, right) => (sortKey(left.code) < sortKey(right.code) ? -1 : 1))
    },
    async saveGroups(planId, groups) {
      await insertRows(groups, piece =>
        transaction
          .insertInto('taskGroup')
          .values(piece.map(group => ({ tenantId, planId, ...group })))
          .onConflict(conflict =>
            conflict.columns(['tenantId', 'planId', 'code']).doUpdateSet(given => ({ title: given.ref('excluded.title') })),
          )
          .execute(),
      )
    },
    async listPhases(planId) {
      const rows = await transaction
        .selectFrom('phase')
        .selectAll()
        .where('tenantId', '=', tenantId)
        .where('planId', '=', planId)
        .orderBy('ordinal')
        .execute()
      return rows.map(toPhase)
    },
    async addPhases(phases) {
      await insertRows(phases, piece =>
        transaction
          .insertInto('phase')
          .values(piece.map(phase => ({ tenantId, ...fromPhase(phase) })))
          .execute(),
      )
    },
    async savePhase(phase) {
      await transaction
        .updateTable('phase')
        .set(fromPhase(phase))
        .where('tenantId', '=', tenantId)
        .where('phaseId', '=', phase.phaseId)
        .execute()
    },
    async listMilestones(planId) {
      const rows = await transaction
        .selectFrom('milestone')
        .selectAll()
        .where('tenantId', '=', tenantId)
        .where('planId', '=', planId)
        .orderBy('ordinal')
        .execute()
      return rows.map(({ tenantId: _tenant, ...milestone }): MilestoneRecord => milestone)
    },
    async addMilestones(milestones) {
      await insertRows(milestones, piece =>
        transaction
          .insertInto('milestone')
          .values(piece.map(milestone => ({ tenantId, ...milestone })))
          .execute(),
      )
    },
    async saveMilestone({ milestoneId, ...milestone }) {
      await transaction
        .updateTable('milestone')
        .set(milestone)
        .where('tenantId', '=', tenantId)
        .where('milestoneId', '=', milestoneId)
        .execute()
    },
    async listDiscrepancies(planId) {
      const rows = await transaction
        .selectFrom('discrepancy')
        .selectAll()
        .where('tenantId', '=', tenantId)
        .where('planId', '=', planId)
        .orderBy('ordinal')
        .execute()
      return rows.map(toDiscrepancy)
    },
    async addDiscrepancies(discrepancies) {
      await insertRows(discrepancies, piece =>
        transaction
          .insertInto('discrepancy')
          .values(piece.map(record => ({ tenantId, ...fromDiscrepancy(record) })))
          .execute(),
      )
    },
    async settleDiscrepancies(planId, discrepancyIds, { by, at, note }) {
      if (discrepancyIds.length === 0) return 0
      const result = await transaction
        .updateTable('discrepancy')
        .set({ settledBy: by, settledAt: at, note })
        .where('tenantId', '=', tenantId)
        .where('planId', '=', planId)
        .where('discrepancyId', 'in', discrepancyIds)
        .where('settledAt', 'is', null)
        .executeTakeFirst()
      return Number(result.numUpdatedRows)
    },
  }
}

function toPlan({ tenantId: _tenant, ...row }: Database['plan']): PlanRecord {
  return { ...row, status: oneOf(['draft', 'active', 'archived'], row.status) }
}

function toPhase({ tenantId: _tenant, startDay, endDay, ...row }: Database['phase']): PhaseRecord {
  return { ...row, start: startDay, end: endDay, mandatoryProducts: stringList(row.mandatoryProducts) }
}

function fromPhase({ start, end, mandatoryProducts, ...phase }: PhaseRecord) {
  return { ...phase, startDay: start, endDay: end, mandatoryProducts: JSON.stringify(mandatoryProducts) }
}

function toDiscrepancy(row: Database['discrepancy']): DiscrepancyRecord {
  const { discrepancyId, planId, ordinal, facts, settledBy, settledAt, note } = row
  const settled = settledBy === null || settledAt === null ? null : { by: settledBy, at: settledAt, note }
  return { discrepancyId, planId, ordinal, discrepancy: parseColumn<Discrepancy>(facts), settled }
}

function fromDiscrepancy({ discrepancyId, planId, ordinal, discrepancy, settled }: DiscrepancyRecord) {
  return {
    discrepancyId,
    planId,
    ordinal,
    kind: discrepancy.kind,
    taskCode: 'task' in discrepancy ? discrepancy.task : null,
    facts: JSON.stringify(discrepancy),
    settledBy: settled?.by ?? null,
    settledAt: settled?.at ?? null,
    note: settled?.note ?? '',
  }
}

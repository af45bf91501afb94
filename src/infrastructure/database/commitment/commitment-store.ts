import type { CommitmentRecord, CommitmentStore } from '#application/ports/commitment-store.ts'
import {
  COMMITMENT_ITEM_KINDS,
  COMMITMENT_REASONS,
  COMMITMENT_STATUSES,
  type CommitmentItem,
  type PromisedTarget,
} from '#domain/commitment/commitment.ts'
import { oneOf } from '../columns.ts'
import { insertRows } from '../plan/insert-rows.ts'
import type { Database } from '../schema.ts'
import type { StoreContext } from '../unit-of-work.ts'

export function createCommitmentStore({ transaction, tenantId, dialect }: StoreContext): CommitmentStore {
  const commitments = () => transaction.selectFrom('commitment').selectAll().where('tenantId', '=', tenantId)
  const remove = (table: 'commitment' | 'commitmentTarget' | 'commitmentItem', commitmentId: string) =>
    transaction.deleteFrom(table).where('tenantId', '=', tenantId).where('commitmentId', '=', commitmentId).execute()
  const targetsOf = (commitmentIds: readonly string[]) =>
    transaction
      .selectFrom('commitmentTarget')
      .selectAll()
      .where('tenantId', '=', tenantId)
      .where('commitmentId', 'in', commitmentIds)
      .orderBy('targetId')
      .execute()
  const itemsOf = (commitmentIds: readonly string[]) =>
    transaction
      .selectFrom('commitmentItem')
      .selectAll()
      .where('tenantId', '=', tenantId)
      .where('commitmentId', 'in', commitmentIds)
      .orderBy('ordinal')
      .execute()

  return {
    async listCommitments(planId) {
      return (await commitments().where('planId', '=', planId).orderBy('unitId').orderBy('ordinal').execute()).map(toCommitment)
    },
    async listVersions(planId, unitId) {
      const rows = await commitments().where('planId', '=', planId).where('unitId', '=', unitId).orderBy('ordinal').execute()
      return rows.map(toCommitment)
    },
    async findCommitment(commitmentId) {
      const row = await commitments().where('commitmentId', '=', commitmentId).executeTakeFirst()
      return row && toCommitment(row)
    },
    async lockCommitment(commitmentId) {
      const query = commitments().where('commitmentId', '=', commitmentId)
      // SQLite has one writer at a time anyway.
      const row = await (dialect === 'postgres' ? query.forUpdate() : query).executeTakeFirst()
      return row && toCommitment(row)
    },
    async addCommitment(commitment) {
      await transaction
        .insertInto('commitment')
        .values({ tenantId, ...commitment })
        .execute()
    },
    async saveCommitment({ commitmentId, ...commitment }) {
      await transaction
        .updateTable('commitment')
        .set(commitment)
        .where('tenantId', '=', tenantId)
        .where('commitmentId', '=', commitmentId)
        .execute()
    },
    async removeDraft(commitmentId) {
      await remove('commitmentTarget', commitmentId)
      await remove('commitmentItem', commitmentId)
      await remove('commitment', commitmentId)
    },
    async listContents(commitmentIds) {
      if (commitmentIds.length === 0) return new Map()
      const targets = Map.groupBy(await targetsOf(commitmentIds), row => row.commitmentId)
      const items = Map.groupBy(await itemsOf(commitmentIds), row => row.commitmentId)
      return new Map(
        commitmentIds.map(commitmentId => [
          commitmentId,
          { targets: (targets.get(commitmentId) ?? []).map(toPromise), items: (items.get(commitmentId) ?? []).map(toItem) },
        ]),
      )
    },
    async replaceTargets(commitmentId, targets) {
      await remove('commitmentTarget', commitmentId)
      const rows = targets.map(target => ({ tenantId, commitmentId, ...target }))
      await insertRows(rows, piece => transaction.insertInto('commitmentTarget').values(piece).execute())
    },
    async replaceItems(commitmentId, items) {
      await remove('commitmentItem', commitmentId)
      const rows = items.map((item, index) => ({ tenantId, commitmentId, ordinal: index + 1, ...item }))
      await insertRows(rows, piece => transaction.insertInto('commitmentItem').values(piece).execute())
    },
    async listApprovedValues(planId) {
      const rows = await transaction
        .selectFrom('commitment')
        .innerJoin('commitmentTarget', join =>
          join
            .onRef('commitmentTarget.tenantId', '=', 'commitment.tenantId')
            .onRef('commitmentTarget.commitmentId', '=', 'commitment.commitmentId'),
        )
        .select(['commitment.unitId', 'commitmentTarget.targetId', 'commitmentTarget.value', 'commitmentTarget.deadline', 'decidedAt'])
        .where('commitment.tenantId', '=', tenantId)
        .where('commitment.planId', '=', planId)
        .where('commitment.status', '=', 'approved')
        .orderBy('commitment.ordinal')
        .orderBy('commitment.unitId')
        .orderBy('commitmentTarget.targetId')
        .execute()
      return rows.flatMap(({ decidedAt, ...value }) => (decidedAt === null ? [] : [{ ...value, approvedAt: decidedAt }]))
    },
  }
}

function toCommitment({ tenantId: _tenant, ...row }: Database['commitment']): CommitmentRecord {
  return { ...row, status: oneOf(COMMITMENT_STATUSES, row.status), reason: oneOf(COMMITMENT_REASONS, row.reason) }
}

function toPromise({ targetId, value, deadline, method }: Database['commitmentTarget']): PromisedTarget {
  return { targetId, value, deadline, method }
}

function toItem({ tenantId: _tenant, commitmentId: _commitment, ordinal: _ordinal, ...row }: Database['commitmentItem']): CommitmentItem {
  return { ...row, kind: oneOf(COMMITMENT_ITEM_KINDS, row.kind) }
}

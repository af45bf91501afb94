import type { CorrectionRecord, CorrectionRow, LockStore, PeriodLockRecord } from '#application/ports/lock-store.ts'
import { CORRECTION_FIELDS, CORRECTION_STATES, type CorrectionValue } from '#domain/lock/correction.ts'
import { PERIOD_KINDS } from '#domain/report/period-kind.ts'
import { oneOf, parseColumn } from '../columns.ts'
import type { Database } from '../schema.ts'
import type { StoreContext } from '../unit-of-work.ts'
import { correctionRows, withinFilter } from './correction-rows.ts'
import { createSnapshotRows } from './snapshot-rows.ts'

export function createLockStore(context: StoreContext): LockStore {
  const { transaction, tenantId } = context
  const locks = () =>
    transaction
      .selectFrom('periodLock')
      .leftJoin('member', join =>
        join.onRef('member.tenantId', '=', 'periodLock.tenantId').onRef('member.memberId', '=', 'periodLock.lockedBy'),
      )
      .selectAll('periodLock')
      .select('member.fullName as lockedByName')
      .where('periodLock.tenantId', '=', tenantId)

  return {
    ...createSnapshotRows(context),
    async findLock(planId, kind, month) {
      const row = await locks()
        .where('periodLock.planId', '=', planId)
        .where('periodLock.kind', '=', kind)
        .where('periodLock.month', '=', month)
        .executeTakeFirst()
      return row && toLock(row)
    },
    async listLocks(planId) {
      const rows = await locks()
        .where('periodLock.planId', '=', planId)
        .orderBy('periodLock.month', 'desc')
        .orderBy('periodLock.kind')
        .execute()
      return rows.map(toLock)
    },
    async addLock(lock) {
      await transaction
        .insertInto('periodLock')
        .values({ tenantId, ...lock })
        .execute()
    },
    async findCorrection(correctionId) {
      const row = await correctionRows(context).where('correction.correctionId', '=', correctionId).executeTakeFirst()
      return row && toCorrection(row)
    },
    async addCorrection(correction) {
      await transaction
        .insertInto('correction')
        .values({ tenantId, ...fromCorrection(correction) })
        .execute()
    },
    async saveDecision({ correctionId, state, decidedBy, decidedAt, decisionNote, lineVersion, version }) {
      await transaction
        .updateTable('correction')
        .set({ state, decidedBy, decidedAt, decisionNote, lineVersion, version })
        .where('tenantId', '=', tenantId)
        .where('correctionId', '=', correctionId)
        .execute()
    },
    async listCorrectionsOf(reportIds) {
      if (reportIds.length === 0) return []
      const rows = await correctionRows(context)
        .where('correction.reportId', 'in', reportIds)
        .orderBy('correction.askedAt')
        .orderBy('correction.correctionId')
        .execute()
      return rows.map(toCorrection)
    },
    async listCorrections(filter, { offset, limit }) {
      const rows = await withinFilter(correctionRows(context), filter)
        .orderBy('correction.askedAt', 'desc')
        .orderBy('correction.correctionId', 'desc')
        .limit(limit)
        .offset(offset)
        .execute()
      return rows.map(toCorrection)
    },
    async countCorrections(filter) {
      const { count } = await withinFilter(correctionRows(context), filter)
        .clearSelect()
        .select(({ fn }) => fn.countAll<number>().as('count'))
        .executeTakeFirstOrThrow()
      return Number(count)
    },
  }
}

function toLock({
  tenantId: _tenant,
  lockedByName,
  ...row
}: Database['periodLock'] & { lockedByName: string | null }): PeriodLockRecord & { lockedByName: string } {
  return { ...row, kind: oneOf(PERIOD_KINDS, row.kind), lockedByName: lockedByName ?? '' }
}

type SelectedCorrection = Database['correction'] & {
  planId: string
  kind: string
  month: CorrectionRow['month']
  unitId: string
  unitName: string
  taskCode: string
  taskTitle: string
  askedByName: string | null
  decidedByName: string | null
}

function toCorrection({ tenantId: _tenant, askedByName, ...row }: SelectedCorrection): CorrectionRow {
  return {
    ...row,
    field: oneOf(CORRECTION_FIELDS, row.field),
    state: oneOf(CORRECTION_STATES, row.state),
    kind: oneOf(PERIOD_KINDS, row.kind),
    oldValue: parseColumn<CorrectionValue>(row.oldValue),
    newValue: parseColumn<CorrectionValue>(row.newValue),
    askedByName: askedByName ?? '',
  }
}

function fromCorrection(correction: CorrectionRecord): Omit<Database['correction'], 'tenantId'> {
  return { ...correction, oldValue: JSON.stringify(correction.oldValue), newValue: JSON.stringify(correction.newValue) }
}

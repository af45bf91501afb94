import type { DeputyRecord, DeputyRow, PeriodStore } from '#application/ports/period-store.ts'
import { HEAD_ROLES } from '#domain/period/deputy.ts'
import { oneOf } from '../columns.ts'
import type { Database } from '../schema.ts'
import type { StoreContext } from '../unit-of-work.ts'

type DeputyRows = Pick<PeriodStore, 'listDeputies' | 'listHeldBy' | 'findDeputy' | 'addDeputy' | 'saveDeputy'>

export function createDeputyRows({ transaction, tenantId }: StoreContext): DeputyRows {
  const rows = () =>
    transaction
      .selectFrom('deputy')
      .innerJoin('unit', join => join.onRef('unit.tenantId', '=', 'deputy.tenantId').onRef('unit.unitId', '=', 'deputy.unitId'))
      .innerJoin('member as absent', join =>
        join.onRef('absent.tenantId', '=', 'deputy.tenantId').onRef('absent.memberId', '=', 'deputy.absentMemberId'),
      )
      .innerJoin('member as acting', join =>
        join.onRef('acting.tenantId', '=', 'deputy.tenantId').onRef('acting.memberId', '=', 'deputy.deputyMemberId'),
      )
      .leftJoin('member as appointer', join =>
        join.onRef('appointer.tenantId', '=', 'deputy.tenantId').onRef('appointer.memberId', '=', 'deputy.appointedBy'),
      )
      .selectAll('deputy')
      .select(['unit.name as unitName', 'absent.fullName as absentName', 'acting.fullName as deputyName'])
      .select('appointer.fullName as appointedByName')
      .where('deputy.tenantId', '=', tenantId)

  return {
    async listDeputies(reach) {
      if (!reach.everyUnit && reach.unitIds.length === 0) return []
      const query = reach.everyUnit ? rows() : rows().where('deputy.unitId', 'in', reach.unitIds)
      return (await query.orderBy('deputy.firstDay', 'desc').orderBy('deputy.deputyId').execute()).map(toRow)
    },
    async listHeldBy(memberId, day) {
      const held = await rows()
        .where('deputy.deputyMemberId', '=', memberId)
        .where('deputy.firstDay', '<=', day)
        .where('deputy.lastDay', '>=', day)
        .where('deputy.revokedAt', 'is', null)
        .orderBy('deputy.unitId')
        .execute()
      return held.map(toRow)
    },
    async findDeputy(deputyId) {
      const row = await transaction
        .selectFrom('deputy')
        .selectAll()
        .where('tenantId', '=', tenantId)
        .where('deputyId', '=', deputyId)
        .executeTakeFirst()
      return row && toDeputy(row)
    },
    async addDeputy(deputy) {
      await transaction
        .insertInto('deputy')
        .values({ tenantId, ...deputy })
        .execute()
    },
    async saveDeputy({ deputyId, ...deputy }) {
      await transaction.updateTable('deputy').set(deputy).where('tenantId', '=', tenantId).where('deputyId', '=', deputyId).execute()
    },
  }
}

type Named = Pick<DeputyRow, 'unitName' | 'absentName' | 'deputyName' | 'appointedByName'>

function toRow({ unitName, absentName, deputyName, appointedByName, ...row }: Database['deputy'] & Named): DeputyRow {
  return { ...toDeputy(row), unitName, absentName, deputyName, appointedByName }
}

function toDeputy({ tenantId: _tenant, ...row }: Database['deputy']): DeputyRecord {
  return { ...row, role: oneOf(HEAD_ROLES, row.role) }
}

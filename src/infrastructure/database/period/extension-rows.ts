import type { ExtensionFilter, ExtensionRecord, PeriodStore } from '#application/ports/period-store.ts'
import { EXTENSION_STATES } from '#domain/period/extension.ts'
import { PERIOD_KINDS } from '#domain/report/period-kind.ts'
import { oneOf } from '../columns.ts'
import type { Database } from '../schema.ts'
import type { StoreContext } from '../unit-of-work.ts'

type ExtensionRows = Pick<PeriodStore, 'listExtensions' | 'countExtensions' | 'findExtension' | 'addExtension' | 'saveExtension'>

export function createExtensionRows({ transaction, tenantId }: StoreContext): ExtensionRows {
  const filtered = ({ reach, states, reportId }: ExtensionFilter) => {
    let query = transaction
      .selectFrom('extension')
      .innerJoin('report', join =>
        join.onRef('report.tenantId', '=', 'extension.tenantId').onRef('report.reportId', '=', 'extension.reportId'),
      )
      .innerJoin('unit', join => join.onRef('unit.tenantId', '=', 'report.tenantId').onRef('unit.unitId', '=', 'report.unitId'))
      .where('extension.tenantId', '=', tenantId)
    if (!reach.everyUnit) query = query.where('report.unitId', 'in', reach.unitIds)
    if (states !== undefined) query = query.where('extension.state', 'in', states)
    return reportId === undefined ? query : query.where('extension.reportId', '=', reportId)
  }

  return {
    async listExtensions(filter, { offset, limit }) {
      if (isNobody(filter)) return []
      const rows = await filtered(filter)
        .leftJoin('member as asker', join =>
          join.onRef('asker.tenantId', '=', 'extension.tenantId').onRef('asker.memberId', '=', 'extension.askedBy'),
        )
        .leftJoin('member as decider', join =>
          join.onRef('decider.tenantId', '=', 'extension.tenantId').onRef('decider.memberId', '=', 'extension.decidedBy'),
        )
        .selectAll('extension')
        .select(['report.kind', 'report.month', 'report.unitId', 'report.lastDay', 'unit.name as unitName'])
        .select(['asker.fullName as askedByName', 'decider.fullName as decidedByName'])
        .orderBy('extension.askedAt', 'desc')
        .orderBy('extension.extensionId')
        .offset(offset)
        .limit(limit)
        .execute()
      return rows.map(({ kind, month, unitId, lastDay, unitName, askedByName, decidedByName, ...row }) => ({
        ...toExtension(row),
        kind: oneOf(PERIOD_KINDS, kind),
        month,
        unitId,
        lastDay,
        unitName,
        askedByName,
        decidedByName,
      }))
    },
    async countExtensions(filter) {
      if (isNobody(filter)) return 0
      const { count } = await filtered(filter)
        .select(({ fn }) => fn.countAll<number>().as('count'))
        .executeTakeFirstOrThrow()
      return Number(count)
    },
    async findExtension(extensionId) {
      const row = await transaction
        .selectFrom('extension')
        .selectAll()
        .where('tenantId', '=', tenantId)
        .where('extensionId', '=', extensionId)
        .executeTakeFirst()
      return row && toExtension(row)
    },
    async addExtension(extension) {
      await transaction
        .insertInto('extension')
        .values({ tenantId, ...extension })
        .execute()
    },
    async saveExtension({ extensionId, ...extension }) {
      await transaction
        .updateTable('extension')
        .set(extension)
        .where('tenantId', '=', tenantId)
        .where('extensionId', '=', extensionId)
        .execute()
    },
  }
}

function isNobody({ reach }: ExtensionFilter): boolean {
  return !reach.everyUnit && reach.unitIds.length === 0
}

function toExtension({ tenantId: _tenant, ...row }: Database['extension']): ExtensionRecord {
  return { ...row, state: oneOf(EXTENSION_STATES, row.state) }
}

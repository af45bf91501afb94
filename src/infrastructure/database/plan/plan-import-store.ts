import type { PlanImportRecord, PlanImportStore } from '#application/ports/plan-import-store.ts'
import type { TaskGroup } from '#domain/plan/extract-task-groups.ts'
import type { NameResolution } from '#domain/plan/name-resolution.ts'
import type { PlanExtraction } from '#domain/plan/plan-extraction.ts'
import type { SourceBlock } from '#domain/plan/source-document.ts'
import { oneOf, parseColumn } from '../columns.ts'
import type { Database } from '../schema.ts'
import type { StoreContext } from '../unit-of-work.ts'

type KeptSource = { readonly blocks: readonly SourceBlock[]; readonly rowsLeftOut: number }

const STATUSES = ['draft', 'confirmed', 'discarded'] as const
const LISTED = 200

export function createPlanImportStore({ transaction, tenantId, dialect }: StoreContext): PlanImportStore {
  const findById = (importId: string) =>
    transaction.selectFrom('planImport').selectAll().where('tenantId', '=', tenantId).where('importId', '=', importId)

  return {
    async listImports() {
      const rows = await transaction
        .selectFrom('planImport')
        .select(['importId', 'fileName', 'status', 'createdAt', 'planId', 'taskCount'])
        .where('tenantId', '=', tenantId)
        .where('status', '<>', 'discarded')
        .orderBy('createdAt', 'desc')
        .orderBy('importId', 'desc')
        .limit(LISTED)
        .execute()
      return rows.map(row => ({ ...row, status: oneOf(STATUSES, row.status) }))
    },
    async findImport(importId) {
      const row = await findById(importId).executeTakeFirst()
      return row && toImport(row)
    },
    async lockImport(importId) {
      const query = findById(importId)
      // SQLite has one writer, and a writing transaction is it from its first statement.
      const row = await (dialect === 'postgres' ? query.forUpdate() : query).executeTakeFirst()
      return row && toImport(row)
    },
    async addImport(record) {
      await transaction
        .insertInto('planImport')
        .values({ tenantId, ...fromImport(record) })
        .execute()
    },
    async saveImport(record) {
      await transaction
        .updateTable('planImport')
        .set(fromImport(record))
        .where('tenantId', '=', tenantId)
        .where('importId', '=', record.importId)
        .execute()
    },
  }
}

function toImport(row: Database['planImport']): PlanImportRecord {
  const { tenantId: _tenant, taskCount: _count, taskGroups, extraction, source, resolutions, status, ...rest } = row
  const { blocks, rowsLeftOut } = parseColumn<KeptSource>(source)
  return {
    ...rest,
    status: oneOf(STATUSES, status),
    extraction: parseColumn<PlanExtraction>(extraction),
    taskGroups: parseColumn<TaskGroup[]>(taskGroups),
    source: blocks,
    sourceRowsLeftOut: rowsLeftOut,
    resolutions: parseColumn<NameResolution[]>(resolutions),
  }
}

function fromImport({ extraction, taskGroups, source, sourceRowsLeftOut, resolutions, ...record }: PlanImportRecord) {
  const kept: KeptSource = { blocks: source, rowsLeftOut: sourceRowsLeftOut }
  return {
    ...record,
    taskCount: extraction.tasks.length,
    taskGroups: JSON.stringify(taskGroups),
    extraction: JSON.stringify(extraction),
    source: JSON.stringify(kept),
    resolutions: JSON.stringify(resolutions),
  }
}

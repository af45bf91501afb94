import type {
  DefinitionVersion,
  RegisterEvidenceRecord,
  RegisterImportRecord,
  RegisterRecord,
  StoredRow,
} from '#application/ports/register-store.ts'
import { EVIDENCE_KINDS } from '#domain/evidence/evidence-kind.ts'
import type { RegisterDefinition } from '#domain/register/register-definition.ts'
import { type Cells, ROW_CHANGES, type RowVersion } from '#domain/register/register-row.ts'
import { oneOf, parseColumn } from '../columns.ts'
import { toFlag } from '../flag.ts'
import type { Database } from '../schema.ts'

export type RowColumns = Database['registerRow']

export function toRegister(row: Database['register'] & { definition: string }): RegisterRecord {
  const { tenantId: _tenant, name: _name, definition, ...register } = row
  return { ...register, definition: parseColumn<RegisterDefinition>(definition) }
}

/** The name stands apart so that lists are ordered without reading definitions. */
export function fromRegister({ definition, ...register }: RegisterRecord): Omit<Database['register'], 'tenantId'> {
  return { ...register, name: definition.name }
}

export function toDefinition({ tenantId: _tenant, definition, ...row }: Database['registerDefinition']): DefinitionVersion {
  return { ...row, definition: parseColumn<RegisterDefinition>(definition) }
}

export function toRowVersion(row: Omit<RowColumns, 'tenantId' | 'searchText' | 'personalSearch' | 'sortKey'>): RowVersion {
  return {
    rowId: row.rowId,
    rowVersion: row.rowVersion,
    registerId: row.registerId,
    ordinal: row.ordinal,
    definitionVersion: row.definitionVersion,
    unitId: row.unitId,
    neighbourhoodId: row.neighbourhoodId,
    cells: parseColumn<Cells>(row.cells),
    recordedAt: row.recordedAt,
    recordedTo: row.recordedTo,
    removed: row.removed === 1,
    change: oneOf(ROW_CHANGES, row.change),
    reason: row.reason,
    changedBy: row.changedBy,
    importId: row.importId,
    erasedAt: row.erasedAt,
  }
}

export function fromStoredRow({ row, keys }: StoredRow): Omit<RowColumns, 'tenantId'> {
  const { searchText, personalSearch, sortKey } = keys
  return { ...row, cells: JSON.stringify(row.cells), removed: toFlag(row.removed), searchText, personalSearch, sortKey }
}

export function toEvidence({ tenantId: _tenant, ...row }: Database['registerEvidence']): RegisterEvidenceRecord {
  return { ...row, kind: oneOf(EVIDENCE_KINDS, row.kind) }
}

export function toImport({ tenantId: _tenant, ...row }: Database['registerImport']): RegisterImportRecord {
  return row
}

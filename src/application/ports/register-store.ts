import type { UnitReach } from '#domain/access/rights.ts'
import type { RegisterDefinition } from '#domain/register/register-definition.ts'
import type { RowVersion } from '#domain/register/register-row.ts'
import type { Instant } from '#domain/shared/calendar.ts'
import type { EvidenceFacts } from './evidence-files.ts'

export type RegisterRecord = {
  readonly registerId: string
  readonly code: string
  readonly definition: RegisterDefinition
  readonly definitionVersion: number
  /** Grows with every change of its rows. */
  readonly revision: number
  readonly nextOrdinal: number
  readonly archivedAt: Instant | null
  readonly createdBy: string | null
  readonly createdAt: Instant
  readonly version: number
}

export type DefinitionVersion = {
  readonly registerId: string
  readonly definitionVersion: number
  readonly definition: RegisterDefinition
  readonly note: string
  readonly createdBy: string | null
  readonly createdAt: Instant
}

/** What the store keeps beside a version for searching, ordering and uniqueness; made by the domain. */
export type RowKeys = {
  /** Folded text of the open columns. */
  readonly searchText: string
  /** Folded text of the personal columns: searched only for readers who may see them unmasked. */
  readonly personalSearch: string
  /** Dictionary order of the title column; empty when that column is personal. */
  readonly sortKey: string
  /** One text a unique set whose cells are all filled. */
  readonly unique: readonly { readonly uniqueSet: number; readonly uniqueText: string }[]
}
export type StoredRow = { readonly row: RowVersion; readonly keys: RowKeys }

export type RegisterEvidenceRecord = EvidenceFacts & {
  readonly registerId: string
  readonly rowId: string
  /** The file column it was attached for; null: the row as a whole. */
  readonly columnCode: string | null
  readonly removedBy: string | null
  readonly removedAt: Instant | null
}

export type RegisterImportRecord = {
  readonly importId: string
  readonly registerId: string
  readonly fileName: string
  readonly fileSha256: string
  readonly added: number
  readonly changed: number
  readonly unchanged: number
  readonly createdBy: string | null
  readonly createdAt: Instant
  readonly undoneBy: string | null
  readonly undoneAt: Instant | null
}

/** A row's unique key is taken by another living row. */
export type TakenKey = { readonly uniqueSet: number; readonly uniqueText: string; readonly rowId: string }

export type RegisterStore = {
  /** By name; archived ones last. */
  listRegisters(): Promise<readonly RegisterRecord[]>
  findRegister(registerId: string): Promise<RegisterRecord | undefined>
  findRegisterByCode(code: string): Promise<RegisterRecord | undefined>
  /** As `findRegister`; until this transaction ends nobody else changes the register or its rows. */
  lockRegister(registerId: string): Promise<RegisterRecord | undefined>
  /** Writes the register and its first definition. */
  addRegister(register: RegisterRecord, note: string): Promise<void>
  /** Saves revision, ordinal, archiving; a new `definitionVersion` comes with its change, which adds the definition. */
  saveRegister(
    register: RegisterRecord,
    change?: { readonly note: string; readonly by: string | null; readonly at: Instant },
  ): Promise<void>
  /** Newest first. */
  listDefinitions(registerId: string): Promise<readonly DefinitionVersion[]>
  /** Every version of those registers whose definition was ever changed, newest first. */
  listChangedDefinitions(): Promise<readonly DefinitionVersion[]>

  /** The standing versions of these rows, removed ones included, in the order of the ids given. */
  findRows(registerId: string, rowIds: readonly string[]): Promise<readonly RowVersion[]>
  /** Those of these ids that belong to rows of other registers. */
  findForeignRows(registerId: string, rowIds: readonly string[]): Promise<readonly string[]>
  /** Living rows by the unique text of a set. */
  findTakenKeys(
    registerId: string,
    keys: readonly { readonly uniqueSet: number; readonly uniqueText: string }[],
  ): Promise<readonly TakenKey[]>
  /** Every standing row, oldest ordinal first, in pieces; rows struck out only where they are asked for. */
  readStandingRows(registerId: string, which?: { readonly withRemoved: boolean }): AsyncIterable<readonly RowVersion[]>
  /** Adds versions: a later version closes the one before it at its own moment and takes over its unique keys. Many rows in few statements. */
  addVersions(rows: readonly StoredRow[]): Promise<void>
  /** Blanks the cells of every version of a row but those kept, and marks them erased. */
  eraseCells(rowId: string, personalColumns: readonly string[], at: Instant): Promise<void>
  listRowVersions(rowId: string): Promise<readonly RowVersion[]>
  listRowsOfImport(importId: string): Promise<readonly RowVersion[]>
  /** What the rows that an import changed were just before it. */
  listRowsBeforeImport(importId: string): Promise<readonly RowVersion[]>

  addEvidence(evidence: RegisterEvidenceRecord): Promise<void>
  findEvidence(evidenceId: string): Promise<RegisterEvidenceRecord | undefined>
  /** Those not removed, oldest first. */
  listEvidence(rowIds: readonly string[]): Promise<readonly RegisterEvidenceRecord[]>
  /** `by` null: the system, when a row's time is over. */
  removeEvidence(evidenceId: string, by: string | null, at: Instant): Promise<void>

  addImport(record: RegisterImportRecord): Promise<void>
  findImport(importId: string): Promise<RegisterImportRecord | undefined>
  /** The last one of this file that was not undone. */
  findImportOfFile(registerId: string, fileSha256: string): Promise<RegisterImportRecord | undefined>
  /** Those whose every row was of these units when it came in, newest first. */
  listImports(registerId: string, reach: UnitReach, limit: number): Promise<readonly RegisterImportRecord[]>
  saveImport(record: RegisterImportRecord): Promise<void>
}

import type { EvidenceKind } from '#domain/evidence/evidence-kind.ts'
import type { RegisterDefinition, RegisterScope } from '#domain/register/register-definition.ts'
import type { Cells, RowChange } from '#domain/register/register-row.ts'
import type { Day, Instant } from '#domain/shared/calendar.ts'

/** What the screens are told of registers; the contract has the same shapes. */
export type RegisterAction = 'write' | 'define' | 'unmask' | 'erase' | 'archive'

export type RegisterSummaryView = {
  readonly registerId: string
  readonly code: string
  readonly name: string
  readonly purpose: string
  readonly scope: RegisterScope
  readonly holdsPersonalData: boolean
  /** False: closed to this person, who may change its definition and see none of its rows. */
  readonly readable: boolean
  readonly rows: number
  readonly lastChangedAt: Instant | null
  readonly archivedAt: Instant | null
  readonly allowedActions: RegisterAction[]
}

export type RegisterDetailView = RegisterSummaryView & {
  readonly definition: RegisterDefinition
  readonly definitionVersion: number
  readonly units: { readonly unitId: string; readonly name: string; readonly kind: string }[]
  readonly ownUnits: string[] | null
  readonly version: number
}

export type RowView = {
  readonly rowId: string
  readonly rowVersion: number
  readonly ordinal: number
  readonly neighbourhoodId: string | null
  readonly unitId: string
  readonly cells: Cells
  readonly masked: readonly string[]
  readonly titles: Readonly<Record<string, string>>
  readonly removed: boolean
  readonly evidenceCount: number
  readonly owesEvidence: boolean
  readonly changedAt: Instant
  readonly changedByName: string
  /** The case that writes and keeps this row; null for a row kept by hand. */
  readonly ofCase: { readonly caseId: string; readonly number: number } | null
  readonly allowedActions: ('edit' | 'remove' | 'restore')[]
}

export type RowEvidenceView = {
  readonly evidenceId: string
  readonly columnCode: string | null
  readonly kind: EvidenceKind
  readonly fileName: string
  readonly mime: string
  readonly size: number
  readonly sha256: string
  readonly takenOn: Day | null
  readonly documentNumber: string
  readonly documentDate: Day | null
  readonly caption: string
  readonly uploadedAt: Instant
  readonly uploadedByName: string
}

export type RowHistoryView = {
  readonly rowVersion: number
  readonly change: RowChange
  readonly at: Instant
  readonly byName: string
  readonly reason: string
  readonly cells: Cells
  readonly masked: readonly string[]
  readonly neighbourhoodId: string | null
  readonly unitId: string
  readonly importFile: string | null
}

export type RowDetailView = RowView & {
  readonly registerId: string
  readonly evidence: RowEvidenceView[]
  readonly history: readonly RowHistoryView[]
}

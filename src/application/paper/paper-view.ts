import type { PaperAction, PaperContent } from '#domain/paper/paper.ts'
import type { PaperText } from '#domain/paper/paper-text.ts'
import type { Day, Instant } from '#domain/shared/calendar.ts'
import type { PaperEvent, PaperRecord, PaperRow, PaperUnitRow } from '../ports/paper-store.ts'

export type PaperVersionView = {
  readonly ordinal: number
  readonly asOf: Day
  readonly items: number
  readonly draftedByName: string
  readonly draftedAt: Instant
}

export type PaperScanView = { readonly evidenceId: string; readonly fileName: string; readonly size: number; readonly uploadedAt: Instant }

/** `symbol`: `12-CV/ĐU`; empty while it has no number. */
export type PaperSummaryView = PaperRow & { readonly symbol: string }

export type PaperView = PaperRecord & {
  readonly symbol: string
  readonly draftedByName: string
  readonly issuedByName: string
  readonly content: PaperContent
  readonly asOf: Day
  /** What is late, by the alert that is open about it. */
  readonly text: PaperText
  readonly units: readonly (PaperUnitRow & { readonly mayAnswer: boolean })[]
  readonly versions: readonly PaperVersionView[]
  readonly events: readonly (PaperEvent & { readonly byName: string })[]
  readonly scans: readonly PaperScanView[]
  /** The number that comes next in its sequence; null where it has none or is issued. */
  readonly nextNumber: number | null
  readonly isNumbered: boolean
  readonly allowedActions: readonly PaperAction[]
}

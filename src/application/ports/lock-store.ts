import type { UnitReach } from '#domain/access/rights.ts'
import type { CorrectionField, CorrectionState, CorrectionValue } from '#domain/lock/correction.ts'
import type { PeriodKey, PeriodKind } from '#domain/report/period-kind.ts'
import type { Instant, Month } from '#domain/shared/calendar.ts'
import type { SnapshotReport } from '#domain/lock/snapshot.ts'

/** A period whose figures stand. Never changed, never taken back. */
export type PeriodLockRecord = {
  readonly planId: string
  readonly kind: PeriodKind
  readonly month: Month
  readonly lockedAt: Instant
  readonly lockedBy: string
  readonly note: string
  /** Reports that were sent and not accepted by then. */
  readonly unreviewed: number
  /** Reports that were never sent. */
  readonly missing: number
  /** Where the snapshot's bytes lie among the stored files. */
  readonly snapshotSha256: string
  readonly snapshotSize: number
}

export type CorrectionRecord = {
  readonly correctionId: string
  readonly reportId: string
  readonly taskId: string
  readonly field: CorrectionField
  readonly oldValue: CorrectionValue
  readonly newValue: CorrectionValue
  readonly reason: string
  readonly state: CorrectionState
  readonly askedBy: string
  readonly askedAt: Instant
  readonly decidedBy: string | null
  readonly decidedAt: Instant | null
  readonly decisionNote: string
  /** The version of the line that its approval made; null unless approved. */
  readonly lineVersion: number | null
  readonly version: number
}

/** A correction with whose line it is about, for people to read. */
export type CorrectionRow = CorrectionRecord & {
  readonly planId: string
  readonly kind: PeriodKind
  readonly month: Month
  readonly unitId: string
  readonly unitName: string
  readonly taskCode: string
  readonly taskTitle: string
  readonly askedByName: string
  readonly decidedByName: string | null
}

export type CorrectionFilter = {
  readonly reach: UnitReach
  readonly period?: (PeriodKey & { readonly planId: string }) | undefined
  readonly states?: readonly CorrectionState[] | undefined
}

export type LockStore = {
  findLock(planId: string, kind: PeriodKind, month: Month): Promise<(PeriodLockRecord & { readonly lockedByName: string }) | undefined>
  /** Of a plan, the newest period first. */
  listLocks(planId: string): Promise<readonly (PeriodLockRecord & { readonly lockedByName: string })[]>
  addLock(lock: PeriodLockRecord): Promise<void>
  /** Reports of the period with an extension that nobody has decided yet. */
  listPendingExtensions(planId: string, period: PeriodKey): Promise<readonly string[]>
  /** Every report of the period with its lines, evidence and events, as a snapshot writes them: in the order of their ids. */
  readPeriod(planId: string, period: PeriodKey): Promise<readonly SnapshotReport[]>

  findCorrection(correctionId: string): Promise<CorrectionRow | undefined>
  addCorrection(correction: CorrectionRecord): Promise<void>
  /** Writes the decision on a correction that was asked for. */
  saveDecision(correction: CorrectionRecord): Promise<void>
  /** Of these reports, in the order in which they were asked for. */
  listCorrectionsOf(reportIds: readonly string[]): Promise<readonly CorrectionRow[]>
  /** The newest first. */
  listCorrections(filter: CorrectionFilter, page: { readonly offset: number; readonly limit: number }): Promise<readonly CorrectionRow[]>
  countCorrections(filter: CorrectionFilter): Promise<number>
}

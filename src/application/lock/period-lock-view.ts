import type { OpenReport } from '#domain/lock/lock-period.ts'
import type { PeriodKind } from '#domain/report/period-kind.ts'
import type { Month } from '#domain/shared/calendar.ts'
import type { CorrectionRow, PeriodLockRecord } from '../ports/lock-store.ts'

export type PeriodPlace = { readonly planId: string; readonly kind: PeriodKind; readonly month: Month }

export type StandingLock = Omit<PeriodLockRecord, 'planId' | 'kind' | 'month' | 'lockedBy'> & { lockedByName: string }

export type PeriodLockView = {
  planId: string
  planTitle: string
  kind: PeriodKind
  month: Month
  reportCount: number
  /** Whether the last day of a report of the period is over: before that nothing can be locked. */
  isOver: boolean
  lock: StandingLock | null
  /** Reports within reach that the lock would leave (or has left) as they are. */
  open: OpenReport[]
  corrections: { asked: number; approved: number }
  /** Of the installation, by which exported snapshots are checked. */
  publicKey: string
  allowedActions: ('lock' | 'compare' | 'export')[]
}

export type CorrectionView = Omit<CorrectionRow, 'askedBy' | 'decidedBy' | 'lineVersion'> & {
  allowedActions: ('approve' | 'refuse' | 'withdraw')[]
}

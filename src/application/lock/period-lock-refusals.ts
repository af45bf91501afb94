import type { PeriodLockedCode } from '#domain/lock/lock-period.ts'
import { type Refusal, refusal } from '#domain/shared/outcome.ts'
import type { ReportRecord } from '../ports/report-store.ts'
import type { Stores } from '../ports/unit-of-work.ts'

type Locks = Pick<Stores, 'locks'>
type PeriodOfReport = Pick<ReportRecord, 'planId' | 'kind' | 'month'>

export async function isPeriodLocked({ locks }: Locks, { planId, kind, month }: PeriodOfReport): Promise<boolean> {
  return (await locks.findLock(planId, kind, month)) !== undefined
}

/** Why nothing of this report may change any more; empty while its period is open. */
export async function periodLockRefusals(stores: Locks, report: PeriodOfReport): Promise<readonly Refusal<PeriodLockedCode>[]> {
  return (await isPeriodLocked(stores, report)) ? [refusal('REPORT_PERIOD_LOCKED')] : []
}

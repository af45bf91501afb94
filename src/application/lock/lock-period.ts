import { type AccessRefusalCode, notFound } from '#domain/access/access-refusals.ts'
import { type LockRefusalCode, decideLock } from '#domain/lock/lock-period.ts'
import { canonicalText } from '#domain/lock/snapshot.ts'
import { type Outcome, refused } from '#domain/shared/outcome.ts'
import { type Actor, scopeOf } from '../actor.ts'
import type { Application } from '../application.ts'
import type { PlanRecord } from '../ports/plan-store.ts'
import type { ReportRecord } from '../ports/report-store.ts'
import type { Stores } from '../ports/unit-of-work.ts'
import { buildSnapshot } from './build-snapshot.ts'
import { lockedReports, presentPeriodLock } from './get-period-lock.ts'
import type { PeriodLockView, PeriodPlace } from './period-lock-view.ts'

/** A ward's whole month with every text is far below. */
const LARGEST_SNAPSHOT = 256 * 1_048_576

export type LockCommand = PeriodPlace & {
  /** Reports that stay as they are, each read by name. */
  readonly confirmed: readonly string[]
  readonly note: string
}

type Parts = Pick<Application, 'unitOfWork' | 'clock' | 'signer' | 'evidenceFiles'>

/** Locks a period for ever. The snapshot's bytes are safe on the disk before the row that names them. */
export function lockPeriod(
  application: Parts,
  actor: Actor,
  command: LockCommand,
): Promise<Outcome<PeriodLockView, AccessRefusalCode | LockRefusalCode>> {
  return application.unitOfWork.run(
    scopeOf(actor),
    async (stores): Promise<Outcome<PeriodLockView, AccessRefusalCode | LockRefusalCode>> => {
      const { planId, kind, month, confirmed, note } = command
      const plan = await stores.plans.findPlan(planId)
      if (plan === undefined) return refused(notFound('plan'))
      const records = await holdReports(stores, command)
      const now = application.clock.now()
      const decided = decideLock({
        isLocked: (await stores.locks.findLock(planId, kind, month)) !== undefined,
        reports: await lockedReports(stores, planId, records),
        now,
        confirmed,
      })
      if (!decided.ok) return decided
      const lock = { lockedAt: now, lockedBy: actor.memberId, note: note.trim() }
      const file = await keepSnapshot(stores, application, { plan, records, place: command, lock })
      const { unreviewed, missing, open } = decided.value
      const record = { planId, kind, month, ...lock, unreviewed, missing, snapshotSha256: file.sha256, snapshotSize: file.size }
      await stores.locks.addLock(record)
      const left = open.map(({ unitName, reason }) => `${unitName}: ${reason}`)
      await stores.audit.record({ action: 'period.lock', entity: 'plan', entityId: planId, before: null, after: { ...record, left } })
      return presentPeriodLock(stores, application, actor, command)
    },
  )
}

/** Nobody else changes a report of the period until this transaction ends; always in the same order. */
async function holdReports({ reports }: Pick<Stores, 'reports'>, { planId, kind, month }: PeriodPlace): Promise<readonly ReportRecord[]> {
  const found = await reports.listReportsOf(planId, { kind, month })
  const held: ReportRecord[] = []
  for (const { reportId } of found.toSorted((left, right) => (left.reportId < right.reportId ? -1 : 1))) {
    const report = await reports.lockReport(reportId)
    if (report !== undefined) held.push(report)
  }
  return held
}

type Kept = {
  readonly plan: PlanRecord
  readonly records: readonly ReportRecord[]
  readonly place: PeriodPlace
  readonly lock: { readonly lockedAt: ReportRecord['dueAt']; readonly lockedBy: string; readonly note: string }
}

async function keepSnapshot(stores: Stores, { evidenceFiles }: Parts, { plan, records, place: { kind, month }, lock }: Kept) {
  const [first] = records.map(record => record.lastDay).toSorted()
  if (first === undefined) throw new Error('A period without reports is not locked')
  const snapshot = await buildSnapshot(stores, { plan, period: { kind, month }, cutOff: first, lock })
  const { tenantId } = await stores.organisation.getWard()
  return evidenceFiles.store(tenantId, Buffer.from(canonicalText(snapshot), 'utf8'), LARGEST_SNAPSHOT)
}

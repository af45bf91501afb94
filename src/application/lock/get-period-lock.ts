import { type AccessRefusalCode, notFound } from '#domain/access/access-refusals.ts'
import { isWithin } from '#domain/access/rights.ts'
import { type LockedReport, isPeriodOver, openReports } from '#domain/lock/lock-period.ts'
import { type Outcome, accepted, refused } from '#domain/shared/outcome.ts'
import { type Actor, isGranted, reachOf } from '../actor.ts'
import type { Application } from '../application.ts'
import type { ReportRecord } from '../ports/report-store.ts'
import type { Stores } from '../ports/unit-of-work.ts'
import type { PeriodLockView, PeriodPlace } from './period-lock-view.ts'

/** Whether a period is locked, by whom, and what stands in the way of locking it. */
export function getPeriodLock(
  application: Pick<Application, 'unitOfWork' | 'clock' | 'signer'>,
  actor: Actor,
  place: PeriodPlace,
): Promise<Outcome<PeriodLockView, AccessRefusalCode>> {
  return application.unitOfWork.read(actor.tenantId, stores => presentPeriodLock(stores, application, actor, place))
}

export async function presentPeriodLock(
  stores: Stores,
  { clock, signer }: Pick<Application, 'clock' | 'signer'>,
  actor: Actor,
  { planId, kind, month }: PeriodPlace,
): Promise<Outcome<PeriodLockView, AccessRefusalCode>> {
  const plan = await stores.plans.findPlan(planId)
  if (plan === undefined) return refused(notFound('plan'))
  const reach = reachOf(actor, 'correction.read')
  const records = await stores.reports.listReportsOf(planId, { kind, month })
  const reports = await lockedReports(stores, planId, records)
  const lock = await stores.locks.findLock(planId, kind, month)
  const now = lock?.lockedAt ?? clock.now()
  const visible = new Set(records.filter(record => isWithin(reach, record.unitId)).map(record => record.reportId))
  const count = (state: 'asked' | 'approved') => stores.locks.countCorrections({ reach, period: { planId, kind, month }, states: [state] })
  const isOver = isPeriodOver(reports, now)
  return accepted({
    planId,
    planTitle: plan.title,
    kind,
    month,
    reportCount: reports.length,
    isOver,
    lock: lock === undefined ? null : standing(lock),
    open: openReports(reports, now).filter(report => visible.has(report.reportId)),
    corrections: { asked: await count('asked'), approved: await count('approved') },
    publicKey: signer.publicKey(),
    allowedActions: [
      ...(lock === undefined && isOver && isGranted(actor, 'period.lock') ? (['lock'] as const) : []),
      ...(lock !== undefined && isGranted(actor, 'proof.read') ? (['compare', 'export'] as const) : []),
    ],
  })
}

type FoundLock = NonNullable<Awaited<ReturnType<Stores['locks']['findLock']>>>

function standing({ lockedAt, lockedByName, note, unreviewed, missing, snapshotSha256, snapshotSize }: FoundLock) {
  return { lockedAt, lockedByName, note, unreviewed, missing, snapshotSha256, snapshotSize }
}

/** The reports of a period as the rule of locking looks at them, in the order of the units. */
export async function lockedReports(
  { organisation, locks }: Pick<Stores, 'organisation' | 'locks'>,
  planId: string,
  records: readonly ReportRecord[],
): Promise<readonly LockedReport[]> {
  const [first] = records
  if (first === undefined) return []
  const units = (await organisation.listUnits()).toSorted((left, right) => left.sortOrder - right.sortOrder)
  const pending = new Set(await locks.listPendingExtensions(planId, first))
  const placeOf = new Map(units.map((unit, index) => [unit.unitId, { name: unit.name, index }]))
  return records
    .map(({ reportId, unitId, status, dueAt }) => ({ reportId, unitId, status, dueAt }))
    .toSorted((left, right) => (placeOf.get(left.unitId)?.index ?? 0) - (placeOf.get(right.unitId)?.index ?? 0))
    .map(({ reportId, unitId, status, dueAt }) => ({
      reportId,
      unitName: placeOf.get(unitId)?.name ?? '',
      status,
      dueAt,
      isExtensionPending: pending.has(reportId),
    }))
}

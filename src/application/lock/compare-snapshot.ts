import { type AccessRefusalCode, notFound } from '#domain/access/access-refusals.ts'
import { type AppliedCorrection, type SnapshotDifference, compareSnapshots } from '#domain/lock/compare-snapshots.ts'
import { type Snapshot, exactNumber } from '#domain/lock/snapshot.ts'
import { type Instant, dayAt, isDay } from '#domain/shared/calendar.ts'
import { type Outcome, accepted, refused } from '#domain/shared/outcome.ts'
import type { Actor } from '../actor.ts'
import type { Application } from '../application.ts'
import type { CorrectionRow, PeriodLockRecord } from '../ports/lock-store.ts'
import type { Stores } from '../ports/unit-of-work.ts'
import { buildSnapshot } from './build-snapshot.ts'
import type { PeriodPlace } from './period-lock-view.ts'
import { readSnapshot } from './read-snapshot.ts'

export type ComparedPeriod = PeriodPlace & {
  planTitle: string
  lockedAt: Instant
  snapshotSha256: string
  comparedAt: Instant
  /** Each place where what stands is not what was locked; those without `correctionIds` nothing explains. */
  differences: (Omit<SnapshotDifference, 'correctionIds'> & { correctionIds: string[] })[]
  unexplained: number
}

type Parts = Pick<Application, 'unitOfWork' | 'clock' | 'evidenceFiles' | 'secrets'>

/** What stands in a locked period now beside what was locked. */
export function compareSnapshot(
  parts: Parts,
  actor: Actor,
  { planId, kind, month }: PeriodPlace,
): Promise<Outcome<ComparedPeriod, AccessRefusalCode>> {
  return parts.unitOfWork.read(actor.tenantId, async (stores): Promise<Outcome<ComparedPeriod, AccessRefusalCode>> => {
    const lock = await stores.locks.findLock(planId, kind, month)
    return lock === undefined ? refused(notFound('periodLock')) : accepted(await comparePeriod(stores, parts, actor.tenantId, lock))
  })
}

/** Every locked period of a ward: what `sauro verify` and the inspector's page look through. */
export function compareEveryPeriod(parts: Parts, tenantId: string): Promise<readonly ComparedPeriod[]> {
  return parts.unitOfWork.read(tenantId, async stores => {
    const compared: ComparedPeriod[] = []
    for (const { planId } of await stores.plans.listPlans()) {
      for (const lock of await stores.locks.listLocks(planId)) compared.push(await comparePeriod(stores, parts, tenantId, lock))
    }
    return compared
  })
}

async function comparePeriod(stores: Stores, parts: Parts, tenantId: string, lock: PeriodLockRecord): Promise<ComparedPeriod> {
  const { planId, kind, month, lockedAt, snapshotSha256 } = lock
  const kept = await readSnapshot(parts, tenantId, lock)
  const differences = [
    ...(await lockDifferences(stores, lock)),
    ...(kept.state === 'whole'
      ? await compareWithStanding(stores, kept.snapshot)
      : [periodDifference('snapshot', snapshotSha256, kept.state === 'damaged' ? kept.sha256 : null)]),
  ]
  return {
    planId,
    kind,
    month,
    planTitle: (await stores.plans.findPlan(planId))?.title ?? '',
    lockedAt,
    snapshotSha256,
    comparedAt: parts.clock.now(),
    differences: differences.map(found => ({ ...found, correctionIds: [...found.correctionIds] })),
    unexplained: differences.filter(found => found.correctionIds.length === 0).length,
  }
}

/** Any snapshot of this ward, kept here or brought from outside, beside what stands now. */
export async function compareWithStanding(stores: Stores, locked: Snapshot): Promise<readonly SnapshotDifference[]> {
  const { plan, period, lock, audit } = locked
  const found = (await stores.locks.listLocks(plan.planId)).find(item => item.kind === period.kind && item.month === period.month)
  const record = await stores.plans.findPlan(plan.planId)
  if (found === undefined || record === undefined || !isDay(period.cutOff)) return [periodDifference('lock', lock.lockedAt, null)]
  const now = await buildSnapshot(stores, {
    plan: record,
    period: { kind: found.kind, month: found.month },
    cutOff: period.cutOff,
    lock: { lockedAt: found.lockedAt, lockedBy: found.lockedBy, note: found.note },
    auditSequence: Number(audit.sequence),
  })
  return [
    ...(['lockedAt', 'lockedBy', 'note'] as const)
      .filter(field => lock[field] !== now.lock[field])
      .map(field => periodDifference(field, lock[field], now.lock[field])),
    ...compareSnapshots(locked, now, await appliedCorrections(stores, locked)),
  ]
}

/** The audit log keeps the snapshot's hash too: a lock whose row was written over names another. */
async function lockDifferences(
  { audit }: Stores,
  { planId, kind, month, lockedAt, snapshotSha256 }: PeriodLockRecord,
): Promise<readonly SnapshotDifference[]> {
  const entries = await audit.list({ entity: 'plan', entityId: planId, action: 'period.lock', limit: MOST_LOCKS })
  const recorded = entries.map(entry => entry.after).find(after => isRecordOf(after, kind, month))
  const known = recorded === undefined ? null : textOf(recorded, 'snapshotSha256')
  return known === snapshotSha256 ? [] : [periodDifference('snapshotSha256', known, `${snapshotSha256} (${dayAt(lockedAt)})`)]
}

/** Months, quarters and years of a plan up to 2030 are fewer. */
const MOST_LOCKS = 1000

function isRecordOf(value: unknown, kind: string, month: string): value is object {
  return typeof value === 'object' && value !== null && textOf(value, 'kind') === kind && textOf(value, 'month') === month
}

function textOf(value: object, key: string): string | null {
  const found: unknown = Object.entries(value).find(([name]) => name === key)?.[1]
  return typeof found === 'string' ? found : null
}

/** Approved corrections that the audit log knows of, in the order in which lines took them; one that was only written into the table explains nothing. */
async function appliedCorrections({ locks, audit }: Stores, locked: Snapshot): Promise<readonly AppliedCorrection[]> {
  const rows = await locks.listCorrectionsOf(locked.reports.map(report => report.reportId))
  const approved = rows
    .filter(row => row.state === 'approved')
    .toSorted((left, right) => (left.lineVersion ?? 0) - (right.lineVersion ?? 0))
  const known: AppliedCorrection[] = []
  for (const row of approved) {
    const entries = await audit.list({ entity: 'correction', entityId: row.correctionId, action: 'correction.approve', limit: 1 })
    if (entries.some(entry => isSameCorrection(entry.after, row))) known.push(applied(row))
  }
  return known
}

function isSameCorrection(after: unknown, row: CorrectionRow): boolean {
  if (typeof after !== 'object' || after === null) return false
  const said = new Map<string, unknown>(Object.entries(after))
  return said.get('field') === row.field && said.get('oldValue') === row.oldValue && said.get('newValue') === row.newValue
}

function applied({ correctionId, reportId, taskId, field, oldValue, newValue }: CorrectionRow): AppliedCorrection {
  const written = (value: CorrectionRow['oldValue']) => (typeof value === 'number' ? exactNumber(value) : value)
  return { correctionId, reportId, taskId, field, oldValue: written(oldValue), newValue: written(newValue) }
}

function periodDifference(field: string, was: string | null, now: string | null): SnapshotDifference {
  return { place: 'period', unitName: '', taskCode: '', rowId: '', field, was, now, correctionIds: [] }
}

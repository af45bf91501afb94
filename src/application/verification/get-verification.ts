import { type AccessRefusalCode, notFound } from '#domain/access/access-refusals.ts'
import type { UnitReach } from '#domain/access/rights.ts'
import type { Month } from '#domain/shared/calendar.ts'
import { type Outcome, accepted, refusal, refused } from '#domain/shared/outcome.ts'
import type { SampleRecord } from '#domain/verification/sample-record.ts'
import {
  type CheckedLine,
  type UnitMonth,
  type VerificationAlarm,
  confirmedRate,
  verificationAlarms,
  verifiedShare,
} from '#domain/verification/verified-share.ts'
import { type Actor, isGranted, reachOf } from '../actor.ts'
import type { Application } from '../application.ts'
import type { Stores } from '../ports/unit-of-work.ts'
import type { DrawRow } from '../ports/verification-store.ts'
import { seesOpenLines } from './verification-sight.ts'

export type FindingCounts = { readonly found: number; readonly partly: number; readonly notFound: number }

export type MonthView = FindingCounts & {
  readonly month: Month
  readonly accepted: number
  readonly pending: number
  /** Mean claim of the accepted lines, and verified ÷ claimed of those looked at, percent; of the units in reach. */
  readonly claimed: number | null
  readonly share: number | null
  readonly draws: readonly DrawRow[]
}

export type UnitResult = {
  readonly unitId: string
  readonly unitName: string
  readonly months: readonly (FindingCounts & {
    readonly month: Month
    readonly claimed: number | null
    readonly share: number | null
    readonly confirmed: number | null
  })[]
  readonly alarms: readonly VerificationAlarm[]
}

export type VerificationView = {
  readonly months: readonly MonthView[]
  /** In the ward's order; only those in which a line was looked at. */
  readonly units: readonly UnitResult[]
  readonly mayDraw: boolean
}

/** How a plan's claims stand up to looking, month by month and unit by unit. A unit sees itself. */
export function getVerification(
  { unitOfWork }: Pick<Application, 'unitOfWork'>,
  actor: Actor,
  planId: string,
): Promise<Outcome<VerificationView, AccessRefusalCode>> {
  return unitOfWork.read(actor.tenantId, async stores => {
    if ((await stores.plans.findPlan(planId)) === undefined) return refused(notFound('plan'))
    const reach = reachOf(actor, 'verification.read')
    const draws = Map.groupBy(await stores.verification.listDraws(planId), draw => draw.month)
    const units = await unitResults(stores, planId, reach)
    const checked = Map.groupBy(await stores.verification.listCheckedLines(planId, reach), line => line.month)
    const claims = Map.groupBy(
      units.flatMap(unit => unit.all),
      month => month.month,
    )
    const months = (await stores.verification.countMonths(planId)).map(count => ({
      ...count,
      ...countsOf(checked.get(count.month) ?? []),
      claimed: meanOf((claims.get(count.month) ?? []).flatMap(item => item.claimed ?? [])),
      share: verifiedShare(checked.get(count.month) ?? []),
      draws: draws.get(count.month) ?? [],
    }))
    return accepted({
      months,
      units: units.filter(unit => unit.months.length > 0).map(({ all: _all, ...unit }) => unit),
      mayDraw: isGranted(actor, 'verification.do'),
    })
  })
}

/** Every unit in reach with its months; `months` are those in which a line was looked at, `all` those with accepted lines. */
async function unitResults({ verification }: Stores, planId: string, reach: UnitReach) {
  const claims = Map.groupBy(await verification.listUnitClaims(planId, reach), claim => claim.unitId)
  const checked = Map.groupBy(await verification.listCheckedLines(planId, reach), line => `${line.unitId} ${line.month}`)
  return [...claims].map(([unitId, ofUnit]) => {
    const all: readonly UnitMonth[] = ofUnit.map(({ month, claimed }) => ({
      month,
      claimed,
      checked: checked.get(`${unitId} ${month}`) ?? [],
    }))
    const months = all
      .filter(month => month.checked.length > 0)
      .map(month => ({
        ...countsOf(month.checked),
        month: month.month,
        claimed: month.claimed,
        share: verifiedShare(month.checked),
        confirmed: confirmedRate(month),
      }))
    return { unitId, unitName: ofUnit[0]?.unitName ?? '', all, months, alarms: verificationAlarms(all) }
  })
}

function countsOf(lines: readonly CheckedLine[]): FindingCounts {
  const count = (finding: CheckedLine['finding']) => lines.filter(line => line.finding === finding).length
  return { found: count('found'), partly: count('partly'), notFound: count('not_found') }
}

function meanOf(percents: readonly number[]): number | null {
  if (percents.length === 0) return null
  return Math.round((percents.reduce((sum, percent) => sum + percent, 0) / percents.length) * 10) / 10
}

/** Everything with which anybody draws again. Closed until all lines are checked, except to who checks: list and seed tell what was drawn. */
export function getSampleRecord(
  { unitOfWork }: Pick<Application, 'unitOfWork'>,
  actor: Actor,
  drawId: string,
): Promise<Outcome<SampleRecord, AccessRefusalCode | 'SAMPLE_NOT_PUBLISHED'>> {
  return unitOfWork.read(actor.tenantId, async ({ verification }) => {
    const draw = await verification.findDraw(drawId)
    const row = draw && (await verification.listDraws(draw.planId)).find(item => item.drawId === drawId)
    if (draw === undefined || row === undefined) return refused(notFound('verificationDraw'))
    const open = row.size - row.checked
    return open > 0 && !seesOpenLines(actor) ? refused(refusal('SAMPLE_NOT_PUBLISHED', '', { open })) : accepted(draw.record)
  })
}

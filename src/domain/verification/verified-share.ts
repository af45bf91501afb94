import type { Month } from '../shared/calendar.ts'
import type { VisitFinding } from './decide-visit.ts'

/** A drawn line that was looked at. */
export type CheckedLine = { readonly finding: VisitFinding; readonly claimedRate: number | null; readonly verifiedRate: number | null }

/** One unit in one month. */
export type UnitMonth = {
  readonly month: Month
  /** Mean of the ratios claimed in all accepted lines, percent; null without any. */
  readonly claimed: number | null
  readonly checked: readonly CheckedLine[]
}

export const VERIFICATION_ALARMS = ['CLAIMS_RISE_ALONE', 'VERIFIED_SHARE_LOW'] as const
export type VerificationAlarm = {
  readonly code: (typeof VERIFICATION_ALARMS)[number]
  readonly facts: Readonly<Record<string, string | number>>
}

/** Below this share of what was claimed, percent, what a unit reports is not to be relied on. */
const LOW_SHARE = 80
/** Percentage points by which claims must have risen before it matters that what is confirmed has not. */
const RISE = 5
const MONTHS_COMPARED = 3

/** Verified ÷ claimed over the lines looked at, percent with one decimal; null when they claimed nothing. */
export function verifiedShare(checked: readonly CheckedLine[]): number | null {
  const claimed = checked.reduce((sum, line) => sum + (line.claimedRate ?? 0), 0)
  const verified = checked.reduce((sum, line) => sum + Math.min(line.verifiedRate ?? 0, line.claimedRate ?? 0), 0)
  return claimed === 0 ? null : rounded((verified / claimed) * 100)
}

/** What of a unit's claims stands, percent: its mean claim times its verified share. */
export function confirmedRate({ claimed, checked }: UnitMonth): number | null {
  const share = verifiedShare(checked)
  return claimed === null || share === null ? null : rounded((claimed * share) / 100)
}

/**
 * What is wrong with a unit's claims, months in their order: its latest share is low, or over the last months looked at (three at most) its
 * claims rose by five points or more and what was confirmed of them did not rise at all.
 */
export function verificationAlarms(months: readonly UnitMonth[]): readonly VerificationAlarm[] {
  const known = months.flatMap(month => {
    const [share, confirmed] = [verifiedShare(month.checked), confirmedRate(month)]
    return share === null || confirmed === null || month.claimed === null
      ? []
      : [{ month: month.month, claimed: month.claimed, share, confirmed }]
  })
  const last = known.at(-1)
  const first = known.at(-MONTHS_COMPARED) ?? known[0]
  if (last === undefined || first === undefined) return []
  const alarms: VerificationAlarm[] = []
  if (last.claimed - first.claimed >= RISE && last.confirmed <= first.confirmed) {
    const { month: from, claimed: claimedBefore, confirmed: confirmedBefore } = first
    const facts = { from, to: last.month, claimedBefore, claimed: last.claimed, confirmedBefore, confirmed: last.confirmed }
    alarms.push({ code: 'CLAIMS_RISE_ALONE', facts })
  }
  if (last.share < LOW_SHARE) alarms.push({ code: 'VERIFIED_SHARE_LOW', facts: { to: last.month, share: last.share, least: LOW_SHARE } })
  return alarms
}

function rounded(percent: number): number {
  return Math.round(percent * 10) / 10
}

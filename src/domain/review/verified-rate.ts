import { accepted, refusal, refused } from '../shared/outcome.ts'
import type { Outcome, Refusal } from '../shared/outcome.ts'
import { tidyText } from '../shared/vietnamese-text.ts'

export type VerifiedRateRefusalCode =
  | 'VERIFIED_RATE_OUT_OF_RANGE'
  | 'VERIFIED_RATE_TOO_FINE'
  | 'VERIFIED_REASON_SHORT'
  | 'VERIFIED_LINE_NOT_ACCEPTED'

/** Characters in which a reviewer can say at the least why a ratio is not the claimed one. */
export const SHORTEST_VERIFIED_REASON = 15

/** A line that is accepted now, with what its unit claims. */
export type ClaimedLine = { readonly taskCode: string; readonly completionRate: number | null }
/** What the reviewer found instead, percent 0–100. */
export type FoundRate = { readonly taskCode: string; readonly rate: number; readonly reason: string }
/** `rate` null: the unit claimed none and the reviewer found none. The reason is empty where both are the same. */
export type VerifiedRate = { readonly taskCode: string; readonly rate: number | null; readonly reason: string }

/** The verified ratio of every line accepted now: the claimed one unless the reviewer found another and says why. */
export function decideVerifiedRates(
  lines: readonly ClaimedLine[],
  found: readonly FoundRate[],
): Outcome<readonly VerifiedRate[], VerifiedRateRefusalCode> {
  const claimed = new Map(lines.map(line => [line.taskCode, line.completionRate]))
  const refusals = found.flatMap(item => foundRefusals(item, claimed))
  if (refusals.length > 0) return refused(...refusals)
  const rates = new Map(found.map(item => [item.taskCode, item]))
  return accepted(
    lines.map(({ taskCode, completionRate }) => {
      const other = rates.get(taskCode)
      return other === undefined || other.rate === completionRate
        ? { taskCode, rate: completionRate, reason: '' }
        : { taskCode, rate: other.rate, reason: tidyText(other.reason) }
    }),
  )
}

function foundRefusals(
  { taskCode, rate, reason }: FoundRate,
  claimed: ReadonlyMap<string, number | null>,
): readonly Refusal<VerifiedRateRefusalCode>[] {
  const at = `verified[${taskCode}]`
  if (!claimed.has(taskCode)) return [refusal('VERIFIED_LINE_NOT_ACCEPTED', at, { taskCode })]
  if (!Number.isFinite(rate) || rate < 0 || rate > 100)
    return [refusal('VERIFIED_RATE_OUT_OF_RANGE', `${at}.rate`, { taskCode, rate: String(rate) })]
  if (Math.abs(rate * 10 - Math.round(rate * 10)) > 1e-9) return [refusal('VERIFIED_RATE_TOO_FINE', `${at}.rate`, { taskCode, rate })]
  const length = tidyText(reason).length
  if (rate === claimed.get(taskCode) || length >= SHORTEST_VERIFIED_REASON) return []
  return [refusal('VERIFIED_REASON_SHORT', `${at}.reason`, { taskCode, length, least: SHORTEST_VERIFIED_REASON })]
}

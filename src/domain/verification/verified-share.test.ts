import { expect, it } from 'vitest'
import { toMonth } from '../shared/calendar.ts'
import { type CheckedLine, type UnitMonth, confirmedRate, verificationAlarms, verifiedShare } from './verified-share.ts'

const checked = (claimedRate: number | null, verifiedRate: number | null): CheckedLine => ({ finding: 'partly', claimedRate, verifiedRate })
const month = (name: string, claimed: number | null, ...lines: readonly CheckedLine[]): UnitMonth => ({
  month: toMonth(name),
  claimed,
  checked: lines,
})
const codes = (...months: readonly UnitMonth[]) => verificationAlarms(months).map(alarm => alarm.code)

it.each([
  [[], null],
  [[checked(0, 0)], null],
  [[checked(null, null), checked(50, 50)], 100],
  [[checked(80, 40), checked(20, 20)], 60],
  [[checked(50, 90)], 100],
  [[checked(30, 0)], 0],
] as const)('verified by claimed of %j is %s', (lines, share) => expect(verifiedShare(lines)).toBe(share))

it('what is confirmed is the claim times the share', () => {
  expect(confirmedRate(month('2026-07', 60, checked(80, 40)))).toBe(30)
  expect(confirmedRate(month('2026-07', null, checked(80, 40)))).toBe(null)
  expect(confirmedRate(month('2026-07', 60))).toBe(null)
})

it('rising claims alarm only when what is confirmed does not rise', () => {
  const june = month('2026-06', 40, checked(40, 40))
  expect(codes(june, month('2026-07', 60, checked(60, 60)))).toEqual([])
  expect(codes(june, month('2026-07', 48, checked(50, 40)))).toEqual(['CLAIMS_RISE_ALONE'])
  expect(codes(june, month('2026-07', 44, checked(50, 40)))).toEqual([])
  expect(codes(june, month('2026-07', 60, checked(60, 30)))).toEqual(['CLAIMS_RISE_ALONE', 'VERIFIED_SHARE_LOW'])
})

it('only the last three months that were looked at count, and the latest share', () => {
  const months = [
    month('2026-05', 10, checked(10, 10)),
    month('2026-06', 50, checked(50, 25)),
    month('2026-07', 55),
    month('2026-08', 51, checked(50, 40)),
    month('2026-09', 52, checked(50, 45)),
  ]
  expect(verificationAlarms(months)).toEqual([])
  expect(verificationAlarms(months.slice(0, 2)).map(alarm => alarm.facts)).toEqual([{ to: '2026-06', share: 50, least: 80 }])
  expect(verificationAlarms([])).toEqual([])
})

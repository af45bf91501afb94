import { describe, expect, test } from 'vitest'
import { seenLineRefusals } from './seen-lines.ts'
import { decideVerifiedRates } from './verified-rate.ts'
import type { FoundRate } from './verified-rate.ts'

const LINES = [
  { taskCode: '1.1', completionRate: 60 },
  { taskCode: '1.2', completionRate: null },
]
const REASON = 'Biên bản chỉ có 9/20 hộ'
const decide = (...found: FoundRate[]) => decideVerifiedRates(LINES, found)
const codesOf = (...found: FoundRate[]) => {
  const outcome = decide(...found)
  return outcome.ok ? [] : outcome.refusals.map(({ code, at }) => `${at} ${code}`)
}

test('what the reviewer says nothing about is verified as claimed, also where nothing was claimed', () => {
  expect(decide()).toEqual({
    ok: true,
    value: [
      { taskCode: '1.1', rate: 60, reason: '' },
      { taskCode: '1.2', rate: null, reason: '' },
    ],
  })
})

test('another ratio stands beside the claim with its grounds; the claimed one needs none', () => {
  expect(decide({ taskCode: '1.1', rate: 45, reason: `  ${REASON} ` })).toMatchObject({ value: [{ rate: 45, reason: REASON }, {}] })
  expect(decide({ taskCode: '1.1', rate: 60, reason: 'bỏ qua' })).toMatchObject({ value: [{ rate: 60, reason: '' }, {}] })
})

describe('a ratio that cannot stand', () => {
  test.each<[string, FoundRate, string]>([
    ['without grounds', { taskCode: '1.1', rate: 45, reason: 'thiếu căn cứ' }, 'verified[1.1].reason VERIFIED_REASON_SHORT'],
    ['where nothing was claimed', { taskCode: '1.2', rate: 0, reason: '' }, 'verified[1.2].reason VERIFIED_REASON_SHORT'],
    ['above 100', { taskCode: '1.1', rate: 101, reason: REASON }, 'verified[1.1].rate VERIFIED_RATE_OUT_OF_RANGE'],
    ['below 0', { taskCode: '1.1', rate: -1, reason: REASON }, 'verified[1.1].rate VERIFIED_RATE_OUT_OF_RANGE'],
    ['no number', { taskCode: '1.1', rate: Number.NaN, reason: REASON }, 'verified[1.1].rate VERIFIED_RATE_OUT_OF_RANGE'],
    ['too fine', { taskCode: '1.1', rate: 45.55, reason: REASON }, 'verified[1.1].rate VERIFIED_RATE_TOO_FINE'],
    ['of a line that is not accepted now', { taskCode: '9.9', rate: 45, reason: REASON }, 'verified[9.9] VERIFIED_LINE_NOT_ACCEPTED'],
  ])('%s', (_what, found, expected) => {
    expect(codesOf(found)).toEqual([expected])
  })
})

describe('lines seen before they are accepted', () => {
  const waiting = [
    { taskId: 'a', taskCode: '1.1', version: 3 },
    { taskId: 'b', taskCode: '1.2', version: 5 },
  ]
  const codes = (seen: { taskId: string; version: number }[]) => seenLineRefusals(waiting, seen).map(({ code, at }) => `${at} ${code}`)

  test('all of them as they are now', () => {
    const seen = [
      { taskId: 'b', version: 5 },
      { taskId: 'a', version: 3 },
    ]
    expect(codes(seen)).toEqual([])
  })
  test('one not seen, one changed since, one of nowhere', () => {
    expect(codes([{ taskId: 'a', version: 3 }])).toEqual(['lines[1.2] REVIEW_LINE_NOT_SEEN'])
    expect(
      codes([
        { taskId: 'a', version: 2 },
        { taskId: 'b', version: 5 },
      ]),
    ).toEqual(['lines[1.1] REVIEW_LINE_CHANGED'])
    expect(
      codes([
        { taskId: 'a', version: 3 },
        { taskId: 'b', version: 5 },
        { taskId: 'x', version: 1 },
      ]),
    ).toEqual(['lines[2] REVIEW_LINE_UNKNOWN'])
  })
})

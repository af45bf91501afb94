import { expect, test } from 'vitest'
import { sayAmount, sayRequirement } from './say-figure.ts'

test.each([
  [92.4, '%', '92,4%', '92.4%'],
  [250_000_000, 'VND', '250.000.000 đồng', '250,000,000 đồng'],
  [7, 'sáng kiến, giải pháp', '7 sáng kiến, giải pháp', '7 sáng kiến, giải pháp'],
  [-12.346, '%', '−12,35%', '−12.35%'],
  [1234.5, '', '1.234,5', '1,234.5'],
  [0, 'cuộc', '0 cuộc', '0 cuộc'],
])('%d in “%s” reads as “%s”', (value, unit, vietnamese, english) => {
  expect(sayAmount(value, unit)).toBe(vietnamese)
  expect(sayAmount(value, unit, 'en')).toBe(english)
})

test.each([
  ['at_least', 90, null, '%', '≥ 90%'],
  ['between', 3, 5, 'doanh nghiệp', '3–5 doanh nghiệp'],
  ['reduce_at_least', 30, null, '%', 'giảm ≥ 30%'],
  ['at_most', 40, null, '%', '≤ 40%'],
  ['done', 1, null, '', 'hoàn thành'],
] as const)('a target %s %d asks for “%s”', (comparator, floor, upper, unit, words) => {
  expect(sayRequirement({ comparator, floor, upper, unit })).toBe(words)
})

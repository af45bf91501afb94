import { expect, test } from 'vitest'
import { readTargetSearch } from './target-search.ts'

test('an address keeps a real day and a known filter, nothing else', () => {
  expect(readTargetSearch({ ngay: '2026-10-31', loc: 'typed', x: 1 })).toEqual({ ngay: '2026-10-31', loc: 'typed' })
  expect(readTargetSearch({ ngay: '2026-02-30', loc: 'late' })).toEqual({})
})

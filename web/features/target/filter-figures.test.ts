import { expect, test } from 'vitest'
import { isShown } from './filter-figures.ts'

test.each([
  ['behind', ['behind', 'missed']],
  ['nodata', ['no_data']],
  ['met', ['met']],
  [undefined, ['met', 'on_path', 'behind', 'missed', 'no_data']],
] as const)('the filter %s shows figures that are %j', (filter, expected) => {
  const states = ['met', 'on_path', 'behind', 'missed', 'no_data'] as const
  expect(states.filter(state => isShown({ state, kind: 'computed' }, filter))).toEqual(expected)
})

test('typed figures are found however they stand', () => {
  expect(isShown({ state: 'met', kind: 'typed' }, 'typed')).toBe(true)
  expect(isShown({ state: 'met', kind: 'computed' }, 'typed')).toBe(false)
})

import { expect, test } from 'vitest'
import { readTaskSearch } from './task-search.ts'

test('filters of the address are kept; what is none of them is left out', () => {
  expect(readTaskSearch({ den: 'late', tim: 'ho so', thieu: true, la: 'x' })).toEqual({ den: 'late', tim: 'ho so', thieu: true })
  expect(readTaskSearch({ den: 'purple', tim: '', thieu: 'yes' })).toEqual({})
})

test('a group or a search that is a number is text all the same', () => {
  expect(readTaskSearch({ nhom: 2, tim: 500 })).toEqual({ nhom: '2', tim: '500' })
})

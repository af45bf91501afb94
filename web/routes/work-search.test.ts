import { expect, test } from 'vitest'
import { readNewWorkSearch, readWorkSearch } from './work-search.ts'

test('the filters of work are read from the address, the rest is left out', () => {
  const search = { tim: 12, donvi: 'u1', nhiemvu: 't1', trangthai: 'submitted', nguon: 'directive', han: 'week', xep: 'unit', cho: true }
  expect(readWorkSearch({ ...search, la: 'x' })).toEqual({ ...search, tim: '12' })
  expect(readWorkSearch({ trangthai: 'lost', nguon: 1, han: null, xep: 'up', cho: 'yes', tim: '' })).toEqual({})
  expect(readNewWorkSearch({ nhiemvu: 't1' })).toEqual({ nhiemvu: 't1' })
  expect(readNewWorkSearch({ nhiemvu: 4 })).toEqual({})
})

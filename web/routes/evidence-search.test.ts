import { expect, test } from 'vitest'
import { readEvidenceSearch } from './evidence-search.ts'

test('the filters of the ledger come through the address as they were set', () => {
  const search = {
    tim: 'biên bản',
    thang: '2026-07',
    donvi: 'u1',
    nhiemvu: 't1',
    xem: 'e1',
    trangthai: 'rejected',
    dauhieu: 'SAME_FILE_BEFORE',
    loai: 'photo',
    luoi: true,
  }
  expect(readEvidenceSearch(search)).toEqual(search)
})

test('what an address cannot hold is left out', () => {
  expect(readEvidenceSearch({ tim: '', thang: '2026-13', trangthai: 'gone', dauhieu: 1, loai: 'x', luoi: 'true', khac: 'y' })).toEqual({})
})

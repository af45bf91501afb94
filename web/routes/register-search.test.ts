import { expect, test } from 'vitest'
import { readEqual, readRegisterListSearch, readRegisterSearch, writeEqual } from './register-search.ts'

test('what the sheet shows comes back from the address; what is none of it is left out', () => {
  expect(readRegisterSearch({ tim: 500, loc: 'class:safe', thieu: true, giam: true, xep: 'rooms', ngay: '2026-11-01', la: 'x' })).toEqual({
    tim: '500',
    loc: 'class:safe',
    thieu: true,
    giam: true,
    xep: 'rooms',
    ngay: '2026-11-01',
  })
  expect(readRegisterSearch({ tim: '', thieu: 'yes', giam: 1, ngay: '2026-02-31', khupho: null })).toEqual({})
  expect(readRegisterListSearch({ tim: 'tro', loc: 'a:b' })).toEqual({ tim: 'tro' })
})

test('conditions of several columns are written and read back; an emptied one goes', () => {
  expect(writeEqual({ class: 'safe', fire: 'true', kind: '' })).toBe('class:safe,fire:true')
  expect(readEqual('class:safe,fire:true')).toEqual({ class: 'safe', fire: 'true' })
  expect(writeEqual({ class: '' })).toBeUndefined()
  expect(readEqual(undefined)).toEqual({})
  expect(readEqual('class,:x')).toEqual({})
})

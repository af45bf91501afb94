import { expect, test } from 'vitest'
import { readDays, readWait } from './read-days.ts'

test('reminders are read as typed, and anything but whole days is told', () => {
  expect(readDays('30, 15;7 ,0')).toEqual([30, 15, 7, 0])
  expect(readDays('  ')).toEqual([])
  expect([readDays('7, '), readDays('1.5'), readDays('-3'), readDays('bảy')]).toEqual([undefined, undefined, undefined, undefined])
  expect([readWait(''), readWait(' 5 '), readWait('x')]).toEqual([null, 5, undefined])
})

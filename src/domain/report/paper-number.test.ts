import { expect, test } from 'vitest'
import { readPaperNumber } from './paper-number.ts'

test.each([
  ['56', 56],
  [' 06 ', 6],
  ['56-BC/ĐU', 56],
  ['Số 07-BC/ĐU', 7],
  ['', null],
  ['  ', null],
])('the number %j of a paper is read', (text, number) => {
  expect(readPaperNumber(text)).toEqual({ ok: true, value: number })
})

test.each(['BC', '0', '-5', '1234567', 'BC 12/2026'])('%j is no number of a paper', text => {
  expect(readPaperNumber(text)).toMatchObject({ ok: false, refusals: [{ code: 'PAPER_NUMBER_MALFORMED', at: 'number' }] })
})

import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { toDay } from '../shared/calendar.ts'
import { type PaperIssue, FIRST_TERM, gapsIn, issueRefusals, nextNumber, termOf, termRefusals } from './paper-number.ts'

const USED = [
  { number: 3, issuedOn: toDay('2026-06-03') },
  { number: 5, issuedOn: toDay('2026-06-10') },
]
const moment = { type: 'CV', used: USED, asOf: toDay('2026-06-01'), due: toDay('2026-06-30'), today: toDay('2026-06-20') } as const
const codes = (change: Partial<PaperIssue>, other: Partial<Parameters<typeof issueRefusals>[1]> = {}) =>
  issueRefusals({ number: 6, issuedOn: toDay('2026-06-15'), signerName: 'Người mẫu 1', note: '', ...change }, { ...moment, ...other }).map(
    ({ at, code }) => `${at}:${code}`,
  )

describe('a number in the register of issued papers', () => {
  it('is the next one, on a day that fits', () => expect(codes({})).toEqual([]))

  it.each([
    ['none', { number: null }, ['number:PAPER_NUMBER_MISSING']],
    ['one that is taken', { number: 5 }, ['number:PAPER_NUMBER_TAKEN']],
    ['one that leaves others out', { number: 9 }, ['note:PAPER_NUMBER_GAP']],
    ['one that leaves others out, with a reason', { number: 9, note: 'Số 06 đến 08 phát hành bản giấy' }, []],
    ['one that was left out, on a day between its neighbours', { number: 4, issuedOn: toDay('2026-06-05') }, []],
    ['one that was left out, on a later day than the number after it', { number: 4 }, ['note:PAPER_DATE_ORDER']],
    ['a day before that of the number before', { issuedOn: toDay('2026-06-09') }, ['note:PAPER_DATE_ORDER']],
    ['the same with a reason', { issuedOn: toDay('2026-06-09'), note: 'Ký trước, vào sổ sau' }, []],
    ['a day ahead', { issuedOn: toDay('2026-06-21') }, ['issuedOn:PAPER_DATE_AHEAD']],
    ['a day before its facts', { issuedOn: toDay('2026-05-31'), note: 'Ký trước, vào sổ sau' }, ['issuedOn:PAPER_DATE_BEFORE_FACTS']],
    ['nobody who signed', { signerName: '  ' }, ['signerName:PAPER_SIGNER_MISSING']],
    ['a secret mark', { note: 'Văn bản MẬT' }, ['note:STATE_SECRET_MARK']],
  ] as const)('%s: %j', (_name, change, expected) => expect(codes(change)).toEqual(expected))

  it('is no sheet’s, and its day is not after the one it asks for', () => {
    expect(codes({}, { type: 'PHIEU' })).toEqual(['number:PAPER_NUMBER_NOT_WANTED'])
    expect(codes({ number: null }, { type: 'PHIEU' })).toEqual([])
    expect(codes({}, { due: toDay('2026-06-14') })).toEqual(['issuedOn:PAPER_DUE_BEFORE_ISSUE'])
  })

  it('and the gaps together are every number up to the last', () => {
    fc.assert(
      fc.property(fc.uniqueArray(fc.integer({ min: 1, max: 60 })), numbers => {
        const missing = gapsIn(numbers).flatMap(({ from, to }) => Array.from({ length: to - from + 1 }, (_, index) => from + index))
        const last = nextNumber(numbers.map(number => ({ number, issuedOn: toDay('2026-06-01') }))) - 1
        expect([...numbers, ...missing].sort((left, right) => left - right)).toEqual(Array.from({ length: last }, (_, index) => index + 1))
      }),
    )
  })
})

describe('a term', () => {
  const starts = [FIRST_TERM.startsOn, toDay('2030-06-15')]

  it.each([
    ['2025-01-01', '2025-07-01'],
    ['2030-06-14', '2025-07-01'],
    ['2030-06-15', '2030-06-15'],
    ['2031-01-01', '2030-06-15'],
  ])('of %s begins on %s', (day, expected) => expect(termOf(toDay(day), starts)).toBe(expected))

  it('begins after every other and has a name', () => {
    const known = [FIRST_TERM]
    expect(termRefusals({ startsOn: FIRST_TERM.startsOn, name: '30' }, known).map(({ code }) => code)).toEqual([
      'PAPER_TERM_ORDER',
      'PAPER_TERM_NAME_SHORT',
    ])
    expect(termRefusals({ startsOn: toDay('2030-06-15'), name: '2030–2035' }, known)).toEqual([])
  })
})

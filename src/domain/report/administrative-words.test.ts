import { expect, test } from 'vitest'
import { toDay, toMonth } from '../shared/calendar.ts'
import {
  asClause,
  countInWords,
  joinInProse,
  longPaperDay,
  longPaperMonth,
  paperNumber,
  percentInWords,
  shortPaperDay,
  wordsIn,
} from './administrative-words.ts'

test('a paper writes a zero before a day under 10 and before months 1 and 2 only', () => {
  expect(longPaperDay(toDay('2026-06-25'))).toBe('ngày 25 tháng 6 năm 2026')
  expect(longPaperDay(toDay('2027-02-05'))).toBe('ngày 05 tháng 02 năm 2027')
  expect(longPaperDay(toDay('2027-03-09'))).toBe('ngày 09 tháng 3 năm 2027')
  expect(shortPaperDay(toDay('2026-06-01'))).toBe('01/6/2026')
  expect(shortPaperDay(toDay('2027-01-01'))).toBe('01/01/2027')
  expect(shortPaperDay(toDay('2026-12-31'))).toBe('31/12/2026')
  expect(longPaperMonth(toMonth('2027-01'))).toBe('tháng 01 năm 2027')
  expect(longPaperMonth(toMonth('2026-11'))).toBe('tháng 11 năm 2026')
})

test('a Party number has no colon, two digits, and room to write in while it is not issued', () => {
  expect(paperNumber('BC', 6, 'ĐU')).toBe('Số 06-BC/ĐU')
  expect(paperNumber('BC', 156, 'VPĐU')).toBe('Số 156-BC/VPĐU')
  expect(paperNumber('BC', null, 'ĐU')).toMatch(/^Số +-BC\/ĐU$/)
})

test('counts and shares are written as an office writes them', () => {
  expect([0, 2, 12, 1250, 1_250_000].map(countInWords)).toEqual(['00', '02', '12', '1.250', '1.250.000'])
  expect([0, 40, 37.5, 71.44, 100].map(percentInWords)).toEqual(['0%', '40%', '37,5%', '71,4%', '100%'])
})

test('a list in a sentence is joined by commas and a last và', () => {
  expect(joinInProse([])).toBe('')
  expect(joinInProse(['A'])).toBe('A')
  expect(joinInProse(['A', '', 'B', 'C'])).toBe('A, B và C')
})

test('the lines of a cell become one clause without bullets or a final mark', () => {
  expect(asClause('- Ban hành kế hoạch.\r\n+ Lập danh mục;\n\n')).toBe('Ban hành kế hoạch; Lập danh mục')
  expect(asClause(' -5% so với năm 2025./. ')).toBe('-5% so với năm 2025')
})

test('only the program’s own words change their tone style', () => {
  expect(wordsIn('old')`Văn phòng Đảng uỷ: ${'Đảng uỷ phường'}`).toBe('Văn phòng Đảng ủy: Đảng uỷ phường')
  expect(wordsIn('new')`Văn phòng Đảng ủy: ${'Đảng ủy phường'}`).toBe('Văn phòng Đảng uỷ: Đảng ủy phường')
})

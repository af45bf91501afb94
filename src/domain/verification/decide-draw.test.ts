import { expect, it } from 'vitest'
import { drawRefusals, usualSampleSize } from './decide-draw.ts'

const wanted = { size: 5, words: 'Xổ số 30/11: 482913', reason: '' }
const codes = (changes: Partial<typeof wanted>, facts = { lineCount: 30, earlierDraws: 0 }) =>
  drawRefusals({ ...wanted, ...changes }, facts).map(item => `${item.at}:${item.code}`)

it.each([
  [0, 0],
  [3, 3],
  [5, 5],
  [50, 5],
  [51, 6],
  [680, 68],
])('of %i lines %i are drawn as a rule', (lines, size) => expect(usualSampleSize(lines)).toBe(size))

it('a month has one draw; more is an addition with its reason', () => {
  expect(codes({})).toEqual([])
  const again = { lineCount: 30, earlierDraws: 1 }
  expect(codes({}, again)).toEqual(['reason:SAMPLE_DRAWN_ALREADY'])
  expect(codes({ reason: 'bổ sung' }, again)).toEqual(['reason:SAMPLE_REASON_SHORT'])
  expect(codes({ size: 1, reason: 'Khu phố 3 được duyệt sau lần rút đầu' }, again)).toEqual([])
})

it('fewer lines than a tenth, more than there are, no words and secret marks are refused all at once', () => {
  expect(codes({ size: 4, words: ' 12 ' })).toEqual(['size:SAMPLE_SIZE_OUT_OF_RANGE', 'words:SAMPLE_WORDS_SHORT'])
  expect(codes({ size: 31 })).toEqual(['size:SAMPLE_SIZE_OUT_OF_RANGE'])
  expect(codes({ words: 'Độ mật: Tối mật' })).toContain('words:STATE_SECRET_MARK')
  expect(codes({}, { lineCount: 0, earlierDraws: 0 })).toEqual([':SAMPLE_WITHOUT_LINES'])
})

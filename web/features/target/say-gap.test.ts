import { expect, test } from 'vitest'
import { targetWords } from '../../i18n/target-words.ts'
import { sayGap, sayPath } from './say-gap.ts'

const words = targetWords.vi.figure

test.each([
  [{ expected: 60, gap: -12, unit: '%' }, 'thấp hơn lộ trình 12 điểm phần trăm'],
  [{ expected: 5, gap: 2, unit: 'sáng kiến' }, 'cao hơn lộ trình 2 sáng kiến'],
  [{ expected: 60, gap: 0.001, unit: '%' }, 'đúng lộ trình'],
  [{ expected: 60, gap: null, unit: '%' }, null],
])('%j reads as %j', (figure, said) => {
  expect(sayGap(figure, words, 'vi')).toBe(said)
})

test('the path is told without a figure too, and not at all for standing work', () => {
  expect(sayPath({ expected: 60, gap: null, unit: '%' }, words, 'vi')).toBe('Đến nay lộ trình cần 60%.')
  expect(sayPath({ expected: 60, gap: -10, unit: '%' }, words, 'vi')).toBe('Đến nay lộ trình cần 60%; thấp hơn lộ trình 10 điểm phần trăm.')
  expect(sayPath({ expected: null, gap: null, unit: '' }, words, 'vi')).toBeNull()
})

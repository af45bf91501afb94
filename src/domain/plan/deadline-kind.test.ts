import { expect, test } from 'vitest'
import { deadlineKind } from './deadline-kind.ts'

test.each([
  ['Trước 30/6/2026', 'dated'],
  ['31/12/2026 và hằng năm', 'dated'],
  ['Trước 30/6 hằng năm', 'recurring'],
  ['Hằng quý', 'recurring'],
  ['Thường xuyên', 'standing'],
  ['Theo tiến độ của Thành uỷ', ''],
  ['', ''],
])('a deadline worded “%s” is %j', (text, kind) => {
  expect(deadlineKind(text)).toBe(kind)
})

import { expect, test } from 'vitest'
import { applyToneStyle } from './tone-style.ts'

const PAIRS: readonly (readonly [old: string, modern: string])[] = [
  ['Đảng ủy', 'Đảng uỷ'],
  ['ỦY BAN NHÂN DÂN', 'UỶ BAN NHÂN DÂN'],
  ['hòa giải, HÒA BÌNH', 'hoà giải, HOÀ BÌNH'],
  ['khóa XV, tùy khả năng', 'khoá XV, tuỳ khả năng'],
  ['sức khỏe, lũy kế', 'sức khoẻ, luỹ kế'],
  ['thủy lợi; vô hiệu hóa.', 'thuỷ lợi; vô hiệu hoá.'],
]

test.each(PAIRS)('%s and %s are the same words in the two tone styles', (old, modern) => {
  expect(applyToneStyle(old, 'new')).toBe(modern)
  expect(applyToneStyle(modern, 'old')).toBe(old)
  expect(applyToneStyle(old, 'old')).toBe(old)
  expect(applyToneStyle(modern, 'new')).toBe(modern)
})

test.each(['quý III', 'hoàn thành', 'huỳnh', 'của', 'ngoáy', 'thuế', 'quả', 'QUỸ', 'khoảng', 'xoáy', 'Đảng bộ'])(
  '%s is written alike in both styles',
  word => {
    expect(applyToneStyle(word, 'old')).toBe(word)
    expect(applyToneStyle(word, 'new')).toBe(word)
  },
)

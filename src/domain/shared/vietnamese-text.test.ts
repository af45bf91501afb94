import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { foldText, isFoundIn, isSameText, sortKey, tidyText, toneKey } from './vietnamese-text.ts'

describe('text that comes in is tidied', () => {
  test('composed and decomposed letters become one', () => {
    expect(tidyText('Đảng uỷ phường'.normalize('NFD'))).toBe('Đảng uỷ phường')
  })

  test('odd spaces, invisible marks and the Icelandic Ð are mended', () => {
    expect(tidyText('  Ð\u1ea3ng\u00a0\u200buỷ \t\n phường\ufeff ')).toBe('Đảng uỷ phường')
  })

  test('tidying twice changes nothing more', () => {
    fc.assert(fc.property(fc.string({ unit: 'grapheme' }), text => tidyText(tidyText(text)) === tidyText(text)))
  })
})

test.each([
  ['Đảng uỷ phường Tam Phước', 'dang uy phuong tam phuoc'],
  ['NHIỆM VỤ TRỌNG TÂM', 'nhiem vu trong tam'],
  ['Ðường số 3', 'duong so 3'],
  ['ăâêôơưđ', 'aaeooud'],
])('%s folds to %s', (text, folded) => {
  expect(foldText(text)).toBe(folded)
})

test.each([
  ['hoà', 'hòa'],
  ['uỷ', 'ủy'],
  ['quý', 'qúy'],
  ['Uỷ ban Kiểm tra Đảng uỷ', 'Ủy ban Kiểm tra Đảng ủy'],
  ['khoẻ', 'khỏe'],
  ['chuẩn hoá', 'CHUẨN HÓA'],
])('%s and %s are the same word', (left, right) => {
  expect(isSameText(left, right)).toBe(true)
  expect(toneKey(left)).toBe(toneKey(right))
})

test.each([
  ['hoa', 'hoà'],
  ['tuân', 'tuần'],
  ['đang', 'dang'],
  ['mục', 'mức'],
])('%s and %s are different words', (left, right) => {
  expect(isSameText(left, right)).toBe(false)
})

test('a search without marks finds the words in any order', () => {
  expect(isFoundIn('Rà soát, chuẩn hóa quy trình TTHC', 'quy trinh ra soat')).toBe(true)
  expect(isFoundIn('Rà soát, chuẩn hóa quy trình TTHC', 'nhà trọ')).toBe(false)
  expect(isFoundIn('bất kỳ', '')).toBe(true)
})

test('names sort in the order of a Vietnamese dictionary, numbers by value', () => {
  const ordered = [
    'An',
    'Ánh',
    'Ăn',
    'Ân',
    'Bình',
    'Chi bộ 2',
    'Chi bộ 10',
    'Dung',
    'Đảng ủy',
    'Đoàn',
    'Em',
    'Êm',
    'Long Đức 1',
    'Long Đức 2',
    'Long Đức 10',
    'Long Khánh 1',
    'ma',
    'mà',
    'mả',
    'mã',
    'má',
    'mạ',
    'Oanh',
    'Ôn',
    'Ơn',
    'Tam Phước',
    'Uyên',
    'Ưng',
    'Xuân',
    'Yên',
  ]
  const shuffled = [...ordered].sort((left, right) => ((left.length * 7) % 5) - ((right.length * 7) % 5))
  const sorted = shuffled.map(text => ({ text, key: sortKey(text) })).sort((left, right) => (left.key < right.key ? -1 : 1))
  expect(sorted.map(item => item.text)).toEqual(ordered)
})

test('a shorter name comes before the longer one that begins with it', () => {
  expect(sortKey('Long') < sortKey('Long Đức')).toBe(true)
  expect(sortKey('ban') < sortKey('bàn')).toBe(true)
  expect(sortKey('bàn') < sortKey('ban a')).toBe(true)
})

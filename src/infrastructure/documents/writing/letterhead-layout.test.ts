import { expect, test } from 'vitest'
import { countLines, textWidth } from './font-metrics.ts'
import { layOutLetterhead } from './letterhead-layout.ts'

const MILLIMETRES = 25.4 / 72
const HEAD = {
  superior: 'ĐẢNG BỘ THÀNH PHỐ ĐỒNG NAI',
  issuer: 'ĐẢNG UỶ PHƯỜNG TAM PHƯỚC',
  placeDate: 'Tam Phước, ngày 25 tháng 6 năm 2026',
}

test('lines are as wide as Times New Roman sets them', () => {
  expect(textWidth('ĐẢNG CỘNG SẢN VIỆT NAM', 15, 'bold')).toBeCloseTo(206.7, 1)
  expect(textWidth(HEAD.superior, 14, 'regular') * MILLIMETRES).toBeCloseTo(77.5, 1)
  expect(textWidth(HEAD.issuer, 14, 'bold') * MILLIMETRES).toBeCloseTo(78.4, 1)
  expect(textWidth(HEAD.placeDate, 14, 'italic') * MILLIMETRES).toBeCloseTo(78.3, 1)
})

test('letters are measured alike whether their marks are combined or not', () => {
  expect(textWidth('Nguyễn'.normalize('NFD'), 14, 'regular')).toBe(textWidth('Nguyễn', 14, 'regular'))
})

test('the ward’s four lines fit on one line each in 80 and 85 mm', () => {
  expect(layOutLetterhead(HEAD)).toMatchObject({
    leftWidth: 80,
    rightWidth: 85,
    superior: [HEAD.superior],
    issuer: [HEAD.issuer],
    placeDate: [HEAD.placeDate],
  })
})

test('a name a little too long widens its cell as far as the date beside it allows', () => {
  const head = { ...HEAD, issuer: 'ĐẢNG UỶ PHƯỜNG LONG KHÁNH', placeDate: 'Long Khánh, ngày 25 tháng 6 năm 2026' }
  const layout = layOutLetterhead(head)
  expect(layout.issuer).toEqual([head.issuer])
  expect(layout.leftWidth).toBeGreaterThan(80)
  expect(layout.leftWidth).toBeLessThanOrEqual(88)
  expect(layout.leftWidth + layout.rightWidth).toBe(165)
})

test('a name too long for that is broken after the level word', () => {
  const layout = layOutLetterhead({ ...HEAD, issuer: 'ĐẢNG UỶ PHƯỜNG NGUYỄN BỈNH KHIÊM' })
  expect(layout.issuer).toEqual(['ĐẢNG UỶ PHƯỜNG', 'NGUYỄN BỈNH KHIÊM'])
})

test('a long place name puts the date on a line of its own', () => {
  const layout = layOutLetterhead({ ...HEAD, placeDate: 'Nguyễn Bỉnh Khiêm, ngày 25 tháng 12 năm 2026' })
  expect(layout.placeDate).toEqual(['Nguyễn Bỉnh Khiêm,', 'ngày 25 tháng 12 năm 2026'])
})

test('lines are counted as they wrap', () => {
  expect(countLines('', 100, 12, 'regular')).toBe(1)
  expect(countLines('một\nhai\nba', 100, 12, 'regular')).toBe(3)
  expect(countLines('Rà soát, chuẩn hóa quy trình', 60, 12, 'regular')).toBe(3)
  expect(countLines('a'.repeat(100), 53.3, 12, 'regular')).toBe(10)
})

import { expect, test } from 'vitest'
import { proposeCode } from './propose-code.ts'

test('a column is called after its name, without marks', () => {
  expect(proposeCode('Ngày họp Chi bộ', [])).toBe('ngay_hop_chi_bo')
  expect(proposeCode('Đường, hẻm (số nhà)', [])).toBe('duong_hem_so_nha')
})

test('digits and signs never begin a code, and a name without letters gets a plain one', () => {
  expect(proposeCode('05 tuyến', [])).toBe('tuyen')
  expect(proposeCode('…', [])).toBe('cot')
  expect(proposeCode('', [], 'so')).toBe('so')
})

test('two columns never share a code, nor take the names of the row itself', () => {
  expect(proposeCode('Ngày', ['ngay', 'ngay_2'])).toBe('ngay_3')
  expect(proposeCode('Unit', [])).toBe('unit_2')
})

test('a long name is cut within the forty letters a code may have', () => {
  expect(proposeCode('Số lượng hồ sơ giải quyết trực tuyến toàn trình trong tháng', []).length).toBeLessThanOrEqual(40)
})

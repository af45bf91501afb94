import { expect, it } from 'vitest'
import { isSameUnitName, splitUnitList, splitUnitNames } from './unit-names.ts'

it.each([
  ['MTTQ và đoàn thể', ['MTTQ', 'đoàn thể']],
  ['UBND phường, MTTQ phường và Đoàn Thanh niên,', ['UBND phường', 'MTTQ phường', 'Đoàn Thanh niên']],
  ['UBND phường, bộ phận Kinh tế - Hạ tầng và Đô thị', ['UBND phường', 'bộ phận Kinh tế - Hạ tầng và Đô thị']],
  ['Sở Lao động, Thương binh và Xã hội', ['Sở Lao động, Thương binh và Xã hội']],
  ['Lao động, Thương binh và Xã hội', ['Lao động, Thương binh và Xã hội']],
  ['Văn phòng HĐND và UBND', ['Văn phòng HĐND và UBND']],
  ['Văn phòng HĐND và UBND phường và Công an phường', ['Văn phòng HĐND và UBND phường', 'Công an phường']],
  ['Ban Quản lý dự án Đầu tư, Xây dựng', ['Ban Quản lý dự án Đầu tư, Xây dựng']],
  ['Chi bộ, Ban điều hành các khu phố', ['Chi bộ', 'Ban điều hành các khu phố']],
  ['Các sở, ban, ngành; UBND các xã, phường', ['Các sở, ban, ngành', 'UBND các xã, phường']],
  [
    'Sở Văn hóa, Thể thao và Du lịch, Sở Tài chính và các đơn vị liên quan',
    ['Sở Văn hóa, Thể thao và Du lịch', 'Sở Tài chính', 'các đơn vị liên quan'],
  ],
  ['MTTQ, các đoàn thể, khu phố', ['MTTQ', 'các đoàn thể', 'khu phố']],
  ['Các chi, đảng bộ trực thuộc', ['Các chi, đảng bộ trực thuộc']],
  ['- Phòng Kinh tế\n- Công an phường', ['Phòng Kinh tế', 'Công an phường']],
  ['Phòng Kinh tế,\nHạ tầng và Đô thị', ['Phòng Kinh tế, Hạ tầng và Đô thị']],
  ['MTTQ (phường, khu phố)', ['MTTQ (phường, khu phố)']],
  ['', []],
])('%j names its units one by one', (text, names) => {
  expect(splitUnitNames(text)).toEqual(names)
})

it('leaves a set beside a named unit together in the list as written', () => {
  expect(splitUnitList('UBND phường, MTTQ và đoàn thể')).toEqual(['UBND phường', 'MTTQ và đoàn thể'])
})

it('knows a unit by its short name and without the ward behind it', () => {
  expect(isSameUnitName('MTTQ phường', 'MTTQ')).toBe(true)
  expect(isSameUnitName('Ủy ban Kiểm tra Đảng ủy', 'UBKT Đảng ủy')).toBe(true)
  expect(isSameUnitName('HĐND phường', 'Thường trực HĐND')).toBe(false)
})

import { expect, test } from 'vitest'
import { issuerDefaults, readerOfReport, recipientsOfReport } from './report-issuer.ts'

const ward = { level: 'phường', issuerName: 'Đảng uỷ phường Tam Phước', superiorName: 'Đảng bộ thành phố Đồng Nai' }

test('the Party office reports to its Standing Committee and signs in its own name', () => {
  expect(issuerDefaults('partyOffice', ward)).toEqual({
    signer: { authority: '', position: 'CHÁNH VĂN PHÒNG' },
    recipients: ['Ban Thường vụ Đảng uỷ phường (để báo cáo)', 'Các cơ quan, đơn vị thực hiện Kế hoạch'],
  })
  expect(readerOfReport('partyOffice', ward)).toBe('Ban Thường vụ Đảng uỷ phường Tam Phước')
})

test.each([
  ['Đảng bộ thành phố Đồng Nai', 'Ban Thường vụ Thành uỷ Đồng Nai'],
  ['Đảng bộ tỉnh Lâm Đồng', 'Ban Thường vụ Tỉnh uỷ Lâm Đồng'],
  ['Đảng uỷ cấp trên trực tiếp', 'Đảng uỷ cấp trên trực tiếp'],
])('the committee of a ward below %s reports to %s', (superiorName, reader) => {
  expect(readerOfReport('partyCommittee', { ...ward, superiorName })).toBe(reader)
  expect(issuerDefaults('partyCommittee', { ...ward, superiorName }).recipients[0]).toBe(`${reader} (để báo cáo)`)
})

test('the office’s file comes last and once, whatever the ward lists', () => {
  const filed = 'Lưu Văn phòng Đảng uỷ'
  expect(recipientsOfReport(['Công an phường', '  ', 'Lưu VP', 'Lưu: VT'], filed)).toEqual(['Công an phường', filed])
})

import { expect, test } from 'vitest'
import type { Ward } from '#contract/organisation/organisation-routes.ts'
import { changeOfDraft, draftOfWard, withIssuer } from './ward-draft.ts'

const ward: Ward = {
  tenantId: '0198f6a0-0000-7000-8000-000000000001',
  level: 'phường',
  placeName: 'Tam Phước',
  name: 'phường Tam Phước',
  superiorName: 'Đảng bộ thành phố Đồng Nai',
  issuerName: 'Đảng uỷ phường Tam Phước',
  demonstration: false,
  reportDueDay: 25,
  beforeDayRule: 'exclusive',
  rollNonWorking: 'none',
  periodKinds: ['month', 'quarter'],
  toneStyle: 'new',
  formatProfile: 'party-hd05',
  reportIssuer: 'partyOffice',
  signer: { authority: '', position: 'CHÁNH VĂN PHÒNG', name: 'Người ký' },
  recipients: ['Ban Thường vụ Đảng uỷ phường (để báo cáo)', 'Các cơ quan, đơn vị thực hiện Kế hoạch'],
  version: 1,
}

test('signer and recipients follow the issuer as long as nobody changed them', () => {
  const upward = withIssuer(draftOfWard(ward), 'partyCommittee')
  expect(upward.signer).toEqual({ authority: 'T/M BAN THƯỜNG VỤ', position: 'BÍ THƯ', name: 'Người ký' })
  expect(changeOfDraft(upward).recipients[0]).toBe('Ban Thường vụ Thành uỷ Đồng Nai (để báo cáo)')
  expect(withIssuer(upward, 'partyOffice')).toEqual(draftOfWard(ward))
})

test('what somebody wrote stays when the issuer changes', () => {
  const written = {
    ...draftOfWard(ward),
    signer: { authority: 'T/L', position: 'PHÓ CHÁNH VĂN PHÒNG', name: '' },
    recipients: 'Công an phường\n\n Đoàn phường ',
  }
  const upward = withIssuer(written, 'partyCommittee')
  expect(upward.signer).toEqual(written.signer)
  expect(changeOfDraft(upward).recipients).toEqual(['Công an phường', 'Đoàn phường'])
})

import { REFORM_FORMULAS } from './formulas-of-reform.ts'
import { RENEWAL_FORMULAS } from './formulas-of-renewal.ts'
import { SECURITY_FORMULAS } from './formulas-of-security.ts'
import { LODGING_REGISTERS } from './lodging-registers.ts'
import { ORDER_REGISTERS } from './order-registers.ts'
import { OVERSIGHT_REGISTERS } from './oversight-registers.ts'
import { PARTY_REGISTERS } from './party-registers.ts'
import { PROCEDURE_REGISTERS } from './procedure-registers.ts'
import type { RegisterPack } from './register-pack.ts'
import { RESOURCE_REGISTERS } from './resource-registers.ts'
import { SECURITY_REGISTERS } from './security-registers.ts'
import { SITE_REGISTERS } from './site-registers.ts'
import { SUPPORT_REGISTERS } from './support-registers.ts'

/** The registers of Plan 55-KH/ĐU (phường Tam Phước, 25/5/2026) and how each of its targets is counted from them. */
export const PLAN_55_PACK: RegisterPack = {
  name: 'Bộ sổ Kế hoạch 55-KH/ĐU',
  notes: [
    'Các lựa chọn trong sổ là bộ ban đầu; Văn phòng Đảng uỷ sửa được trong phần định nghĩa của từng sổ.',
    'Chấm điểm, xếp hạng khu phố hằng tháng (nhiệm vụ 2.2) do chức năng chấm điểm lập, không phải là sổ của bộ này.',
    'Hồ sơ đề nghị công nhận phường “không ma tuý” (nhiệm vụ 3.3) là sản phẩm có điều kiện, không phải chỉ tiêu tính từ sổ.',
  ],
  registers: [
    ...PROCEDURE_REGISTERS,
    ...SUPPORT_REGISTERS,
    ...OVERSIGHT_REGISTERS,
    ...SITE_REGISTERS,
    ...RESOURCE_REGISTERS,
    ...ORDER_REGISTERS,
    ...LODGING_REGISTERS,
    ...SECURITY_REGISTERS,
    ...PARTY_REGISTERS,
  ],
  formulas: [...REFORM_FORMULAS, ...RENEWAL_FORMULAS, ...SECURITY_FORMULAS],
}

import type { RegisterDefinition } from '../register-definition.ts'
import { EVIDENCE, PERSONAL, REQUIRED, choice, day, flag, month, rowOf, text, whole } from './pack-columns.ts'
import {
  GOVERNMENT,
  KEEPERS_PEOPLE,
  SOCIAL_GOVERNMENT,
  closedAccess,
  keepersAccess,
  keptTwoYears,
  openAccess,
  register,
} from './pack-register.ts'

/** Tasks 3.3 to 3.5: incidents against 2025, enterprises and what they were told, people in hardship. */
export const SECURITY_REGISTERS: readonly RegisterDefinition[] = [
  register({
    code: 'incidents',
    name: 'Vụ vi phạm cư trú, ma tuý, PCCC',
    purpose:
      'Số vụ từng tháng so với cùng tháng năm 2025, theo khu phố hoặc toàn phường (không ghi cả hai); chỉ ghi số, không ghi tên người.',
    access: keepersAccess(['police'], []),
    title: 'period',
    unique: [['period', 'kind', 'neighbourhood']],
    columns: [
      month('period', 'Tháng', REQUIRED),
      choice(
        'kind',
        'Loại vụ',
        { residence: 'Cư trú', drugs: 'Ma tuý', fire: 'PCCC', other: 'Vụ khác (không tính vào chỉ tiêu 3.3)' },
        REQUIRED,
      ),
      whole('number', 'Số vụ', { ...REQUIRED, ...EVIDENCE, unit: 'vụ' }),
      whole('number_2025', 'Số vụ cùng tháng năm 2025', { unit: 'vụ', hint: 'Dòng chưa có số này không được đem so sánh.' }),
    ],
  }),
  register({
    code: 'enterprises',
    name: 'Doanh nghiệp trọng điểm, FDI',
    purpose: 'Doanh nghiệp trọng điểm và doanh nghiệp FDI trên địa bàn: mẫu số của chỉ tiêu 3.4.',
    access: keepersAccess(['police', ...GOVERNMENT], KEEPERS_PEOPLE),
    title: 'name',
    unique: [['name']],
    validity: { from: 'active_from', until: 'active_until' },
    retention: keptTwoYears('active_until'),
    columns: [
      text('name', 'Tên doanh nghiệp', REQUIRED),
      choice('kind', 'Loại', { key: 'Trọng điểm', fdi: 'FDI', key_fdi: 'Trọng điểm và FDI' }, REQUIRED),
      whole('workers', 'Số lao động', { unit: 'người' }),
      text('contact', 'Người liên hệ', { ...PERSONAL, longest: 200 }),
      day('active_from', 'Hoạt động từ'),
      day('active_until', 'Ngừng hoạt động sau ngày'),
    ],
  }),
  register({
    code: 'outreach',
    name: 'Buổi tuyên truyền',
    purpose: 'Từng buổi tuyên truyền pháp luật, PCCC, Luật Cư trú tại doanh nghiệp, khu nhà trọ: số lượt, số người tham gia.',
    access: openAccess(['police']),
    title: 'place',
    columns: [
      day('held_on', 'Ngày', REQUIRED),
      text('place', 'Doanh nghiệp, khu nhà trọ', REQUIRED),
      rowOf('enterprises', 'enterprise', 'Doanh nghiệp trong danh sách', {
        hint: 'Chọn khi tuyên truyền cho doanh nghiệp trọng điểm, FDI: chỉ tiêu 3.4 đếm theo ô này.',
      }),
      choice(
        'topic',
        'Nội dung',
        { law: 'Pháp luật chung', fire: 'PCCC', residence: 'Luật Cư trú', drugs: 'Phòng, chống ma tuý', all: 'Tổng hợp' },
        REQUIRED,
      ),
      whole('participants', 'Số người tham gia', { ...REQUIRED, ...EVIDENCE, unit: 'người' }),
      flag('after_hours', 'Ngoài giờ, theo ca'),
      flag('commitment_signed', 'Đã ký cam kết'),
    ],
  }),
  register({
    code: 'hardship_cases',
    name: 'Trường hợp khó khăn',
    purpose: 'Người yếu thế, lao động khó khăn, khu nhà trọ đông công nhân: rà soát điều kiện, hỗ trợ và tư vấn việc làm.',
    access: closedAccess([...SOCIAL_GOVERNMENT, 'fatherland_front'], KEEPERS_PEOPLE),
    title: 'code',
    unique: [['code'], ['person', 'address']],
    validity: { from: null, until: 'closed_on' },
    retention: keptTwoYears('closed_on'),
    columns: [
      text('code', 'Mã hồ sơ', { ...REQUIRED, longest: 40, hint: 'Mã do đơn vị đặt; không ghi họ tên.' }),
      text('person', 'Họ và tên', { ...REQUIRED, ...PERSONAL, longest: 120 }),
      choice(
        'group',
        'Nhóm',
        {
          poor: 'Hộ nghèo, cận nghèo',
          disabled: 'Người khuyết tật',
          elderly: 'Người cao tuổi neo đơn',
          child: 'Trẻ em có hoàn cảnh đặc biệt',
          worker: 'Lao động mất việc, khó khăn',
          other: 'Nhóm khác',
        },
        { ...REQUIRED, privacy: 'sensitive' },
      ),
      text('address', 'Địa chỉ', { ...REQUIRED, ...PERSONAL }),
      flag('eligible', 'Đủ điều kiện hỗ trợ', REQUIRED),
      day('reviewed_on', 'Ngày rà soát', EVIDENCE),
      choice('support_kind', 'Hình thức hỗ trợ', {
        allowance: 'Trợ cấp, tiền mặt',
        goods: 'Hiện vật',
        job: 'Kết nối việc làm',
        legal: 'Hỗ trợ pháp lý - xã hội',
        other: 'Hình thức khác',
      }),
      whole('support_value', 'Giá trị hỗ trợ', { unit: 'đồng' }),
      day('supported_on', 'Ngày hỗ trợ', EVIDENCE),
      flag('job_advice', 'Đã tư vấn việc làm'),
      day('closed_on', 'Ra khỏi danh sách sau ngày', { hint: 'Từ ngày sau đó trường hợp không còn trong mẫu số.' }),
    ],
  }),
]

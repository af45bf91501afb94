import type { RegisterDefinition } from '../register-definition.ts'
import { EVIDENCE, PERSONAL, REQUIRED, choice, day, flag, rowOf, text, whole } from './pack-columns.ts'
import { KEEPERS_PEOPLE, closedAccess, keepersAccess, keptTwoYears, register } from './pack-register.ts'

/** Tasks 3.1 and 3.2: lodging houses and the self-governing models among them. Lists of the police: closed to others, who see the figures. */
export const LODGING_REGISTERS: readonly RegisterDefinition[] = [
  register({
    code: 'lodgings',
    name: 'Cơ sở cho thuê trọ, lưu trú',
    purpose: 'Cơ sở cho thuê trọ, lưu trú trên địa bàn: chủ cơ sở, quy mô, rà soát, phân loại, cam kết và trang bị PCCC.',
    scope: 'neighbourhood',
    access: closedAccess(['police'], KEEPERS_PEOPLE),
    title: 'code',
    unique: [['code'], ['owner', 'address']],
    validity: { from: 'opened_on', until: 'closed_on' },
    retention: keptTwoYears('closed_on'),
    columns: [
      text('code', 'Mã cơ sở', { ...REQUIRED, longest: 40, hint: 'Mã do Công an phường đặt, ví dụ LK1-012; không ghi họ tên.' }),
      text('owner', 'Chủ cơ sở', { ...REQUIRED, ...PERSONAL, longest: 120 }),
      text('id_number', 'Số định danh của chủ cơ sở', {
        privacy: 'sensitive',
        longest: 20,
        hint: 'Chủ có nhiều cơ sở được đếm một lần khi họ tên và số định danh giống nhau ở mọi dòng.',
      }),
      text('address', 'Địa chỉ', { ...REQUIRED, ...PERSONAL }),
      choice(
        'kind',
        'Loại hình',
        { lodging: 'Nhà trọ, phòng trọ', hostel: 'Nhà nghỉ', hotel: 'Khách sạn', apartment: 'Căn hộ cho thuê', other: 'Loại khác' },
        REQUIRED,
      ),
      whole('rooms', 'Số phòng', { ...REQUIRED, unit: 'phòng' }),
      whole('residents', 'Số người lưu trú', { unit: 'người' }),
      day('opened_on', 'Hoạt động từ'),
      day('reviewed_on', 'Ngày rà soát', EVIDENCE),
      choice('class', 'Phân loại', { safe: 'An toàn', mend: 'Cần khắc phục', failed: 'Không đạt' }),
      day('data_updated_on', 'Ngày cập nhật dữ liệu'),
      day('commitment_signed_on', 'Ngày ký cam kết ANTT', EVIDENCE),
      flag('fire_equipment', 'Đủ thiết bị PCCC tối thiểu'),
      day('inspected_on', 'Kiểm tra gần nhất'),
      text('violation', 'Vi phạm', { longest: 500, hint: 'Hành vi vi phạm; không ghi họ tên.' }),
      day('closed_on', 'Ngừng hoạt động sau ngày', { hint: 'Từ ngày sau đó cơ sở không còn trong mẫu số.' }),
    ],
  }),
  register({
    code: 'model_lodgings',
    name: 'Mô hình nhà trọ an toàn, văn minh, tự quản',
    purpose: 'Mô hình nhà trọ đã ra mắt ở từng khu phố, tiêu chí đạt được và Ban tự quản.',
    scope: 'neighbourhood',
    access: { ...keepersAccess(['police'], KEEPERS_PEOPLE), readBy: ['peoples_committee', 'neighbourhood'] },
    title: 'name',
    unique: [['lodging']],
    validity: { from: null, until: 'ended_on' },
    retention: keptTwoYears('ended_on'),
    columns: [
      text('name', 'Tên mô hình', REQUIRED),
      rowOf('lodgings', 'lodging', 'Cơ sở', REQUIRED),
      day('launched_on', 'Ngày ra mắt', { ...REQUIRED, ...EVIDENCE }),
      text('criteria', 'Tiêu chí đạt được', { longest: 1000 }),
      text('board', 'Ban tự quản', { ...PERSONAL, longest: 500 }),
      day('ended_on', 'Thôi duy trì sau ngày'),
    ],
  }),
]

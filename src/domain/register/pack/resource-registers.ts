import type { RegisterDefinition } from '../register-definition.ts'
import { EVIDENCE, PERSONAL, REQUIRED, choice, day, file, flag, money, rowOf, text } from './pack-columns.ts'
import { URBAN_GOVERNMENT, keptTwoYears, openAccess, register } from './pack-register.ts'

/** Task 2.3: whom the ward asked for resources, what came and how it was used. */
export const RESOURCE_REGISTERS: readonly RegisterDefinition[] = [
  register({
    code: 'sponsors',
    name: 'Doanh nghiệp, tổ chức vận động',
    purpose: 'Doanh nghiệp, tổ chức mà phường đã hoặc sẽ làm việc để vận động nguồn lực ngoài ngân sách.',
    access: openAccess([...URBAN_GOVERNMENT, 'fatherland_front'], ['unitHead', 'officer', 'partyOffice']),
    title: 'name',
    unique: [['name']],
    retention: keptTwoYears(),
    columns: [
      text('name', 'Tên doanh nghiệp, tổ chức', REQUIRED),
      choice(
        'kind',
        'Loại',
        { enterprise: 'Doanh nghiệp', organisation: 'Tổ chức', other: 'Khác' },
        {
          ...REQUIRED,
          hint: 'Chỉ tiêu 2.3 chỉ đếm doanh nghiệp.',
        },
      ),
      text('contact', 'Người liên hệ', { ...PERSONAL, longest: 200 }),
      day('met_on', 'Ngày làm việc', EVIDENCE),
      file('minutes', 'Biên bản làm việc'),
    ],
  }),
  register({
    code: 'contributions',
    name: 'Cam kết, tiếp nhận, sử dụng nguồn lực',
    purpose: 'Từng khoản cam kết, tiền và hiện vật đã tiếp nhận, đã sử dụng; là danh sách công khai nguồn lực xã hội hoá.',
    access: openAccess([...URBAN_GOVERNMENT, 'fatherland_front']),
    title: 'purpose',
    columns: [
      rowOf('sponsors', 'sponsor', 'Doanh nghiệp, tổ chức', REQUIRED),
      text('purpose', 'Mục đích, hạng mục', REQUIRED),
      money('pledged', 'Số tiền cam kết', REQUIRED),
      money('received', 'Số tiền đã nhận', { ...EVIDENCE, hint: 'Nhận nhiều lần thì mỗi lần một dòng.' }),
      day('received_on', 'Ngày nhận', EVIDENCE),
      text('receipt', 'Chứng từ nhận', { longest: 120 }),
      text('in_kind', 'Hiện vật'),
      money('in_kind_value', 'Giá trị hiện vật', { hint: 'Để công khai; không cộng vào kinh phí của chỉ tiêu 2.3.' }),
      money('spent', 'Đã sử dụng', EVIDENCE),
      text('spending_paper', 'Chứng từ sử dụng', { longest: 120 }),
      flag('disclosed', 'Đã công khai'),
    ],
  }),
]

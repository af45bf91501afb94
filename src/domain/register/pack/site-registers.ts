import type { RegisterDefinition } from '../register-definition.ts'
import { EVIDENCE, PERSONAL, REQUIRED, choice, day, decimal, file, flag, money, rowOf, text, whole } from './pack-columns.ts'
import { URBAN_GOVERNMENT, keepersAccess, keptTwoYears, openAccess, register } from './pack-register.ts'

/** Tasks 2.1 and 2.2: model axes, streets and clusters, what is built on them and who promised to keep them. */
export const SITE_REGISTERS: readonly RegisterDefinition[] = [
  register({
    code: 'model_sites',
    name: 'Tuyến, cụm, trục kiểu mẫu',
    purpose: 'Trục điểm cấp phường và tuyến đường, cụm dân cư kiểu mẫu của từng khu phố, từ khi đăng ký đến khi nghiệm thu.',
    access: openAccess([...URBAN_GOVERNMENT, 'neighbourhood']),
    title: 'name',
    unique: [['name', 'neighbourhood']],
    columns: [
      choice('level', 'Cấp', { ward: 'Trục điểm cấp phường', neighbourhood: 'Tuyến, cụm của khu phố' }, REQUIRED),
      text('name', 'Tên tuyến, cụm, trục', REQUIRED),
      text('starts_at', 'Điểm đầu'),
      text('ends_at', 'Điểm cuối'),
      decimal('length', 'Chiều dài', { unit: 'm' }),
      whole('households', 'Số hộ, cơ sở kinh doanh trên tuyến', { unit: 'hộ', hint: 'Để đối chiếu với số đã ký cam kết.' }),
      day('registered_on', 'Ngày đăng ký', REQUIRED),
      file('design', 'Hồ sơ thiết kế, phương án'),
      money('estimate', 'Dự toán'),
      text('funding', 'Nguồn kinh phí'),
      day('accepted_on', 'Ngày nghiệm thu', EVIDENCE),
      flag('standard_met', 'Đạt chuẩn'),
    ],
  }),
  register({
    code: 'site_items',
    name: 'Hạng mục của tuyến kiểu mẫu',
    purpose: 'Từng hạng mục chỉnh trang của tuyến, cụm, trục: khối lượng, kế hoạch, tiến độ, chi phí.',
    access: openAccess([...URBAN_GOVERNMENT, 'neighbourhood']),
    title: 'item',
    columns: [
      rowOf('model_sites', 'site', 'Tuyến, cụm, trục', REQUIRED),
      choice(
        'item',
        'Hạng mục',
        {
          cleaning: 'Vệ sinh môi trường',
          lighting: 'Chiếu sáng',
          trees: 'Cây xanh',
          camera: 'Camera',
          pavement: 'Vỉa hè',
          signs: 'Biển hiệu',
          drainage: 'Thoát nước',
          other: 'Hạng mục khác',
        },
        REQUIRED,
      ),
      text('description', 'Mô tả'),
      decimal('quantity', 'Khối lượng'),
      text('quantity_unit', 'Đơn vị tính', { longest: 30 }),
      day('planned_on', 'Kế hoạch hoàn thành'),
      decimal('done_percent', 'Đã thực hiện', { unit: '%', most: 100 }),
      day('done_on', 'Ngày hoàn thành', EVIDENCE),
      money('cost', 'Chi phí'),
    ],
  }),
  register({
    code: 'household_commitments',
    name: 'Cam kết của hộ dân, cơ sở kinh doanh',
    purpose: 'Hộ dân, cơ sở kinh doanh trên tuyến kiểu mẫu đã ký cam kết và việc thực hiện.',
    scope: 'neighbourhood',
    access: keepersAccess([...URBAN_GOVERNMENT, 'neighbourhood'], ['unitHead', 'officer', 'neighbourhood']),
    title: 'site',
    unique: [['site', 'household', 'address']],
    retention: keptTwoYears(),
    columns: [
      rowOf('model_sites', 'site', 'Tuyến, cụm, trục', REQUIRED),
      text('household', 'Hộ, cơ sở kinh doanh', { ...REQUIRED, ...PERSONAL, longest: 160 }),
      text('address', 'Địa chỉ', PERSONAL),
      day('signed_on', 'Ngày ký', { ...REQUIRED, ...EVIDENCE }),
      flag('kept', 'Thực hiện đúng cam kết'),
    ],
  }),
]

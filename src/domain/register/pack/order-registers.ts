import type { RegisterDefinition } from '../register-definition.ts'
import { AUTHORITY } from './oversight-registers.ts'
import { EVIDENCE, PERSONAL, REQUIRED, choice, computed, day, file, flag, money, rowOf, text, unitOf } from './pack-columns.ts'
import { KEEPERS_PEOPLE, URBAN_GOVERNMENT, keepersAccess, keptTwoYears, openAccess, register } from './pack-register.ts'

/** Tasks 2.4 and 2.5: campaigns, violations of urban order, and what holds work up. */
export const ORDER_REGISTERS: readonly RegisterDefinition[] = [
  register({
    code: 'campaigns',
    name: 'Đợt cao điểm, ra quân',
    purpose: 'Các đợt cao điểm, ra quân lập lại trật tự đô thị, vệ sinh môi trường.',
    access: openAccess([...URBAN_GOVERNMENT, 'police']),
    title: 'name',
    unique: [['name', 'starts_on']],
    columns: [
      text('name', 'Tên đợt', REQUIRED),
      choice(
        'kind',
        'Nội dung chính',
        { encroachment: 'Lấn chiếm vỉa hè, lòng đường', adverts: 'Quảng cáo, rao vặt', environment: 'Vệ sinh môi trường', all: 'Tổng hợp' },
        REQUIRED,
      ),
      day('starts_on', 'Từ ngày', REQUIRED),
      day('ends_on', 'Đến ngày', REQUIRED),
      text('area', 'Địa bàn'),
      text('forces', 'Lực lượng tham gia'),
      text('result', 'Kết quả', { ...EVIDENCE, longest: 2000, hint: 'Kèm biên bản, hình ảnh.' }),
      file('minutes', 'Biên bản, hình ảnh'),
    ],
  }),
  register({
    code: 'urban_violations',
    name: 'Vi phạm trật tự đô thị, rao vặt',
    purpose: 'Vi phạm phát hiện được, cách xử lý và tái phạm; rao vặt trên tuyến kiểu mẫu được tính vào chỉ tiêu 2.4.',
    access: keepersAccess([...URBAN_GOVERNMENT, 'police', 'neighbourhood'], KEEPERS_PEOPLE),
    title: 'place',
    retention: keptTwoYears('found_on'),
    columns: [
      day('found_on', 'Ngày phát hiện', REQUIRED),
      choice(
        'kind',
        'Loại vi phạm',
        { encroachment: 'Lấn chiếm', advert: 'Rao vặt trái phép', waste: 'Rác thải', billboard: 'Quảng cáo trái phép' },
        REQUIRED,
      ),
      text('place', 'Địa điểm', REQUIRED),
      flag('on_model_site', 'Trên tuyến kiểu mẫu'),
      rowOf('model_sites', 'site', 'Tuyến kiểu mẫu'),
      text('offender', 'Người, cơ sở vi phạm', { ...PERSONAL, longest: 160 }),
      day('handled_on', 'Ngày xử lý', EVIDENCE),
      money('fine', 'Tiền phạt'),
      flag('repeated', 'Tái phạm'),
    ],
  }),
  register({
    code: 'bottlenecks',
    name: 'Việc chậm, điểm nghẽn',
    purpose: 'Danh mục việc chậm, điểm nghẽn về giải phóng mặt bằng, đất đai, thủ tục: thẩm quyền, đầu mối, thời hạn, kết quả.',
    access: openAccess([...URBAN_GOVERNMENT, 'neighbourhood']),
    title: 'content',
    columns: [
      text('content', 'Nội dung vướng mắc', { ...REQUIRED, longest: 1000 }),
      text('subject', 'Dự án, thửa đất, thủ tục', { ...REQUIRED, hint: 'Tên dự án, khu đất hoặc thủ tục; không ghi họ tên hộ dân.' }),
      day('raised_on', 'Ngày phát sinh', REQUIRED),
      choice('authority', 'Thẩm quyền', AUTHORITY, REQUIRED),
      unitOf('responsible', 'Đơn vị chịu trách nhiệm', REQUIRED),
      day('deadline', 'Thời hạn xử lý', REQUIRED),
      day('dialogue_on', 'Ngày đối thoại'),
      day('settled_on', 'Ngày giải quyết xong', EVIDENCE),
      text('report_number', 'Số văn bản báo cáo cấp trên', { ...EVIDENCE, longest: 60 }),
      day('reported_on', 'Ngày báo cáo cấp trên', EVIDENCE),
      computed('days_to_settle', 'Số ngày xử lý', { operation: 'days', from: 'raised_on', to: 'settled_on' }, { unit: 'ngày' }),
    ],
  }),
]

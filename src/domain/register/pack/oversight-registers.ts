import type { RegisterDefinition } from '../register-definition.ts'
import { EVIDENCE, PERSONAL, REQUIRED, choice, computed, day, file, flag, text, unitOf } from './pack-columns.ts'
import { GOVERNMENT, keptTwoYears, openAccess, register } from './pack-register.ts'

export const AUTHORITY = { within: 'Thuộc thẩm quyền của phường', beyond: 'Vượt thẩm quyền' }

/** Tasks 1.3, 1.4 and 2.5: initiatives, supervision, and what was asked for after it. */
export const OVERSIGHT_REGISTERS: readonly RegisterDefinition[] = [
  register({
    code: 'initiatives',
    name: 'Sổ đăng ký sáng kiến',
    purpose: 'Sáng kiến, giải pháp cải cách hành chính từ khi tiếp nhận, thẩm định đến khi được công nhận và áp dụng.',
    access: openAccess([...GOVERNMENT, 'party_building_board'], ['unitHead', 'officer', 'partyOffice', 'standingCommittee']),
    title: 'title',
    unique: [['title']],
    retention: keptTwoYears(),
    columns: [
      text('title', 'Tên sáng kiến, giải pháp', REQUIRED),
      text('authors', 'Tác giả', { ...REQUIRED, ...PERSONAL, hint: 'Mỗi người cách nhau dấu phẩy.' }),
      unitOf('author_unit', 'Đơn vị', REQUIRED),
      day('received_on', 'Ngày tiếp nhận', REQUIRED),
      choice('appraisal', 'Kết quả thẩm định', { passed: 'Đạt', mend: 'Bổ sung hồ sơ', failed: 'Không đạt' }),
      day('appraised_on', 'Ngày thẩm định'),
      choice('recognised_level', 'Cấp công nhận', { base: 'Cấp cơ sở', city: 'Cấp thành phố', national: 'Toàn quốc' }),
      text('decision_number', 'Số quyết định công nhận', { ...EVIDENCE, longest: 60 }),
      day('recognised_on', 'Ngày quyết định công nhận', EVIDENCE),
      day('applied_from', 'Áp dụng từ ngày', EVIDENCE),
      text('effect', 'Hiệu quả', { longest: 2000 }),
      flag('replicable', 'Có thể nhân rộng'),
      choice('batch', 'Đợt', { first: 'Đợt 1', second: 'Đợt 2', later: 'Sau đợt 2' }),
    ],
  }),
  register({
    code: 'supervision',
    name: 'Cuộc giám sát',
    purpose: 'Các cuộc giám sát của MTTQ và HĐND về thái độ phục vụ, chất lượng giải quyết thủ tục hành chính.',
    scope: 'unit',
    access: openAccess(['fatherland_front', 'peoples_council']),
    title: 'topic',
    unique: [['topic', 'starts_on']],
    columns: [
      text('topic', 'Chuyên đề, nội dung', REQUIRED),
      choice('kind', 'Loại', { thematic: 'Chuyên đề', regular: 'Thường xuyên' }),
      text('plan_number', 'Kế hoạch giám sát', { longest: 120, hint: 'Số, ngày của kế hoạch.' }),
      text('team', 'Thành phần đoàn', { longest: 500, hint: 'Ghi cơ quan, chức danh; không cần họ tên.' }),
      day('starts_on', 'Từ ngày', REQUIRED),
      day('ends_on', 'Đến ngày', {
        ...REQUIRED,
        ...EVIDENCE,
        hint: 'Cuộc giám sát được tính vào năm kết thúc; kèm biên bản hoặc kết luận.',
      }),
      file('conclusion', 'Kết luận, báo cáo kết quả'),
    ],
  }),
  register({
    code: 'recommendations',
    name: 'Kiến nghị sau giám sát, kiểm tra, phản ánh',
    purpose: 'Kiến nghị phải xử lý: ai chịu trách nhiệm, thời hạn, kết quả hoặc đã báo cáo cấp trên.',
    access: openAccess(['fatherland_front', 'peoples_council', 'inspection_commission', ...GOVERNMENT]),
    title: 'content',
    columns: [
      choice(
        'source',
        'Nguồn',
        { supervision: 'Giám sát', inspection: 'Kiểm tra', feedback: 'Phản ánh, kiến nghị của Nhân dân, doanh nghiệp' },
        REQUIRED,
      ),
      text('content', 'Nội dung kiến nghị', { ...REQUIRED, longest: 1000 }),
      day('raised_on', 'Ngày kiến nghị', REQUIRED),
      unitOf('responsible', 'Đơn vị chịu trách nhiệm xử lý', REQUIRED),
      day('deadline', 'Thời hạn xử lý', REQUIRED),
      choice('authority', 'Thẩm quyền', AUTHORITY),
      text('answer', 'Kết quả, trả lời', { longest: 2000 }),
      day('done_on', 'Ngày xử lý xong', EVIDENCE),
      text('report_number', 'Số văn bản báo cáo cấp trên', { ...EVIDENCE, longest: 60 }),
      day('reported_on', 'Ngày báo cáo cấp trên', EVIDENCE),
      computed('days_to_settle', 'Số ngày xử lý', { operation: 'days', from: 'raised_on', to: 'done_on' }, { unit: 'ngày' }),
    ],
  }),
]

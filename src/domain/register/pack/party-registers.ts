import { CELL_KINDS } from '../../organisation/unit-kind.ts'
import type { RegisterDefinition } from '../register-definition.ts'
import { EVIDENCE, REQUIRED, choice, computed, day, file, flag, month, text, unitOf } from './pack-columns.ts'
import { closedAccess, keepersAccess, keptTwoYears, openAccess, register } from './pack-register.ts'

/** Tasks 4.1 to 4.3: reports and meetings that fall due, Party cells, inspection. */
export const PARTY_REGISTERS: readonly RegisterDefinition[] = [
  register({
    code: 'report_calendar',
    name: 'Báo cáo và họp chuyên đề',
    purpose: 'Báo cáo tháng và cuộc họp chuyên đề quý phải có; hệ thống tự ghi hạn, Văn phòng Đảng uỷ ghi ngày, số văn bản đã thực hiện.',
    access: openAccess(['party_office']),
    title: 'content',
    unique: [['period', 'kind']],
    generated: 'report_calendar',
    columns: [
      month('period', 'Kỳ', { ...REQUIRED, hint: 'Tháng của báo cáo; với họp quý là tháng cuối quý.' }),
      choice('kind', 'Loại', { monthly_report: 'Báo cáo tháng', quarterly_meeting: 'Họp chuyên đề quý' }, REQUIRED),
      text('content', 'Nội dung', REQUIRED),
      day('due_on', 'Hạn cuối', { ...REQUIRED, hint: 'Ngày cuối còn đúng hạn: “trước ngày 25” là hết ngày 24.' }),
      day('done_on', 'Ngày ban hành, ngày họp', EVIDENCE),
      text('document_number', 'Số, ký hiệu văn bản', { ...EVIDENCE, longest: 60 }),
      computed(
        'days_to_deadline',
        'Số ngày trước hạn',
        { operation: 'days', from: 'done_on', to: 'due_on' },
        {
          unit: 'ngày',
          hint: 'Số âm là trễ hạn.',
        },
      ),
    ],
  }),
  register({
    code: 'cell_meetings',
    name: 'Sinh hoạt chi bộ, đảng bộ',
    purpose: 'Kỳ sinh hoạt định kỳ của từng chi bộ, đảng bộ và việc đưa nội dung Kế hoạch vào sinh hoạt.',
    scope: 'unit',
    access: openAccess([...CELL_KINDS, 'party_building_board']),
    title: 'cell',
    unique: [['period', 'cell']],
    columns: [
      month('period', 'Tháng', REQUIRED),
      unitOf('cell', 'Chi bộ, đảng bộ', { ...REQUIRED, kinds: CELL_KINDS }),
      day('met_on', 'Ngày sinh hoạt', REQUIRED),
      flag('content_included', 'Đã đưa nội dung Kế hoạch vào sinh hoạt', { ...REQUIRED, ...EVIDENCE }),
      file('minutes', 'Biên bản, nghị quyết'),
    ],
  }),
  register({
    code: 'inspections',
    name: 'Cuộc kiểm tra, giám sát của Uỷ ban Kiểm tra',
    purpose: 'Cuộc kiểm tra, giám sát việc thực hiện Kế hoạch, nhất là trách nhiệm người đứng đầu.',
    access: keepersAccess(['inspection_commission'], []),
    title: 'topic',
    columns: [
      unitOf('subject_unit', 'Đơn vị được kiểm tra, giám sát', REQUIRED),
      text('topic', 'Nội dung', { ...REQUIRED, longest: 500 }),
      flag('in_programme', 'Trong chương trình', REQUIRED),
      day('starts_on', 'Từ ngày'),
      day('ends_on', 'Đến ngày', EVIDENCE),
      file('conclusion', 'Kết luận, thông báo'),
    ],
  }),
  register({
    code: 'violation_signs',
    name: 'Dấu hiệu vi phạm',
    purpose: 'Dấu hiệu vi phạm của tổ chức đảng, đảng viên được phát hiện, việc xem xét và tham mưu xử lý. Chỉ Uỷ ban Kiểm tra xem được.',
    access: closedAccess(['inspection_commission'], ['unitHead']),
    title: 'code',
    unique: [['code']],
    retention: keptTwoYears('considered_on'),
    columns: [
      text('code', 'Mã hồ sơ', { ...REQUIRED, longest: 40, hint: 'Mã do Uỷ ban Kiểm tra đặt; không ghi họ tên.' }),
      day('found_on', 'Ngày phát hiện', REQUIRED),
      text('subject', 'Đối tượng', { ...REQUIRED, privacy: 'sensitive', longest: 200 }),
      text('content', 'Dấu hiệu', { ...REQUIRED, privacy: 'sensitive', longest: 2000 }),
      day('considered_on', 'Ngày xem xét', EVIDENCE),
      choice('advice', 'Tham mưu', {
        none: 'Không có vi phạm',
        remind: 'Nhắc nhở, rút kinh nghiệm',
        inspect: 'Kiểm tra khi có dấu hiệu vi phạm',
        discipline: 'Đề nghị xem xét kỷ luật',
        transfer: 'Chuyển cơ quan có thẩm quyền',
      }),
      text('result', 'Kết quả', { privacy: 'sensitive', longest: 1000 }),
    ],
  }),
]

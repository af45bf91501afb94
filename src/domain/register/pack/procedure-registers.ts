import type { RegisterDefinition } from '../register-definition.ts'
import { EVIDENCE, REQUIRED, choice, computed, day, decimal, flag, month, rowOf, text, whole } from './pack-columns.ts'
import { GOVERNMENT, KEEPERS_PEOPLE, keepersAccess, keptTwoYears, openAccess, register } from './pack-register.ts'

const column = (code: string) => ({ column: code })

/** Task 1.1: procedures, how dossiers are settled, how content people are, and what it was before. */
export const PROCEDURE_REGISTERS: readonly RegisterDefinition[] = [
  register({
    code: 'procedures',
    name: 'Danh mục thủ tục hành chính',
    purpose: 'Thủ tục hành chính thuộc thẩm quyền của phường đang có hiệu lực, mức độ thực hiện trên môi trường số.',
    access: openAccess([...GOVERNMENT, 'public_service_centre']),
    title: 'name',
    unique: [['code']],
    validity: { from: 'in_force_from', until: 'in_force_until' },
    columns: [
      text('code', 'Mã thủ tục', { ...REQUIRED, longest: 40, hint: 'Theo Cơ sở dữ liệu quốc gia về thủ tục hành chính, ví dụ 1.001612.' }),
      text('name', 'Tên thủ tục', { ...REQUIRED, longest: 500 }),
      text('field', 'Lĩnh vực', { longest: 120 }),
      decimal('legal_hours', 'Thời gian theo quy định', { ...REQUIRED, unit: 'giờ', hint: 'Giờ làm việc; 01 ngày làm việc là 8 giờ.' }),
      decimal('committed_hours', 'Thời gian cam kết', { unit: 'giờ', hint: 'Giờ làm việc sau khi rút ngắn; để trống khi chưa cam kết.' }),
      computed(
        'hours_cut',
        'Số giờ rút ngắn',
        { operation: 'subtract', operands: [column('legal_hours'), column('committed_hours')] },
        {
          unit: 'giờ',
        },
      ),
      choice(
        'online_level',
        'Mức độ trực tuyến',
        { full: 'Toàn trình', partial: 'Một phần', none: 'Không' },
        { ...REQUIRED, hint: 'Toàn trình và một phần được tính là xử lý trên môi trường số.' },
      ),
      flag('key_procedure', 'Thủ tục trọng tâm'),
      day('in_force_from', 'Có hiệu lực từ'),
      day('in_force_until', 'Hết hiệu lực sau ngày', { hint: 'Từ ngày sau đó thủ tục không còn trong mẫu số.' }),
    ],
  }),
  register({
    code: 'dossier_stats',
    name: 'Số liệu giải quyết hồ sơ',
    purpose: 'Số hồ sơ tiếp nhận, giải quyết của từng thủ tục trong từng tháng, lấy từ hệ thống thông tin giải quyết thủ tục hành chính.',
    access: openAccess([...GOVERNMENT, 'public_service_centre']),
    title: 'procedure',
    unique: [['period', 'procedure']],
    columns: [
      month('period', 'Tháng', REQUIRED),
      rowOf('procedures', 'procedure', 'Thủ tục', REQUIRED),
      whole('carried_over', 'Tồn đầu kỳ', { unit: 'hồ sơ' }),
      whole('received', 'Tiếp nhận trong kỳ', { unit: 'hồ sơ' }),
      whole('received_online', 'Trong đó nộp trực tuyến', { unit: 'hồ sơ', hint: 'Không lớn hơn số tiếp nhận.' }),
      whole('settled', 'Đã giải quyết', { unit: 'hồ sơ' }),
      whole('settled_on_time', 'Giải quyết đúng hạn', { unit: 'hồ sơ', hint: 'Gồm cả trước hạn.' }),
      computed(
        'settled_late',
        'Giải quyết quá hạn',
        { operation: 'subtract', operands: [column('settled'), column('settled_on_time')] },
        {
          unit: 'hồ sơ',
        },
      ),
      computed(
        'backlog',
        'Tồn cuối kỳ',
        {
          operation: 'subtract',
          operands: [{ operation: 'add', operands: [column('carried_over'), column('received')] }, column('settled')],
        },
        { unit: 'hồ sơ' },
      ),
      decimal('total_hours', 'Tổng thời gian giải quyết', { unit: 'giờ', hint: 'Tổng giờ làm việc của các hồ sơ đã giải quyết trong kỳ.' }),
      computed(
        'mean_hours',
        'Thời gian bình quân một hồ sơ',
        { operation: 'divide', operands: [column('total_hours'), column('settled')] },
        {
          unit: 'giờ',
        },
      ),
    ],
  }),
  register({
    code: 'satisfaction',
    name: 'Phiếu khảo sát hài lòng',
    purpose: 'Từng phiếu trả lời của người dân, tổ chức sau khi giải quyết thủ tục, qua mã QR, phiếu giấy hoặc điện thoại.',
    access: keepersAccess([...GOVERNMENT, 'public_service_centre'], KEEPERS_PEOPLE),
    title: 'answered_on',
    retention: keptTwoYears('answered_on'),
    columns: [
      day('answered_on', 'Ngày trả lời', REQUIRED),
      choice('channel', 'Hình thức', { qr: 'Mã QR', paper: 'Phiếu giấy', phone: 'Điện thoại' }),
      rowOf('procedures', 'procedure', 'Thủ tục'),
      whole('score', 'Điểm', { ...REQUIRED, least: 1, most: 5, hint: 'Từ 1 (rất không hài lòng) đến 5 (rất hài lòng).' }),
      flag('satisfied', 'Hài lòng', REQUIRED),
      text('comment', 'Ý kiến', { longest: 2000 }),
      text('phone', 'Số điện thoại', { privacy: 'personal', longest: 20, hint: 'Chỉ ghi khi người trả lời đồng ý để liên hệ lại.' }),
    ],
  }),
  register({
    code: 'baselines',
    name: 'Số liệu nền',
    purpose: 'Mức trước khi thực hiện Kế hoạch, ghi một lần cho mỗi chỉ số kèm văn bản làm căn cứ.',
    access: openAccess(GOVERNMENT),
    title: 'measure',
    // "Baseline typed once with its evidence": a second value for the same measure is refused, not added.
    unique: [['measure']],
    columns: [
      choice('measure', 'Chỉ số', { settling_hours: 'Thời gian giải quyết bình quân một hồ sơ (giờ làm việc)' }, REQUIRED),
      decimal('value', 'Giá trị', { ...REQUIRED, ...EVIDENCE }),
      text('unit_of_measure', 'Đơn vị tính', { ...REQUIRED, longest: 30 }),
      whole('of_year', 'Của năm', { ...REQUIRED, least: 2000, most: 2100 }),
      text('source', 'Nguồn số liệu', { ...REQUIRED, hint: 'Số, ngày của báo cáo hoặc tên hệ thống lấy số liệu.' }),
    ],
  }),
]

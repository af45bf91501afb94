import { CELL_KINDS } from '../../organisation/unit-kind.ts'
import type { PackFormula } from './register-pack.ts'
import type { RowCondition } from '../../target/target-formula.ts'
import { all, distinct, doneOn, equal, filled, rows, span, sum, units } from './pack-measures.ts'

/** Houses that stand at the cut-off: those closed by then leave by the register's validity. */
const OWNER = ['owner', 'id_number'] as const
/** "Vụ vi phạm liên quan cư trú, ma túy, PCCC"; a row without the figure of 2025 is left out of both sides, or it would look like a fall. */
const COMPARED: RowCondition = all({ column: 'kind', is: 'one_of', values: ['residence', 'drugs', 'fire'] }, filled('number_2025'))
const ELIGIBLE = equal('eligible', true)

/** Key content 3: security and welfare; and group 4: following up, Party cells, inspection. */
export const SECURITY_FORMULAS: readonly PackFormula[] = [
  {
    task: '3.1',
    text: '100% cơ sở cho thuê trọ, lưu trú được rà soát, phân loại, cập nhật',
    measure: 'cơ sở cho thuê trọ, lưu trú được rà soát, phân loại, cập nhật',
    formula: {
      kind: 'share',
      part: rows('lodgings', all(doneOn('reviewed_on'), filled('class'), doneOn('data_updated_on'))),
      whole: rows('lodgings'),
    },
    note: 'Cơ sở đã rà soát, đã phân loại và đã cập nhật dữ liệu trên tổng số cơ sở đang hoạt động.',
  },
  {
    task: '3.1',
    text: '100% chủ nhà trọ ký cam kết ANTT',
    measure: 'chủ nhà trọ ký cam kết ANTT',
    formula: { kind: 'share', part: distinct('lodgings', OWNER, doneOn('commitment_signed_on')), whole: distinct('lodgings', OWNER) },
    note: 'Chủ cơ sở đã ký cam kết trên tổng số chủ; chủ có nhiều cơ sở được đếm một lần.',
  },
  {
    task: '3.2',
    text: 'Mỗi khu phố có ít nhất 01 mô hình',
    measure: 'mô hình',
    formula: { kind: 'value', value: rows('model_lodgings', null, span('launched_on', 'always')) },
    note: 'Mô hình đã ra mắt, còn duy trì ở mỗi khu phố.',
  },
  {
    task: '3.2',
    text: '100% cơ sở nhà trọ có thiết bị PCCC tối thiểu theo quy định',
    measure: 'cơ sở nhà trọ có thiết bị PCCC tối thiểu theo quy định',
    formula: { kind: 'share', part: rows('lodgings', equal('fire_equipment', true)), whole: rows('lodgings') },
    note: 'Cơ sở đủ thiết bị PCCC tối thiểu trên tổng số cơ sở đang hoạt động.',
  },
  {
    task: '3.3',
    text: 'Kéo giảm ít nhất 20% vụ vi phạm liên quan cư trú, ma túy, PCCC so với năm 2025',
    measure: 'vụ vi phạm liên quan cư trú, ma túy, PCCC',
    formula: {
      kind: 'reduction',
      now: sum('incidents', 'number', { where: COMPARED, span: span('period', 'campaign') }),
      baseline: sum('incidents', 'number_2025', { where: COMPARED, span: span('period', 'campaign') }),
    },
    note: 'Số vụ từ khi phát động so với đúng những tháng đó của năm 2025.',
  },
  {
    task: '3.4',
    text: '100% doanh nghiệp trọng điểm và doanh nghiệp FDI được tuyên truyền ít nhất 01 lần/năm',
    measure: 'doanh nghiệp trọng điểm và doanh nghiệp FDI được tuyên truyền ít nhất 01 lần/năm',
    // Counted by enterprise, not by session: ten sessions at one enterprise reach one.
    formula: {
      kind: 'share',
      part: rows('enterprises', {
        is: 'referred_to_by',
        register: 'outreach',
        by: 'enterprise',
        where: { column: 'held_on', is: 'in_span' },
      }),
      whole: rows('enterprises'),
    },
    note: 'Doanh nghiệp được tuyên truyền ít nhất một lần trong năm trên tổng số doanh nghiệp đang hoạt động.',
  },
  {
    task: '3.5',
    text: '100% trường hợp khó khăn đủ điều kiện được rà soát hỗ trợ',
    measure: 'trường hợp khó khăn đủ điều kiện được rà soát hỗ trợ',
    formula: {
      kind: 'share',
      part: rows('hardship_cases', all(ELIGIBLE, doneOn('reviewed_on'), doneOn('supported_on'))),
      whole: rows('hardship_cases', ELIGIBLE),
    },
    note: 'Trường hợp đủ điều kiện đã được rà soát và hỗ trợ trên tổng số trường hợp đủ điều kiện.',
  },
  {
    task: '4.1',
    text: 'báo cáo tháng trước ngày 25',
    measure: 'báo cáo tháng',
    formula: {
      kind: 'value',
      value: rows(
        'report_calendar',
        all(equal('kind', 'monthly_report'), doneOn('done_on'), { column: 'done_on', is: 'not_after', other: 'due_on' }),
        span('period', 'period'),
      ),
    },
    note: 'Báo cáo của tháng đã ban hành trong hạn.',
  },
  {
    task: '4.1',
    text: 'họp chuyên đề quý',
    measure: 'họp chuyên đề',
    formula: { kind: 'value', value: rows('report_calendar', equal('kind', 'quarterly_meeting'), span('done_on', 'period')) },
    note: 'Cuộc họp chuyên đề đã tổ chức trong quý.',
  },
  {
    task: '4.2',
    text: '100% chi, đảng bộ đưa nội dung vào sinh hoạt định kỳ',
    measure: 'chi, đảng bộ đưa nội dung vào sinh hoạt định kỳ',
    // "Sinh hoạt định kỳ": a cell meets every month, so the figure is of the month of the cut-off.
    formula: {
      kind: 'share',
      part: units(CELL_KINDS, {
        register: 'cell_meetings',
        by: { column: 'cell' },
        where: equal('content_included', true),
        span: span('period', 'month'),
      }),
      whole: units(CELL_KINDS),
    },
    note: 'Chi bộ, đảng bộ đã đưa nội dung vào kỳ sinh hoạt của tháng trên tổng số chi bộ, đảng bộ.',
  },
  {
    task: '4.3',
    text: '100% dấu hiệu vi phạm được xem xét, tham mưu xử lý',
    measure: 'dấu hiệu vi phạm được xem xét, tham mưu xử lý',
    formula: {
      kind: 'share',
      part: rows('violation_signs', all(doneOn('considered_on'), filled('advice')), span('found_on', 'always')),
      whole: rows('violation_signs', null, span('found_on', 'always')),
    },
    note: 'Dấu hiệu vi phạm đã xem xét và tham mưu xử lý trên tổng số đã phát hiện.',
  },
]

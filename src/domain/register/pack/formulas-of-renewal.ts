import type { PackFormula } from './register-pack.ts'
import type { RowCondition } from '../../target/target-formula.ts'
import { BASE, added, all, any, distinct, doneOn, equal, rows, span, sum, units } from './pack-measures.ts'

const NEIGHBOURHOOD = ['neighbourhood'] as const

/** Within authority, and settled by the deadline or reported upward: of recommendations and of bottlenecks alike. */
const answeredInTime = (settled: string): RowCondition =>
  all(
    equal('authority', 'within'),
    any(all(doneOn(settled), { column: settled, is: 'not_after', other: 'deadline' }), doneOn('reported_on')),
  )
const acceptedBy = (level: 'ward' | 'neighbourhood', lastDay: string): RowCondition =>
  all(equal('level', level), doneOn('accepted_on'), { column: 'accepted_on', is: 'at_most', value: lastDay })

/** Key content 2: model streets, resources, urban order, bottlenecks. */
export const RENEWAL_FORMULAS: readonly PackFormula[] = [
  {
    task: '2.1',
    text: '01 trục điểm kiểu mẫu hoàn thành trước tháng 4/2027',
    measure: 'trục điểm kiểu mẫu hoàn thành',
    // "Hoàn thành trước tháng 4/2027": an axis accepted after 31/3/2027 is finished, but not this.
    formula: { kind: 'value', value: rows('model_sites', acceptedBy('ward', '2027-03-31')) },
    note: 'Trục điểm cấp phường nghiệm thu đến hết 31/3/2027.',
  },
  {
    task: '2.2',
    text: 'Mỗi khu phố xây dựng ít nhất 01 tuyến đường/cụm dân cư kiểu mẫu',
    measure: 'tuyến đường/cụm dân cư kiểu mẫu',
    formula: { kind: 'value', value: rows('model_sites', equal('level', 'neighbourhood'), span('registered_on', 'always')) },
    note: 'Tuyến, cụm kiểu mẫu mỗi khu phố đã đăng ký.',
  },
  {
    task: '2.2',
    text: 'Toàn bộ khu phố có tuyến/cụm kiểu mẫu hoàn thành trước tháng 6/2027',
    measure: 'khu phố có tuyến/cụm kiểu mẫu hoàn thành',
    formula: {
      kind: 'share',
      part: units(NEIGHBOURHOOD, { register: 'model_sites', where: acceptedBy('neighbourhood', '2027-05-31') }),
      whole: units(NEIGHBOURHOOD),
    },
    note: 'Khu phố có tuyến, cụm nghiệm thu đến hết 31/5/2027 trên tổng số khu phố.',
  },
  {
    task: '2.3',
    text: 'Huy động từ 50% trở lên kinh phí ngoài ngân sách trên tổng kinh phí dự kiến 500 triệu đồng',
    measure: 'kinh phí ngoài ngân sách',
    // "Kinh phí" is money received; what came in kind is disclosed with its value and not added.
    formula: { kind: 'share', part: sum('contributions', 'received', { span: span('received_on', 'campaign') }), whole: BASE },
    note: 'Tiền ngoài ngân sách đã nhận từ khi phát động trên tổng kinh phí dự kiến ghi trong chỉ tiêu.',
  },
  {
    task: '2.3',
    text: 'làm việc 03-05 doanh nghiệp',
    measure: 'doanh nghiệp',
    formula: {
      kind: 'value',
      value: distinct('sponsors', ['name'], equal('kind', 'enterprise'), span('met_on', 'campaign')),
    },
    note: 'Doanh nghiệp khác nhau đã làm việc từ khi phát động.',
  },
  {
    task: '2.4',
    text: 'Ít nhất 02 đợt cao điểm/năm',
    measure: 'đợt cao điểm',
    formula: { kind: 'value', value: rows('campaigns', null, span('starts_on', 'period')) },
    note: 'Đợt cao điểm, ra quân bắt đầu trong năm; sang năm mới tính lại từ đầu.',
  },
  {
    task: '2.4',
    text: 'xử lý thường xuyên 100% rao vặt trái phép trên tuyến kiểu mẫu',
    measure: 'rao vặt trái phép trên tuyến kiểu mẫu',
    formula: {
      kind: 'share',
      part: rows(
        'urban_violations',
        all(equal('kind', 'advert'), equal('on_model_site', true), doneOn('handled_on')),
        span('found_on', 'campaign'),
      ),
      whole: rows('urban_violations', all(equal('kind', 'advert'), equal('on_model_site', true)), span('found_on', 'campaign')),
    },
    note: 'Rao vặt trái phép trên tuyến kiểu mẫu đã xử lý trên tổng số đã phát hiện từ khi phát động.',
  },
  {
    task: '2.4',
    text: 'Tổ chức ít nhất 02 đợt ra quân',
    measure: 'đợt ra quân',
    // "Đến 31/12/2026 … ít nhất 02 đợt ra quân": later ones count for their own year only.
    formula: {
      kind: 'value',
      value: rows('campaigns', { column: 'starts_on', is: 'at_most', value: '2026-12-31' }, span('starts_on', 'campaign')),
    },
    note: 'Đợt cao điểm, ra quân từ khi phát động đến hết 31/12/2026.',
  },
  {
    task: '2.5',
    text: '100% kiến nghị thuộc thẩm quyền được xử lý đúng hạn hoặc báo cáo cấp trên',
    measure: 'kiến nghị thuộc thẩm quyền được xử lý đúng hạn hoặc báo cáo cấp trên',
    formula: {
      kind: 'share',
      part: added(
        rows('recommendations', answeredInTime('done_on'), span('raised_on', 'always')),
        rows('bottlenecks', answeredInTime('settled_on'), span('raised_on', 'always')),
      ),
      whole: added(
        rows('recommendations', equal('authority', 'within'), span('raised_on', 'always')),
        rows('bottlenecks', equal('authority', 'within'), span('raised_on', 'always')),
      ),
    },
    note: 'Kiến nghị và điểm nghẽn thuộc thẩm quyền đã xử lý trong hạn hoặc đã báo cáo cấp trên, trên tổng số thuộc thẩm quyền.',
  },
]

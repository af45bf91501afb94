import { describe, expect, it } from 'vitest'
import { toDay } from '../../shared/calendar.ts'
import { readTargets } from './read-targets.ts'

const context = { issuedOn: toDay('2026-07-14'), referenceYear: 2026 }

/** A target in one line: comparator, value, unit, then what else it says. */
function show(text: string): string {
  const { targets, products, notUnderstood } = readTargets(text, context)
  const shown = targets.map(target =>
    [
      target.soft === true ? 'soft' : '',
      target.comparator,
      target.upper === undefined ? String(target.value) : `${target.value}–${target.upper}`,
      target.unit,
      target.per === null ? '' : `per ${target.per}`,
      target.every === undefined ? '' : `every ${target.every}`,
      target.base === undefined ? '' : `of ${target.base.value} ${target.base.unit}`,
      target.baselineYear === undefined ? '' : `against ${target.baselineYear}`,
      target.deadline === null ? '' : `by ${target.deadline}`,
      target.dueDay === undefined ? '' : `${target.inclusive === true ? 'by' : 'before'} day ${target.dueDay}`,
    ]
      .filter(part => part !== '')
      .join(' '),
  )
  return [...shown, ...products.map(product => `product: ${product}`), ...notUnderstood.map(clause => `?? ${clause}`)].join('; ')
}

describe('phrases of real plans (target-phrases)', () => {
  it.each([
    ['100% TTHC xử lý trên môi trường số', 'at_least 100 %'],
    ['tối thiểu 90% hồ sơ qua hệ thống điện tử', 'at_least 90 %'],
    ['giảm ít nhất 30% thời gian xử lý', 'reduce_at_least 30 %'],
    ['hài lòng đạt 95% trở lên', 'at_least 95 %'],
    ['100% khu phố có Tổ hỗ trợ', 'at_least 100 %'],
    ['ít nhất 10 sáng kiến, giải pháp được công nhận cấp cơ sở', 'at_least 10 sáng kiến, giải pháp'],
    ['tối thiểu 5 sáng kiến có sản phẩm áp dụng', 'at_least 5 sáng kiến'],
    ['ít nhất 01 cuộc giám sát chuyên đề/năm', 'at_least 1 cuộc per year'],
    ['100% kiến nghị sau giám sát có đầu mối, thời hạn xử lý', 'at_least 100 %'],
    ['hoàn thành trước tháng 4/2027', 'done 1 by 2027-03-31'],
    ['toàn bộ khu phố có tuyến/cụm kiểu mẫu hoàn thành trước tháng 6/2027', 'at_least 100 % by 2027-05-31'],
    ['mỗi khu phố xây dựng ít nhất 01 tuyến đường/cụm dân cư kiểu mẫu', 'at_least 1 tuyến đường/cụm dân cư per neighbourhood'],
    ['chấm điểm, xếp hạng hằng tháng', 'product: chấm điểm, xếp hạng hằng tháng'],
    ['huy động từ 50% trở lên kinh phí ngoài ngân sách trên tổng kinh phí dự kiến 500 triệu đồng', 'at_least 50 % of 500000000 VND'],
    ['làm việc 03-05 doanh nghiệp', 'between 3–5 doanh nghiệp'],
    ['ít nhất 02 đợt cao điểm/năm', 'at_least 2 đợt per year'],
    ['xử lý thường xuyên 100% rao vặt trái phép trên tuyến kiểu mẫu', 'at_least 100 %'],
    ['100% kiến nghị thuộc thẩm quyền được xử lý đúng hạn hoặc báo cáo cấp trên', 'at_least 100 %'],
    ['kéo giảm ít nhất 20% vụ vi phạm liên quan ma túy so với năm 2025', 'reduce_at_least 20 % against 2025'],
    ['100% doanh nghiệp trọng điểm và doanh nghiệp FDI được tuyên truyền ít nhất 01 lần/năm', 'at_least 100 % per year'],
    ['100% chi, đảng bộ đưa nội dung vào sinh hoạt định kỳ', 'at_least 100 %'],
    ['báo cáo tháng trước ngày 25', 'at_least 1 báo cáo per month before day 25'],
    ['họp chuyên đề quý', 'at_least 1 cuộc họp per quarter'],
    ['chiếm không quá 40% hội nghị trực tiếp … không ít hơn 60% tổng số hội nghị', 'at_most 40 %; at_least 60 %'],
    ['Tối thiểu 25% khối lượng công việc hành chính nội bộ được AI hỗ trợ', 'at_least 25 %'],
    ['Phấn đấu giảm 30 triệu giờ công/năm', 'soft reduce_at_least 30000000 giờ công per year'],
    ['Phấn đấu tỷ lệ nội địa hóa đạt 50-60%', 'soft between 50–60 %'],
    ['Tỷ lệ phủ sóng 5G đạt tối thiểu 70% dân số Thủ đô', 'at_least 70 %'],
    ['Tái cấu trúc 80% TTHC … vào tháng 6/2026; 95% vào tháng 12/2026', 'at_least 80 % by 2026-06-30; at_least 95 % by 2026-12-31'],
    ['Phấn đấu 03-05 dự án quy mô lớn được chấp thuận', 'soft between 3–5 dự án'],
    ['Tổng vốn đầu tư mục tiêu khoảng 50.000 tỷ đồng', 'about 50000000000000 VND'],
    ['Phấn đấu phát sinh doanh thu từ sản phẩm mới trong Quý IV/2026', 'soft done 1 by 2026-12-31'],
    ['Mỗi xã, phường bảo đảm tối thiểu 30% hộ kinh doanh kê khai', 'at_least 30 % per unit'],
    ['Mở rộng thêm 5.000 hộ kinh doanh', 'increase_at_least 5000 hộ kinh doanh'],
    ['100% nhóm hộ có doanh thu trên 1 tỷ đồng', 'at_least 100 %'],
    ['giảm 50% thời gian giải quyết, 50% thành phần hồ sơ', 'reduce_at_least 50 %; reduce_at_least 50 %'],
    ['duy trì tối thiểu 01 lần/tuần', 'at_least 1 lần per week'],
    ['đạt tối thiểu 500 tỷ đồng', 'at_least 500000000000 VND'],
    ['Hoàn thành triển khai đối với 100% (khoảng 2.729) thôn, tổ dân phố', 'at_least 100 % of 2729 thôn, tổ dân phố'],
    ['Tỷ lệ giải ngân/phân bổ đạt tối thiểu 40%', 'at_least 40 %'],
    ['Thí điểm tại 126 xã, phường', 'equal 126 xã, phường'],
    ['hoàn thành trong 15 ngày kể từ ngày Kế hoạch được ban hành', 'done 1 by 2026-07-29'],
    ['Không để phát sinh hồ sơ chậm, muộn', 'equal 0 hồ sơ'],
    ['≤ 3 Đông Nam Á; ≤ 50 Thế giới', 'at_most 3; at_most 50'],
    ['≥ 3% và tăng dần theo yêu cầu phát triển', 'at_least 3 %'],
    ['16 - 18 %/năm', 'between 16–18 % per year'],
    ['> 0,7', 'more_than 0.7'],
    ['20% - 50%', 'between 20–50 %'],
    ['Bố trí ít nhất 15% ngân sách nhà nước chi sự nghiệp khoa học', 'at_least 15 %'],
    ['Ít nhất 10 cơ sở được thành lập đến năm 2030', 'at_least 10 cơ sở by 2030-12-31'],
    ['đạt từ 98% trở lên', 'at_least 98 %'],
    ['ít nhất 01 ngày/tháng', 'at_least 1 ngày per month'],
    ['hoàn thành tốt nhiệm vụ trở lên', '?? hoàn thành tốt nhiệm vụ trở lên'],
    [
      '80% doanh nghiệp kết nối năm 2028, 100% năm 2029; duy trì đến 2030',
      'at_least 80 % by 2028-12-31; at_least 100 % by 2029-12-31; product: duy trì đến 2030',
    ],
    ['02 - 03 dự án trọng điểm được quyết định đầu tư trước 2030 (phấn đấu)', 'soft between 2–3 dự án trọng điểm by 2029-12-31'],
    ['ít nhất 800 lượt người', 'at_least 800 lượt người'],
    ['tăng từ 50% trở lên (từ 120 triệu đến 130 triệu đồng/người/năm)', 'increase_at_least 50 %'],
    ['dưới 1%', 'less_than 1 %'],
    ['bình quân tăng hằng năm đạt 11,7%/năm', 'at_least 11.7 % per year'],
    ['Mỗi chi bộ tổ chức ít nhất 01 buổi/tháng', 'at_least 1 buổi per unit every month'],
    ['Đạt 1.234,5 ha trở lên', 'at_least 1234.5 ha'],
    ['Duy trì liên thông Đề án 06, Quốc lộ 51', 'product: Duy trì liên thông Đề án 06, Quốc lộ 51'],
    ['có hồ sơ thiết kế, dự toán', 'product: hồ sơ thiết kế; product: dự toán'],
  ])('%j', (text, expected) => {
    expect(show(text)).toBe(expected)
  })

  it('names what is measured: before the verb, else after the figure, without dates and baselines', () => {
    const measure = (text: string): string | undefined => readTargets(text, context).targets.at(-1)?.measure
    expect(measure('hài lòng đạt 95% trở lên')).toBe('hài lòng')
    expect(measure('kéo giảm ít nhất 20% vụ vi phạm so với năm 2025')).toBe('vụ vi phạm')
    expect(measure('01 trục điểm kiểu mẫu hoàn thành trước tháng 4/2027')).toBe('trục điểm kiểu mẫu hoàn thành')
    expect(measure('80% doanh nghiệp kết nối năm 2028, 100% năm 2029')).toBe('doanh nghiệp kết nối')
  })

  it('takes from titles and milestone cells only shares and named minimums, due on the milestone', () => {
    const due = toDay('2026-12-31')
    const read = readTargets('Hoàn thiện hồ sơ đợt 1; tối thiểu 5 sáng kiến; báo cáo kết quả 500 ngày; 03 nội dung trọng tâm', {
      ...context,
      scope: 'explicit',
      due,
    })
    expect(read.targets.map(target => [target.value, target.deadline])).toEqual([[5, due]])
  })
})

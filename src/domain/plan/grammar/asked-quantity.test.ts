import { describe, expect, it } from 'vitest'
import { readTargets } from './read-targets.ts'

function show(text: string): string {
  const { targets, notUnderstood } = readTargets(text, { referenceYear: 2026, scope: 'explicit' })
  const shown = targets.map(target =>
    [target.soft === true ? 'soft ' : '', target.measure, ': ', target.comparator, ' ', target.value, ' ', target.unit].join(''),
  )
  return [...shown, ...notUnderstood.map(clause => `?? ${clause}`)].join('; ')
}

describe('a figure that a title or a product asks for', () => {
  it.each([
    ['Phấn đấu tăng thu ngân sách 12% so với năm 2025', 'soft tăng thu ngân sách: increase_at_least 12 %'],
    ['Vận động Quỹ vì người nghèo đạt 300 triệu đồng', 'Vận động Quỹ vì người nghèo: at_least 300000000 VND'],
    ['Thu nhập bình quân đạt 85 triệu đồng/người/năm', 'Thu nhập bình quân: at_least 85000000 VND'],
    ['Triển khai Nghị quyết số 57-NQ/TW, đạt 5 mô hình điểm', 'Triển khai Nghị quyết số 57-NQ/TW: at_least 5 mô hình điểm'],
    ['Phấn đấu kết nạp 15 đảng viên mới', 'soft đảng viên mới: at_least 15 đảng viên'],
    ['Phát triển không quá 3 điểm kinh doanh', 'điểm kinh doanh: at_most 3 điểm kinh doanh'],
  ])('is a target: %s', (text, expected) => {
    expect(show(text)).toBe(expected)
  })

  it.each(['Phấn đấu đạt từ 2 đến 3 giải cấp thành phố', 'Giảm số vụ tai nạn xuống 4 vụ', 'Xây dựng tuyến phố đạt 5'])(
    'is a doubt when it cannot be read: %s',
    text => {
      expect(show(text)).toBe(`?? ${text}`)
    },
  )

  it.each([
    'Thực hiện Nghị quyết số 57-NQ/TW của Bộ Chính trị giai đoạn 2026-2030',
    'Đạt chuẩn đô thị văn minh giai đoạn 2026-2030',
    'Đạt chuẩn nông thôn mới năm 2026',
    'Phấn đấu đến năm 2030 đạt phường kiểu mẫu',
    'Giảm nghèo bền vững giai đoạn 2021 - 2025',
    'Tăng cường công tác quản lý theo Chỉ thị 05-CT/TW',
    'Tăng cường 02 tổ tuần tra',
    'Triển khai Chương trình “100% hộ dân có nhà kiên cố”',
    'Thực hiện mô hình "5 không, 3 sạch"',
    'Đạt dịch vụ công trực tuyến mức độ 4',
    'Xếp hạng chuyển đổi số đạt hạng 3',
    'Rà soát đất 12 khu phố; đặt 5 biển báo',
    'Báo cáo kết quả 500 ngày; 03 nội dung trọng tâm',
    'Tổ chức 3 hội nghị, hoàn thành trước 30/6/2026',
    'Kế hoạch số 120/KH-UBND ngày 15/3/2026',
  ])('is neither when it only names or dates: %s', text => {
    expect(show(text)).toBe('')
  })
})

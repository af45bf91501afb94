import { describe, expect, test } from 'vitest'
import { isMilestonePart, readColumnRole } from './column-roles.ts'
import type { ColumnRole } from './column-roles.ts'

/** Headers as communes, provinces and ministries word them. */
const HEADERS: readonly (readonly [ColumnRole, string])[] = [
  ['ordinal', 'STT | TT | S\nTT | Số TT | Mã nhiệm vụ | No. | #'],
  [
    'task',
    'Nhiệm vụ | Nội dung | Nội dung CV | Tên đề án, nhiệm vụ | Tên văn bản, đề án | Đầu mục công việc | Nhiệm vụ được phân công | Mục tiêu, nhiệm vụ | Nhiệm vụ theo Nghị quyết số 18-NQ/TW | Nội dung kiểm tra, giám sát | Nội dung phối hợp | Việc cần làm',
  ],
  [
    'lead',
    'Chủ trì | CQ chủ trì | Đ/v chủ trì | Cơ quan soạn thảo | Cơ quan chuẩn bị | Đơn vị được giao | Trách nhiệm thực hiện | Người chịu trách nhiệm chính | Sở, ban, ngành chủ trì | Cơ quan chủ trì tham mưu',
  ],
  ['implementer', 'Đơn vị thực hiện | Cơ quan, đơn vị thực hiện | Chủ thể thực hiện | Thực hiện | Đơn vị tổ chức'],
  ['coordinator', 'Phối hợp | Cơ quan liên quan | Đơn vị tham gia | Thành phần phối hợp | Đơn vị phối hợp, cung cấp số liệu'],
  ['assignment', 'Phân công thực hiện | Phân công tổ chức thực hiện | Chủ trì/phối hợp | Đơn vị chủ trì và phối hợp'],
  ['supervisor', 'Lãnh đạo phụ trách | Thành viên UBND phụ trách | LĐ phụ trách | Trực tiếp chỉ đạo'],
  ['other_body', 'Cơ quan trình | Đơn vị theo dõi, đôn đốc'],
  ['start', 'Bắt đầu | Từ ngày | Ngày giao việc'],
  [
    'deadline',
    'Thời hạn | TG hoàn thành | Tiến độ thực hiện | Thời gian trình UBND tỉnh | Đến ngày | Hạn xử lý | Hoàn thành trước | Thời gian thực hiện năm 2026 | Giai đoạn thực hiện | Yêu cầu tiến độ | Tháng',
  ],
  [
    'product',
    'Sản phẩm | SP đầu ra | Kết quả cần đạt | Kết quả thực hiện (sản phẩm) | Minh chứng | Hình thức văn bản | Yêu cầu cần đạt | Tiêu chí hoàn thành',
  ],
  ['target', 'Chỉ tiêu | Chỉ tiêu/sản phẩm | KPI | Mục tiêu cụ thể'],
  ['result', 'Kết quả thực hiện | Trạng thái | Tiến độ đạt được'],
  ['foreign', 'Họ và tên | Thứ/Ngày | Giờ | Đơn giá | Điểm chuẩn | Ngày trực | Trang | Tên TTHC'],
  ['paper', 'Số, ký hiệu | Ngày ban hành | Trích yếu | Số văn bản'],
  ['doubtful', 'Địa điểm | Đơn vị tính | Số lượng'],
  ['unknown', 'Nội dung kiến nghị | Cấp trình | Cơ quan ban hành | Nội dung tiêu chí'],
]

describe.each(HEADERS)('headers of the column %s', (role, headers) => {
  test.each(headers.split(' | '))('%s', header => {
    expect(readColumnRole(header)).toBe(role)
  })
})

test('a number under Tháng or Quý is a date, elsewhere it is not', () => {
  expect([isMilestonePart('12', 'Tháng'), isMilestonePart('IV', 'Quý'), isMilestonePart('2027', 'Lộ trình thực hiện')]).toEqual([
    true,
    true,
    true,
  ])
  expect([isMilestonePart('13', 'Tháng'), isMilestonePart('2', 'Đơn vị'), isMilestonePart('V', 'Quý')]).toEqual([false, false, false])
})

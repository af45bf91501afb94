/** What a neighbourhood or its Party cell tells of its model street (task 2.2). `ordinal` from 0 is which of the seven, `step` 1 is May 2026. */
type Telling = { readonly ordinal: number; readonly step: number }

const STREETS = [
  'đường trục chính khu phố',
  'đường trước nhà văn hoá',
  'đường ven kênh thoát nước',
  'cụm dân cư quanh chợ',
  'đường cổng trường tiểu học',
  'đường vào dãy nhà trọ',
  'cụm dân cư đầu hẻm 12',
]
/** The month's work of a neighbourhood: turning out, pledges, scoring, building. */
const NEIGHBOURHOOD: readonly ((street: string, telling: Telling) => string)[] = [
  (street, { ordinal, step }) =>
    `Tổ chức ${1 + ((ordinal + step) % 3)} buổi ra quân tổng vệ sinh ${street} với ${34 + 6 * ordinal + 5 * step} lượt người, thu gom ${3 + ordinal + step} m3 rác, gỡ ${9 + 4 * ordinal + step} bảng quảng cáo.`,
  (street, { ordinal, step }) =>
    `${7 + 2 * ordinal + step} hộ dân và ${2 + (ordinal % 4)} cơ sở kinh doanh trên ${street} ký cam kết không lấn chiếm vỉa hè, nâng tổng số lên ${16 + 3 * ordinal + 9 * step} hộ.`,
  (street, { ordinal, step }) =>
    `Chấm điểm ${18 + 3 * ordinal + 2 * step} hộ dân ở ${street} theo bảng tiêu chí, lập ${2 + (step % 3)} biên bản; biểu dương ${4 + ordinal} hộ, nhắc nhở ${1 + (ordinal % 3)} hộ.`,
  (street, { ordinal, step }) =>
    `Người dân đóng góp ${6 + 2 * ordinal + step} triệu đồng, trồng ${10 + 3 * ordinal} cây, lắp ${4 + step} bóng đèn tại ${street}; có biên bản bàn giao cho tổ tự quản.`,
]
/** The month's work of a Party cell: winning people over, its meetings, overseeing. */
const CELL: readonly ((street: string, telling: Telling) => string)[] = [
  (street, { ordinal, step }) =>
    `Buổi sinh hoạt chi bộ tháng ${4 + step} dành nội dung về ${street}, ${19 + 2 * ordinal + (step % 3)} đảng viên dự, lập biên bản; phân công ${4 + ordinal} đảng viên phụ trách ${21 + 4 * ordinal + step} hộ dân.`,
  (street, { ordinal, step }) =>
    `${5 + ordinal} đảng viên đến nhà vận động ${12 + 3 * ordinal + 2 * step} hộ dân ở ${street}; ${8 + 2 * ordinal + step} hộ nhận phân loại rác, dời hàng rào vào trong lộ giới.`,
  (street, { ordinal, step }) =>
    `Chi uỷ giám sát ${1 + ((ordinal + step) % 3)} lượt tại ${street}, lập biên bản từng lượt, kiến nghị Ban điều hành khu phố xử lý ${2 + (ordinal % 3)} vị trí đổ rác.`,
  (street, { ordinal, step }) =>
    `Chi bộ đánh giá ${6 + ordinal + (step % 4)} đảng viên theo bản cam kết gương mẫu giữ ${street}; vận động thêm ${3 + ordinal + step} hộ dân treo biển số nhà thống nhất.`,
]

export function resultOfNeighbourhood(unitKind: string, telling: Telling): string | undefined {
  const { ordinal, step } = telling
  const street = STREETS[ordinal % STREETS.length] ?? ''
  if (unitKind === 'neighbourhood') {
    if (step > 1) return NEIGHBOURHOOD[(step + ordinal) % NEIGHBOURHOOD.length]?.(street, telling)
    return `Đăng ký ${street} dài ${240 + 35 * ordinal} m làm nơi kiểu mẫu, họp ${2 + (ordinal % 3)} tổ dân cư; ${11 + 3 * ordinal} hộ dân và ${2 + (ordinal % 4)} cơ sở kinh doanh ký cam kết.`
  }
  if (unitKind !== 'neighbourhood_cell') return undefined
  if (step > 1) return CELL[(step + ordinal) % CELL.length]?.(street, telling)
  return `Họp chi bộ, ban hành Nghị quyết số ${2 + ordinal}-NQ/CB chọn ${street} làm nơi kiểu mẫu; giao ${4 + ordinal} đảng viên vận động ${20 + 4 * ordinal} hộ dân, có danh sách phân công.`
}

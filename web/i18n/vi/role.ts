import type { Role } from '#domain/access/rights.ts'

export const role = {
  names: {
    administrator: 'Quản trị',
    standingCommittee: 'Thường trực, Ban Thường vụ',
    partyOffice: 'Văn phòng Đảng uỷ',
    unitHead: 'Người đứng đầu đơn vị',
    officer: 'Cán bộ tham mưu',
    neighbourhood: 'Khu phố',
    inspector: 'Kiểm tra, giám sát (chỉ xem)',
  } satisfies Record<Role, string>,
} as const

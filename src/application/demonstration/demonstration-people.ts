import type { Role } from '#domain/access/rights.ts'

/** Accounts of the demonstration ward. Names are offices, never persons; every page of the demonstration says that its data are made up. */
export type DemonstrationPerson = {
  readonly login: string
  readonly fullName: string
  readonly position: string
  readonly role: Role
  readonly roleName: string
  /** Kind of the unit in the ward's pattern, and which of that kind. */
  readonly unitKind: string
  readonly unitOrdinal: number
  /** Shown at sign-in: one account per role. The others enter their units' reports. */
  readonly isShown: boolean
}

export const DEMONSTRATION_PASSWORD = 'thu-sau-ro-2026'
export const DEMONSTRATION_ADMINISTRATOR = 'quantri'
const NEIGHBOURHOODS = ['Long Khánh 1', 'Long Khánh 2', 'Long Khánh 3', 'Long Đức 1', 'Long Đức 2', 'Long Đức 3', 'Thiên Bình']

export const DEMONSTRATION_NEIGHBOURHOODS = NEIGHBOURHOODS.map(name => `Khu phố ${name}`).join('\n')

const person = (
  login: string,
  role: Role,
  unitKind: string,
  words: { name: string; position: string; roleName: string; isShown?: boolean; ordinal?: number },
): DemonstrationPerson => ({
  login,
  role,
  unitKind,
  fullName: `${words.name} (minh hoạ)`,
  position: words.position,
  roleName: words.roleName,
  unitOrdinal: words.ordinal ?? 0,
  isShown: words.isShown ?? false,
})

export const DEMONSTRATION_PEOPLE: readonly DemonstrationPerson[] = [
  person('bithu', 'standingCommittee', 'party_committee', {
    name: 'Thường trực Đảng uỷ',
    position: 'Bí thư',
    roleName: 'Thường vụ',
    isShown: true,
  }),
  person('vanphong', 'partyOffice', 'party_office', {
    name: 'Văn phòng Đảng uỷ',
    position: 'Chánh Văn phòng',
    roleName: 'Văn phòng Đảng uỷ',
    isShown: true,
  }),
  person('ubnd', 'unitHead', 'peoples_committee', {
    name: 'Lãnh đạo UBND',
    position: 'Chủ tịch UBND',
    roleName: 'Người đứng đầu',
    isShown: true,
  }),
  person('canbo.ubnd', 'officer', 'peoples_committee', {
    name: 'Cán bộ tổng hợp UBND',
    position: 'Chuyên viên',
    roleName: 'Cán bộ',
    isShown: true,
  }),
  person('congan', 'unitHead', 'police', { name: 'Chỉ huy Công an phường', position: 'Trưởng Công an', roleName: 'Người đứng đầu' }),
  person('mttq', 'unitHead', 'fatherland_front', { name: 'Thường trực MTTQ', position: 'Chủ tịch', roleName: 'Người đứng đầu' }),
  person('doantn', 'unitHead', 'youth_union', { name: 'Ban Thường vụ Đoàn', position: 'Bí thư Đoàn', roleName: 'Người đứng đầu' }),
  person('hdnd', 'unitHead', 'peoples_council', { name: 'Thường trực HĐND', position: 'Phó Chủ tịch', roleName: 'Người đứng đầu' }),
  person('bxdd', 'unitHead', 'party_building_board', {
    name: 'Lãnh đạo Ban Xây dựng Đảng',
    position: 'Trưởng ban',
    roleName: 'Người đứng đầu',
  }),
  person('ubkt', 'unitHead', 'inspection_commission', { name: 'Thường trực UBKT', position: 'Chủ nhiệm', roleName: 'Người đứng đầu' }),
  person('kiemtra', 'inspector', 'inspection_commission', {
    name: 'Cán bộ kiểm tra',
    position: 'Uỷ viên UBKT',
    roleName: 'Kiểm tra (chỉ đọc)',
    isShown: true,
  }),
  ...NEIGHBOURHOODS.map((name, ordinal) =>
    person(`khupho${ordinal + 1}`, 'neighbourhood', 'neighbourhood', {
      name: `Ban điều hành khu phố ${name}`,
      position: 'Trưởng khu phố',
      roleName: 'Khu phố',
      ordinal,
      isShown: ordinal === 0,
    }),
  ),
  ...NEIGHBOURHOODS.map((name, ordinal) =>
    person(`chibo${ordinal + 1}`, 'unitHead', 'neighbourhood_cell', {
      name: `Chi uỷ khu phố ${name}`,
      position: 'Bí thư chi bộ',
      roleName: 'Người đứng đầu',
      ordinal,
    }),
  ),
]

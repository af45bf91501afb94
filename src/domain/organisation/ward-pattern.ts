import type { UnitKind } from './unit-kind.ts'

export type CommuneLevel = 'phường' | 'xã' | 'đặc khu'

/** A unit to be made; `key` stands in for the id that the use case gives it, parents come before children. */
export type UnitDraft = {
  readonly key: string
  readonly parentKey: string | null
  readonly name: string
  readonly shortName: string
  readonly kind: UnitKind
  /** Other names by which plans and people call it; the level word and place may be left away or added. */
  readonly aliases: readonly string[]
}

/**
 * The ready tree of a commune after July 2025: Party bodies, government with its divisions, forces, the Front with its organisations, and
 * every neighbourhood with its Party cell. `level` and `place` (`Tam Phước`) make the names; the office mends the tree afterwards.
 */
export function wardPattern(level: CommuneLevel, place: string, neighbourhoods: readonly string[]): readonly UnitDraft[] {
  return [...partyBodies(level, place), ...government(level, place), ...forcesAndFront(level, place), ...neighbourhoodUnits(neighbourhoods)]
}

function partyBodies(level: CommuneLevel, place: string): readonly UnitDraft[] {
  return [
    unit('party-committee', null, `Đảng uỷ ${level} ${place}`, 'ĐU', 'party_committee', [
      'Đảng uỷ',
      'Ban Chấp hành Đảng bộ',
      'Ban Thường vụ Đảng uỷ',
      'Ban Thường vụ',
      'Thường trực Đảng uỷ',
      'BTV Đảng uỷ',
      'BTV',
      'ĐU',
    ]),
    unit('party-office', 'party-committee', 'Văn phòng Đảng uỷ', 'VPĐU', 'party_office', ['VP Đảng uỷ', 'VPĐU']),
    unit('party-building-board', 'party-committee', 'Ban Xây dựng Đảng', 'BXDĐ', 'party_building_board', [
      'Ban Xây dựng Đảng Đảng uỷ',
      'Ban XDĐ',
      'BXDĐ',
    ]),
    unit('inspection-commission', 'party-committee', 'Uỷ ban Kiểm tra Đảng uỷ', 'UBKT', 'inspection_commission', [
      'UBKT Đảng uỷ',
      'UBKT',
      'Uỷ ban Kiểm tra',
      'Cơ quan Uỷ ban Kiểm tra Đảng uỷ',
    ]),
    unit('cell-party-bodies', 'party-committee', 'Chi bộ các cơ quan Đảng', 'CB Đảng', 'party_cell', [
      'Chi bộ Đảng uỷ',
      'Chi bộ cơ quan Đảng',
    ]),
    unit('cell-government', 'party-committee', 'Chi bộ cơ quan chính quyền', 'CB CQ', 'party_cell', ['Chi bộ UBND', 'Chi bộ chính quyền']),
    unit('cell-police', 'party-committee', `Chi bộ Công an ${level}`, 'CB CA', 'party_cell', ['Đảng bộ Công an']),
    unit('cell-military', 'party-committee', `Chi bộ Quân sự ${level}`, 'CB QS', 'party_cell', ['Chi bộ Ban Chỉ huy Quân sự']),
  ]
}

function government(level: CommuneLevel, place: string): readonly UnitDraft[] {
  const isWard = level === 'phường'
  return [
    unit('peoples-council', 'party-committee', `Hội đồng nhân dân ${level} ${place}`, 'HĐND', 'peoples_council', [
      'HĐND',
      'Thường trực HĐND',
      'Thường trực Hội đồng nhân dân',
      'Ban Pháp chế HĐND',
      'Ban Kinh tế - Xã hội HĐND',
    ]),
    unit('peoples-committee', 'party-committee', `Uỷ ban nhân dân ${level} ${place}`, 'UBND', 'peoples_committee', [
      'UBND',
      'Uỷ ban nhân dân',
    ]),
    unit('government-office', 'peoples-committee', 'Văn phòng HĐND và UBND', 'VP', 'government_office', [
      'Văn phòng Hội đồng nhân dân và Uỷ ban nhân dân',
      'Văn phòng UBND',
      'VP HĐND và UBND',
      'VP HĐND-UBND',
    ]),
    unit(
      'economic-division',
      'peoples-committee',
      isWard ? 'Phòng Kinh tế, Hạ tầng và Đô thị' : 'Phòng Kinh tế',
      isWard ? 'P.KTHTĐT' : 'P.KT',
      'economic_division',
      [
        'Bộ phận Kinh tế - Hạ tầng và Đô thị',
        'Phòng Kinh tế - Hạ tầng và Đô thị',
        'Phòng Kinh tế, Hạ tầng và Đô thị',
        'Phòng Kinh tế',
        'Bộ phận Kinh tế',
        'Phòng KT-HT-ĐT',
      ],
    ),
    unit('culture-social-division', 'peoples-committee', 'Phòng Văn hoá - Xã hội', 'P.VHXH', 'culture_social_division', [
      'Bộ phận Văn hoá - Xã hội',
      'Phòng VH-XH',
    ]),
    unit(
      'public-service-centre',
      'peoples-committee',
      `Trung tâm Phục vụ hành chính công ${level} ${place}`,
      'TTPVHCC',
      'public_service_centre',
      ['Trung tâm Phục vụ hành chính công', 'TTPVHCC', 'Trung tâm HCC', 'Bộ phận Một cửa'],
    ),
    unit('health-station', 'peoples-committee', `Trạm Y tế ${level} ${place}`, 'TYT', 'health_station', ['Trạm Y tế']),
  ]
}

function forcesAndFront(level: CommuneLevel, place: string): readonly UnitDraft[] {
  return [
    unit('police', 'party-committee', `Công an ${level} ${place}`, 'CA', 'police', ['Công an', 'CA']),
    unit('military-command', 'party-committee', `Ban Chỉ huy Quân sự ${level} ${place}`, 'BCHQS', 'military_command', [
      'Ban Chỉ huy Quân sự',
      'Ban CHQS',
      'BCHQS',
      'Quân sự',
    ]),
    unit('fatherland-front', 'party-committee', `Uỷ ban MTTQ Việt Nam ${level} ${place}`, 'MTTQ', 'fatherland_front', [
      'MTTQ',
      'UBMTTQ',
      'Mặt trận Tổ quốc',
      'Mặt trận',
      'Uỷ ban MTTQ',
      'Uỷ ban Mặt trận Tổ quốc',
      'Uỷ ban MTTQ Việt Nam',
      'Uỷ ban Mặt trận Tổ quốc Việt Nam',
      'MTTQ Việt Nam',
    ]),
    unit('youth-union', 'fatherland-front', `Đoàn Thanh niên ${level}`, 'ĐTN', 'youth_union', [
      'Đoàn TNCS Hồ Chí Minh',
      'Đoàn Thanh niên Cộng sản Hồ Chí Minh',
      'Đoàn TN',
      'ĐTN',
    ]),
    unit('women-union', 'fatherland-front', `Hội Liên hiệp Phụ nữ ${level}`, 'HPN', 'women_union', [
      'Hội Phụ nữ',
      'Phụ nữ',
      'Hội LHPN',
      'HPN',
    ]),
    unit('farmers-association', 'fatherland-front', `Hội Nông dân ${level}`, 'HND', 'farmers_association', ['Nông dân', 'HND']),
    unit('veterans-association', 'fatherland-front', `Hội Cựu chiến binh ${level}`, 'HCCB', 'veterans_association', [
      'Cựu chiến binh',
      'Hội CCB',
      'CCB',
    ]),
    unit('trade-union', 'fatherland-front', `Công đoàn ${level}`, 'CĐ', 'trade_union', ['Công đoàn cơ sở']),
  ]
}

/** Each neighbourhood stands under the People's Committee, its cell under the Party committee. */
function neighbourhoodUnits(names: readonly string[]): readonly UnitDraft[] {
  return names.flatMap((name, index) => {
    const bare = name.replace(/^(?:khu phố|thôn|ấp|tổ dân phố)\s+/iu, '')
    const number = index + 1
    return [
      unit(`neighbourhood-${number}`, 'peoples-committee', name, `KP ${bare}`, 'neighbourhood', [
        bare,
        `KP ${bare}`,
        `Ban điều hành ${name}`,
        `Ban điều hành KP ${bare}`,
      ]),
      unit(
        `neighbourhood-cell-${number}`,
        'party-committee',
        `Chi bộ ${name.slice(0, 1).toLowerCase()}${name.slice(1)}`,
        `CB ${bare}`,
        'neighbourhood_cell',
        [`Chi bộ KP ${bare}`, `Chi bộ ${bare}`, `Cấp uỷ chi bộ ${name}`],
      ),
    ]
  })
}

/** Rows of the table above: key, key of the parent, name, short name, kind, other names. */
function unit(...[key, parentKey, name, shortName, kind, aliases]: UnitRow): UnitDraft {
  return { key, parentKey, name, shortName, kind, aliases }
}

type UnitRow = readonly [key: string, parentKey: string | null, name: string, shortName: string, kind: UnitKind, aliases: readonly string[]]

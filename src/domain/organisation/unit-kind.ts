/** Kinds of units of a commune after July 2025 (Law 72/2025/QH15; two-tier model), and what stands around it. */
export const UNIT_KINDS = [
  'party_committee',
  'party_office',
  'party_building_board',
  'inspection_commission',
  'party_cell',
  'neighbourhood_cell',
  'peoples_council',
  'peoples_committee',
  'government_office',
  'economic_division',
  'culture_social_division',
  'public_service_centre',
  'police',
  'military_command',
  'fatherland_front',
  'youth_union',
  'women_union',
  'farmers_association',
  'veterans_association',
  'trade_union',
  'neighbourhood',
  'health_station',
  'school',
  'other',
] as const

export type UnitKind = (typeof UNIT_KINDS)[number]

export const UNIT_KIND_WORDS: Readonly<Record<UnitKind, { readonly vi: string; readonly en: string }>> = {
  party_committee: { vi: 'Đảng uỷ', en: 'Party committee' },
  party_office: { vi: 'Văn phòng Đảng uỷ', en: 'Party office' },
  party_building_board: { vi: 'Ban Xây dựng Đảng', en: 'Party building board' },
  inspection_commission: { vi: 'Uỷ ban Kiểm tra Đảng uỷ', en: 'Inspection commission' },
  party_cell: { vi: 'Chi bộ', en: 'Party cell' },
  neighbourhood_cell: { vi: 'Chi bộ khu phố', en: 'Neighbourhood Party cell' },
  peoples_council: { vi: 'Hội đồng nhân dân', en: 'People’s Council' },
  peoples_committee: { vi: 'Uỷ ban nhân dân', en: 'People’s Committee' },
  government_office: { vi: 'Văn phòng HĐND và UBND', en: 'Office of the People’s Council and Committee' },
  economic_division: { vi: 'Phòng kinh tế, hạ tầng', en: 'Economic and infrastructure division' },
  culture_social_division: { vi: 'Phòng văn hoá - xã hội', en: 'Culture and social division' },
  public_service_centre: { vi: 'Trung tâm phục vụ hành chính công', en: 'Public administration service centre' },
  police: { vi: 'Công an', en: 'Police' },
  military_command: { vi: 'Ban Chỉ huy Quân sự', en: 'Military command' },
  fatherland_front: { vi: 'Mặt trận Tổ quốc', en: 'Fatherland Front' },
  youth_union: { vi: 'Đoàn Thanh niên', en: 'Youth union' },
  women_union: { vi: 'Hội Liên hiệp Phụ nữ', en: 'Women’s union' },
  farmers_association: { vi: 'Hội Nông dân', en: 'Farmers’ association' },
  veterans_association: { vi: 'Hội Cựu chiến binh', en: 'Veterans’ association' },
  trade_union: { vi: 'Công đoàn', en: 'Trade union' },
  neighbourhood: { vi: 'Khu phố, thôn, ấp', en: 'Neighbourhood' },
  health_station: { vi: 'Trạm y tế', en: 'Health station' },
  school: { vi: 'Trường học', en: 'School' },
  other: { vi: 'Đơn vị khác', en: 'Other unit' },
}

/** "Các đoàn thể" of a plan: Đoàn Thanh niên, Hội Phụ nữ, Hội Nông dân, Cựu chiến binh. */
export const MASS_ORGANISATION_KINDS: readonly UnitKind[] = ['youth_union', 'women_union', 'farmers_association', 'veterans_association']
/** "Các chi bộ" means every cell, of a neighbourhood or not. */
export const CELL_KINDS: readonly UnitKind[] = ['party_cell', 'neighbourhood_cell']

export function isUnitKind(text: string): text is UnitKind {
  return UNIT_KINDS.some(kind => kind === text)
}

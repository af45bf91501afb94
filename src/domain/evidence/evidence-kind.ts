/** The kinds named under Table 3: "số liệu, hình ảnh, biên bản, quyết định, danh sách hoặc tài liệu kiểm chứng". */
export const EVIDENCE_KINDS = ['figures', 'photo', 'minutes', 'decision', 'list', 'other'] as const

export type EvidenceKind = (typeof EVIDENCE_KINDS)[number]

export const evidenceKindWords: Readonly<Record<EvidenceKind, { readonly vi: string; readonly en: string }>> = {
  figures: { vi: 'Số liệu', en: 'Figures' },
  photo: { vi: 'Hình ảnh', en: 'Photo' },
  minutes: { vi: 'Biên bản', en: 'Minutes' },
  decision: { vi: 'Quyết định', en: 'Decision' },
  list: { vi: 'Danh sách', en: 'List' },
  other: { vi: 'Tài liệu kiểm chứng khác', en: 'Other verifiable document' },
}

import type { ReportIssuer } from '../report/report-issuer.ts'

/** Nhắc việc, văn bản đôn đốc, yêu cầu giải trình, danh mục việc chậm, phiếu kiểm điểm trách nhiệm, thông báo kết luận. */
export const PAPER_KINDS = ['reminder', 'urging', 'explanation', 'late_list', 'review_sheet', 'conclusion'] as const
export type PaperKind = (typeof PAPER_KINDS)[number]

/** Those drafted from what is late. */
export const CHASING_KINDS = ['reminder', 'urging', 'explanation', 'late_list', 'review_sheet'] as const
export type ChasingKind = (typeof CHASING_KINDS)[number]

export const PAPER_STATES = ['drafted', 'issued', 'withdrawn'] as const
export type PaperState = (typeof PAPER_STATES)[number]

/** Symbols of the types of documents: công văn, thông báo, báo cáo. A `PHIEU` is a sheet, which has no number. */
export const PAPER_TYPES = ['CV', 'TB', 'BC', 'PHIEU'] as const
export type PaperType = (typeof PAPER_TYPES)[number]

/** The office reports the list of what is late to its Standing Committee; the committee makes it known to the units. */
export function typeOfPaper(kind: PaperKind, issuer: ReportIssuer): PaperType {
  switch (kind) {
    case 'reminder':
    case 'urging':
    case 'explanation':
      return 'CV'
    case 'late_list':
      return issuer === 'partyOffice' ? 'BC' : 'TB'
    case 'review_sheet':
      return 'PHIEU'
    case 'conclusion':
      return 'TB'
  }
}

export function isNumbered(type: PaperType): boolean {
  return type !== 'PHIEU'
}

import type { SnapshotPlace } from '../lock/compare-snapshots.ts'
import type { CorrectionField, CorrectionState } from '../lock/correction.ts'
import type { OpenReportReason } from '../lock/lock-period.ts'
import type { Sentence } from './fill-sentence.ts'

/** Why a report is not finished when its period is to be locked. */
export const OPEN_REPORT_WORDS: Readonly<Record<OpenReportReason, Sentence>> = {
  not_due: { vi: 'được gia hạn, chưa đến hạn', en: 'extended, not due yet' },
  extension_pending: { vi: 'đề nghị gia hạn chưa được quyết định', en: 'asked for an extension, not decided' },
  missing: { vi: 'chưa gửi; sau khi chốt sẽ mãi là thiếu báo cáo', en: 'not sent; after the lock it stays missing for ever' },
  returned: { vi: 'bị trả lại, chưa gửi lại', en: 'returned, not sent again' },
  awaiting_review: { vi: 'đã gửi, chưa được thẩm định', en: 'sent, not reviewed' },
}

export const CORRECTION_FIELD_WORDS: Readonly<Record<CorrectionField, Sentence>> = {
  result: { vi: 'Kết quả thực hiện', en: 'Result' },
  completionRate: { vi: 'Tỷ lệ hoàn thành', en: 'Completion rate' },
  difficulty: { vi: 'Khó khăn, vướng mắc', en: 'Difficulties' },
  proposal: { vi: 'Kiến nghị/đề xuất', en: 'Proposal' },
  nextActionDue: { vi: 'Thời hạn xử lý tiếp theo', en: 'Next deadline' },
  verifiedRate: { vi: 'Tỷ lệ thẩm định', en: 'Verified rate' },
}

export const CORRECTION_STATE_WORDS: Readonly<Record<CorrectionState, Sentence>> = {
  asked: { vi: 'chờ phê duyệt', en: 'waiting for approval' },
  approved: { vi: 'đã phê duyệt', en: 'approved' },
  refused: { vi: 'không được chấp thuận', en: 'refused' },
  withdrawn: { vi: 'đã rút lại', en: 'withdrawn' },
}

/** Where a locked period and what stands now differ. */
export const SNAPSHOT_PLACE_WORDS: Readonly<Record<SnapshotPlace, Sentence>> = {
  period: { vi: 'Bản chốt số liệu', en: 'Locked snapshot' },
  report: { vi: 'Báo cáo', en: 'Report' },
  line: { vi: 'Dòng báo cáo', en: 'Report line' },
  evidence: { vi: 'Minh chứng', en: 'Evidence' },
  event: { vi: 'Lịch sử báo cáo', en: 'History of the report' },
  figure: { vi: 'Số liệu chỉ tiêu', en: 'Figure of a target' },
  audit: { vi: 'Nhật ký hệ thống', en: 'Audit log' },
}

import type { Day, Month } from '../shared/calendar.ts'
import type { ToneStyle } from '../shared/tone-style.ts'
import type { CitedPlan, ConsolidatedLine, Signer } from './consolidated-report.ts'
import type { PeriodKind } from './period-kind.ts'
import type { PrintedFigure } from './printed-figure.ts'

/** The nine columns of Table 3 of the plan's appendix, in their order; the form may bear another ward's words in the same places. */
export const REPORT_FORM_COLUMNS = [
  'STT',
  'Nhiệm vụ đã đăng ký',
  'Đầu mối chủ trì',
  'Sản phẩm/chỉ tiêu cam kết',
  'Kết quả thực hiện trong tháng',
  'Tỷ lệ hoàn thành',
  'Khó khăn, vướng mắc',
  'Kiến nghị/đề xuất',
  'Thời hạn xử lý tiếp theo',
] as const

/** The blank monthly form (Table 3), to be filled in by hand or in Word. */
export type ReportForm = {
  readonly toneStyle: ToneStyle
  /** `Mẫu báo cáo tiến độ hằng tháng áp dụng chung`. */
  readonly title: string
  readonly plan: CitedPlan
  /** Nine words in the order of Table 3; empty means the appendix's own. */
  readonly columns: readonly string[]
  /** Empty rows to write in, 1 to 200. */
  readonly blankRows: number
  /** The note below the table, as the plan words it; null when there is none. */
  readonly note: string | null
}

/** One unit's own monthly sheet, in any state: a draft may have empty lines. */
export type UnitReport = {
  readonly toneStyle: ToneStyle
  readonly plan: CitedPlan
  readonly kind: PeriodKind
  /** The last month of the period. */
  readonly period: Month
  readonly unitName: string
  /** `Đã nộp ngày 20/6/2026`, `Bản nháp`: the state as it is to be printed; null when it is not. */
  readonly stateText: string | null
  readonly addressee: string | null
  readonly lines: readonly ConsolidatedLine[]
  /** Targets of the unit's tasks at the period's cut-off. */
  readonly figures: readonly PrintedFigure[]
  readonly note: string | null
  readonly placeName: string
  readonly signedOn: Day | null
  readonly signer: Signer
}

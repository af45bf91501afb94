import type { LineEditRefusalCode } from '../report/edit-report-line.ts'
import type { PaperNumberRefusalCode } from '../report/paper-number.ts'
import type { PeriodRefusalCode, ReportingMonthRefusalCode } from '../report/reporting-months.ts'
import type { RefusalWords } from './refusal-sentence.ts'

/** Codes that other tables have words for already are left out. */
export type ReportWorkRefusalCode =
  | PeriodRefusalCode
  | ReportingMonthRefusalCode
  | PaperNumberRefusalCode
  | Extract<LineEditRefusalCode, 'REPORT_NOT_OPEN_FOR_EDIT' | 'DELIVERABLE_UNKNOWN'>

export const REPORT_WORK_REFUSAL_WORDS: Readonly<Record<ReportWorkRefusalCode, RefusalWords>> = {
  REPORT_NOT_OPEN_FOR_EDIT: {
    rule: { vi: 'Báo cáo đang ở trạng thái “{status}” nên không sửa được.', en: 'The report is “{status}” and cannot be changed.' },
    mend: { vi: 'Nếu cần sửa, hãy đề nghị Văn phòng Đảng uỷ trả lại.', en: 'To change it, ask the Party office to return it.' },
  },
  DELIVERABLE_UNKNOWN: {
    rule: { vi: 'Sản phẩm được đánh dấu không thuộc nhiệm vụ này.', en: 'A ticked deliverable is not of this task.' },
    mend: { vi: 'Hãy tải lại trang rồi đánh dấu lại.', en: 'Reload the page and tick again.' },
  },
  NO_ACTIVE_PLAN: {
    rule: { vi: 'Chưa có kế hoạch nào đang thực hiện.', en: 'No plan is active.' },
    mend: { vi: 'Hãy nạp kế hoạch và đưa vào thực hiện trước.', en: 'Import a plan and activate it first.' },
  },
  PERIOD_BEFORE_PLAN: {
    rule: {
      vi: 'Tháng {month} trước tháng đầu tiên phải báo cáo ({first}).',
      en: 'Month {month} is before the first reporting month ({first}).',
    },
    mend: { vi: 'Hãy chọn từ tháng {first} trở đi.', en: 'Choose {first} or later.' },
  },
  REPORTING_MONTH_OUT_OF_RANGE: {
    rule: {
      vi: 'Tháng báo cáo đầu tiên {month} không nằm trong khoảng từ {first} đến {last}.',
      en: 'First reporting month {month} is not between {first} and {last}.',
    },
    mend: {
      vi: 'Hãy chọn từ tháng đầu của kế hoạch đến tháng đưa vào thực hiện.',
      en: 'Choose from the first month of the plan to the month of its activation.',
    },
  },
  PERIOD_IN_FUTURE: {
    rule: { vi: 'Tháng {month} chưa đến; tháng hiện tại là {current}.', en: 'Month {month} has not begun; it is {current} now.' },
    mend: { vi: 'Hãy chọn tháng {current} hoặc tháng trước đó.', en: 'Choose {current} or an earlier month.' },
  },
  PAPER_NUMBER_MALFORMED: {
    rule: { vi: 'Không đọc được số văn bản “{number}”.', en: 'Document number “{number}” cannot be read.' },
    mend: {
      vi: 'Hãy ghi một số từ 1, ví dụ “56” hoặc “56-BC/ĐU”, hoặc để trống.',
      en: 'Write a number from 1, such as “56” or “56-BC/ĐU”, or leave it empty.',
    },
  },
}

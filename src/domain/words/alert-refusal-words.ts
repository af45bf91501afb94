import type { AlertRuleRefusalCode } from '../alert/alert-rules.ts'
import type { SnoozeRefusalCode } from '../alert/snooze.ts'
import type { RefusalWords } from './refusal-sentence.ts'

export type AlertRefusalCode = AlertRuleRefusalCode | SnoozeRefusalCode

export const ALERT_REFUSAL_WORDS: Readonly<Record<AlertRefusalCode, RefusalWords>> = {
  ALERT_REMINDERS_WRONG: {
    rule: {
      vi: 'Các mốc nhắc phải là số ngày từ 0 đến {longest}, không trùng nhau, nhiều nhất {most} mốc, và chỉ cho loại có thời hạn phía trước.',
      en: 'Reminders are days from 0 to {longest}, each once, at most {most}, and only for kinds with a deadline ahead.',
    },
    mend: { vi: 'Hãy ghi lại, ví dụ 30, 15, 7, 3, 1, 0.', en: 'Write them anew, for example 30, 15, 7, 3, 1, 0.' },
  },
  ALERT_LADDER_WRONG: {
    rule: {
      vi: 'Thời gian chờ phải là số ngày làm việc từ 0 đến {longest}, cấp sau không sớm hơn cấp trước.',
      en: 'Waits are working days from 0 to {longest}, none shorter than the one before.',
    },
    mend: { vi: 'Hãy sửa các số ngày chờ.', en: 'Mend the waits.' },
  },
  ALERT_CLOSED: {
    rule: { vi: 'Cảnh báo đã đóng vì nguyên nhân đã hết.', en: 'The alert is closed: its cause is gone.' },
    mend: { vi: 'Không cần làm gì nữa; hãy tải lại.', en: 'Nothing is left to do; reload.' },
  },
  ALERT_SNOOZE_DAY_WRONG: {
    rule: {
      vi: 'Ngày hết tạm hoãn phải từ hôm nay ({today}) đến {latest}.',
      en: 'The last day of the snooze is from today ({today}) to {latest}.',
    },
    mend: { vi: 'Hãy chọn ngày trong khoảng đó.', en: 'Choose a day between.' },
  },
  ALERT_NOT_SNOOZED: {
    rule: { vi: 'Cảnh báo này không đang tạm hoãn.', en: 'This alert is not snoozed.' },
    mend: { vi: 'Hãy tải lại để xem trạng thái mới nhất.', en: 'Reload to see how it stands.' },
  },
  ALERT_REASON_SHORT: {
    rule: { vi: 'Lý do tạm hoãn chưa đủ {shortest} ký tự.', en: 'The reason has fewer than {shortest} characters.' },
    mend: { vi: 'Hãy ghi rõ vì sao chưa đôn đốc tiếp.', en: 'Say why nobody is chased for now.' },
  },
}

import type { DeliveryEventKind, DeliveryState } from '../notification/delivery-state.ts'
import type { NotificationKind, NotificationLevel } from '../notification/notification-kind.ts'
import type { Frequency } from '../notification/preference.ts'
import type { Sentence } from './fill-sentence.ts'

export const NOTIFICATION_KIND_WORDS: Readonly<Record<NotificationKind, Sentence>> = {
  deadline: { vi: 'Sắp đến hạn', en: 'Coming due' },
  overdue: { vi: 'Quá hạn', en: 'Overdue' },
  report: { vi: 'Kỳ báo cáo', en: 'Reports due' },
  returned: { vi: 'Báo cáo bị trả lại', en: 'Returned reports' },
  target: { vi: 'Chỉ tiêu và dự báo', en: 'Targets and forecasts' },
  promise: { vi: 'Lời hứa', en: 'Promises' },
  case: { vi: 'Vụ việc vướng mắc', en: 'Cases' },
  evidence: { vi: 'Minh chứng', en: 'Evidence' },
  verification: { vi: 'Kiểm tra thực tế', en: 'On-the-spot checks' },
  escalation: { vi: 'Cảnh báo chuyển lên', en: 'Alerts passed up' },
  directive: { vi: 'Ý kiến chỉ đạo và giao việc', en: 'Instructions and work given' },
  paper: { vi: 'Văn bản', en: 'Documents' },
  meeting: { vi: 'Cuộc họp', en: 'Meetings' },
  system: { vi: 'Hệ thống', en: 'System' },
}

export const NOTIFICATION_LEVEL_WORDS: Readonly<Record<NotificationLevel, Sentence>> = {
  blue: { vi: 'Mức xanh', en: 'Blue' },
  yellow: { vi: 'Mức vàng', en: 'Yellow' },
  red: { vi: 'Mức đỏ', en: 'Red' },
}

export const FREQUENCY_WORDS: Readonly<Record<Frequency, Sentence>> = {
  immediately: { vi: 'Gửi ngay', en: 'At once' },
  daily: { vi: 'Gộp mỗi ngày', en: 'Daily digest' },
  weekly: { vi: 'Gộp mỗi tuần', en: 'Weekly digest' },
  off: { vi: 'Không gửi', en: 'Off' },
}

export const DELIVERY_STATE_WORDS: Readonly<Record<DeliveryState, Sentence>> = {
  waiting: { vi: 'Chờ gửi', en: 'Waiting' },
  sent: { vi: 'Đã gửi', en: 'Sent' },
  opened: { vi: 'Đã mở', en: 'Opened' },
  failed: { vi: 'Không gửi được', en: 'Failed' },
  not_needed: { vi: 'Không cần gửi nữa', en: 'Not needed any more' },
}

export const DELIVERY_EVENT_WORDS: Readonly<Record<DeliveryEventKind, Sentence>> = {
  sent: { vi: 'Nơi nhận đã nhận', en: 'Taken by the receiving server' },
  failed: { vi: 'Gửi không được, sẽ gửi lại', en: 'Failed, tried again later' },
  gave_up: { vi: 'Thôi không gửi nữa', en: 'Given up' },
  opened: { vi: 'Người nhận đã mở đường dẫn', en: 'The person followed the link' },
  not_needed: { vi: 'Không cần gửi nữa', en: 'Not needed any more' },
  retried: { vi: 'Cho gửi lại', en: 'Sent again by hand' },
}

/** Why a delivery is needed no more, or could not be tried. */
export const DELIVERY_REASONS = {
  openedInApp: 'Người nhận đã xem trong ứng dụng',
  memberInactive: 'Tài khoản của người nhận đã ngừng hoạt động',
  channelOff: 'Kênh gửi chưa được thiết đặt hoặc đã tắt',
  secretsLost: 'Không mở được mật khẩu đã lưu của kênh gửi: khoá bí mật của máy chủ đã đổi, cần nhập lại ở trang kênh gửi',
  noAddress: 'Người nhận chưa có địa chỉ được xác nhận ở kênh này',
} as const

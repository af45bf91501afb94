import type { AccessRefusalCode, CallRefusalCode } from '../access/access-refusals.ts'
import { FIELD_REFUSAL_WORDS } from './field-refusal-words.ts'
import type { RefusalWords } from './refusal-sentence.ts'

export const ACCESS_REFUSAL_WORDS: Readonly<Record<AccessRefusalCode, RefusalWords>> = {
  NOT_FOUND: {
    rule: { vi: 'Không tìm thấy {what}.', en: 'Not found: {what}.' },
    mend: {
      vi: 'Có thể đã bị gỡ hoặc không thuộc phạm vi của bạn; hãy quay lại danh sách.',
      en: 'It may have been removed or lie outside your reach; go back to the list.',
    },
  },
  NOT_ALLOWED: {
    rule: { vi: 'Tài khoản của bạn không có quyền làm việc này.', en: 'Your account has no right to do this.' },
    mend: { vi: 'Hãy nhờ người phụ trách hoặc quản trị phường.', en: 'Ask whoever is in charge, or the administrator.' },
  },
  CHANGED_MEANWHILE: {
    rule: {
      vi: 'Đã có người sửa trong lúc bạn đang mở (bạn thấy bản {seen}, nay là bản {current}).',
      en: 'Somebody changed this meanwhile (you saw version {seen}, now it is {current}).',
    },
    mend: {
      vi: 'Hãy tải lại để xem bản mới rồi sửa tiếp; nội dung bạn vừa gõ chưa bị ghi đè.',
      en: 'Reload to see the new one and go on; nothing was overwritten.',
    },
  },
  ALREADY_SET_UP: {
    rule: { vi: 'Hệ thống đã được thiết lập.', en: 'The system is set up already.' },
    mend: { vi: 'Hãy đăng nhập.', en: 'Sign in instead.' },
  },
  SETUP_CODE_WRONG: {
    rule: { vi: 'Mã thiết lập không đúng.', en: 'The set-up code is wrong.' },
    mend: {
      vi: 'Hãy lấy mã ở cửa sổ dòng lệnh nơi máy chủ được khởi động lần này.',
      en: 'Take the code from the terminal where the server was started this time.',
    },
  },
  LOGIN_TAKEN: {
    rule: { vi: 'Tên đăng nhập “{login}” đã có người dùng.', en: 'The login name “{login}” is taken.' },
    mend: { vi: 'Hãy chọn tên khác, ví dụ thêm tên đơn vị.', en: 'Choose another one.' },
  },
  LOGIN_MALFORMED: {
    rule: { vi: 'Tên đăng nhập “{login}” không hợp lệ.', en: 'The login name “{login}” is not valid.' },
    mend: {
      vi: 'Hãy dùng 3 đến 60 ký tự gồm chữ thường không dấu, số, dấu chấm, gạch ngang hoặc gạch dưới.',
      en: 'Use 3 to 60 small Latin letters, digits, dots, dashes or underscores.',
    },
  },
  SIGN_IN_REFUSED: {
    rule: { vi: 'Tên đăng nhập hoặc mật khẩu không đúng.', en: 'The login name or password is wrong.' },
    mend: { vi: 'Hãy kiểm tra phím Caps Lock, bộ gõ tiếng Việt rồi thử lại.', en: 'Check Caps Lock and the keyboard, then try again.' },
  },
  SIGN_IN_LOCKED: {
    rule: { vi: 'Tài khoản tạm khoá vì nhập sai mật khẩu nhiều lần.', en: 'The account rests after many wrong passwords.' },
    mend: {
      vi: 'Hãy chờ ít phút rồi thử lại, hoặc nhờ quản trị đặt lại mật khẩu.',
      en: 'Wait a few minutes, or ask the administrator for a new password.',
    },
  },
  ACCOUNT_DISABLED: {
    rule: { vi: 'Tài khoản đã ngừng hoạt động.', en: 'The account is disabled.' },
    mend: { vi: 'Hãy liên hệ quản trị của phường.', en: 'Contact the administrator.' },
  },
  PASSWORD_TOO_SHORT: {
    rule: {
      vi: 'Mật khẩu mới có {length} ký tự, cần ít nhất {shortest}.',
      en: 'The new password has {length} characters; at least {shortest} are needed.',
    },
    mend: { vi: 'Hãy ghép vài từ dễ nhớ, ví dụ bốn từ không liên quan với nhau.', en: 'Join a few words that you remember easily.' },
  },
  PASSWORD_TOO_COMMON: {
    rule: { vi: 'Mật khẩu này quá dễ đoán.', en: 'This password is too easy to guess.' },
    mend: {
      vi: 'Hãy tránh dãy số, từ thông dụng, tên cơ quan hay địa danh.',
      en: 'Avoid runs, common words and names of the office or place.',
    },
  },
  PASSWORD_CONTAINS_LOGIN: {
    rule: { vi: 'Mật khẩu chứa tên đăng nhập.', en: 'The password contains the login name.' },
    mend: { vi: 'Hãy chọn mật khẩu không có tên đăng nhập.', en: 'Choose one without it.' },
  },
  PASSWORD_WRONG: {
    rule: { vi: 'Mật khẩu hiện tại không đúng.', en: 'The present password is wrong.' },
    mend: { vi: 'Hãy nhập lại mật khẩu đang dùng.', en: 'Type the password you use now.' },
  },
  PASSWORD_UNCHANGED: {
    rule: { vi: 'Mật khẩu mới trùng mật khẩu hiện tại.', en: 'The new password equals the present one.' },
    mend: { vi: 'Hãy chọn mật khẩu khác.', en: 'Choose another one.' },
  },
  LAST_ADMINISTRATOR: {
    rule: { vi: 'Đây là quản trị cuối cùng còn hoạt động.', en: 'This is the last active administrator.' },
    mend: { vi: 'Hãy trao vai trò quản trị cho người khác trước.', en: 'Make somebody else administrator first.' },
  },
  UNIT_CYCLE: {
    rule: { vi: 'Đơn vị “{name}” không thể nằm dưới chính nó.', en: 'Unit “{name}” cannot stand below itself.' },
    mend: { vi: 'Hãy chọn đơn vị cấp trên khác.', en: 'Choose another superior unit.' },
  },
  UNIT_NAME_TAKEN: {
    rule: { vi: 'Đã có đơn vị đang hoạt động tên “{name}”.', en: 'There is an active unit named “{name}”.' },
    mend: { vi: 'Hãy đặt tên khác, hoặc ghi ngày kết thúc cho đơn vị cũ.', en: 'Choose another name, or end the old unit first.' },
  },
  UNIT_UNKNOWN: {
    rule: { vi: 'Đơn vị được chọn không có trong phường.', en: 'The chosen unit is not one of the ward.' },
    mend: { vi: 'Hãy tải lại danh sách đơn vị rồi chọn lại.', en: 'Reload the units and choose again.' },
  },
  UNIT_DATES_REVERSED: {
    rule: { vi: 'Ngày kết thúc {to} trước ngày bắt đầu {from}.', en: 'The end {to} is before the beginning {from}.' },
    mend: { vi: 'Hãy sửa một trong hai ngày.', en: 'Mend one of the two days.' },
  },
  TOKEN_EXPIRED_ALREADY: {
    rule: { vi: 'Ngày hết hạn {day} đã qua.', en: 'The expiry day {day} is past.' },
    mend: { vi: 'Hãy chọn ngày từ hôm nay trở đi, hoặc để trống.', en: 'Choose today or later, or leave it empty.' },
  },
}

export const CALL_REFUSAL_WORDS: Readonly<Record<CallRefusalCode, RefusalWords>> = {
  SIGN_IN_NEEDED: {
    rule: { vi: 'Bạn chưa đăng nhập hoặc phiên đã hết.', en: 'You are not signed in, or the session has ended.' },
    mend: { vi: 'Hãy đăng nhập lại; nội dung đang gõ vẫn còn trên máy này.', en: 'Sign in again; what you typed is still on this device.' },
  },
  PASSWORD_CHANGE_NEEDED: {
    rule: { vi: 'Bạn đang dùng mật khẩu tạm.', en: 'You are using a temporary password.' },
    mend: { vi: 'Hãy đổi mật khẩu trước khi tiếp tục.', en: 'Change it before you go on.' },
  },
  FOREIGN_ORIGIN: {
    rule: { vi: 'Yêu cầu đến từ một trang khác nên bị từ chối.', en: 'The call came from another site and was refused.' },
    mend: { vi: 'Hãy thao tác trên chính địa chỉ của hệ thống.', en: 'Use the system at its own address.' },
  },
  ...FIELD_REFUSAL_WORDS,
  REQUEST_MALFORMED: {
    rule: { vi: 'Máy chủ không đọc được yêu cầu.', en: 'The server could not read the request.' },
    mend: { vi: 'Hãy tải lại trang rồi thử lại.', en: 'Reload the page and try again.' },
  },
  FILE_PART_MISSING: {
    rule: { vi: 'Chưa có tệp nào được gửi lên.', en: 'No file was sent.' },
    mend: { vi: 'Hãy chọn một tệp rồi gửi lại.', en: 'Choose a file and send again.' },
  },
  BODY_TOO_LARGE: {
    rule: { vi: 'Nội dung gửi lên quá lớn.', en: 'What was sent is too large.' },
    mend: { vi: 'Hãy giảm dung lượng hoặc chia nhỏ.', en: 'Make it smaller or send it in parts.' },
  },
  BODY_TOO_NESTED: {
    rule: { vi: 'Nội dung gửi lên lồng nhau quá {max} tầng.', en: 'What was sent is nested more than {max} levels deep.' },
    mend: { vi: 'Hãy viết gọn lại, hoặc dùng tệp do hệ thống xuất ra.', en: 'Make it flatter, or use a file that the system exported.' },
  },
  MEDIA_TYPE_UNSUPPORTED: {
    rule: { vi: 'Kiểu nội dung không được hỗ trợ, cần {expected}.', en: 'The content type is not supported; {expected} is needed.' },
    mend: { vi: 'Hãy gửi đúng kiểu nội dung.', en: 'Send the right content type.' },
  },
  VERSION_NEEDED: {
    rule: { vi: 'Thiếu phiên bản đã thấy (If-Match).', en: 'The version that was seen (If-Match) is missing.' },
    mend: { vi: 'Hãy tải lại rồi gửi kèm If-Match: "<phiên bản>".', en: 'Reload and send If-Match: "<version>".' },
  },
  IDEMPOTENCY_KEY_MALFORMED: {
    rule: { vi: 'Idempotency-Key không hợp lệ.', en: 'The Idempotency-Key is not valid.' },
    mend: {
      vi: 'Hãy dùng 16 đến 100 ký tự ASCII không khoảng trắng, ví dụ một UUID.',
      en: 'Use 16 to 100 ASCII characters without spaces, a UUID for example.',
    },
  },
  IDEMPOTENCY_KEY_REUSED: {
    rule: { vi: 'Idempotency-Key này đã dùng cho một yêu cầu khác.', en: 'This Idempotency-Key was used for another call.' },
    mend: { vi: 'Hãy dùng khoá mới cho yêu cầu mới.', en: 'Use a new key for a new call.' },
  },
  ALREADY_DONE: {
    rule: { vi: 'Yêu cầu này đã được thực hiện.', en: 'This call was carried out already.' },
    mend: { vi: 'Hãy tải lại để xem kết quả.', en: 'Reload to see its result.' },
  },
  IN_PROGRESS: {
    rule: { vi: 'Yêu cầu này đang được thực hiện.', en: 'This call is being carried out.' },
    mend: { vi: 'Hãy chờ vài giây rồi tải lại.', en: 'Wait a few seconds and reload.' },
  },
  TOO_MANY_REQUESTS: {
    rule: { vi: 'Có quá nhiều yêu cầu trong thời gian ngắn.', en: 'Too many calls in a short time.' },
    mend: { vi: 'Hãy chờ một phút rồi thử lại.', en: 'Wait a minute and try again.' },
  },
  INTERNAL_ERROR: {
    rule: { vi: 'Máy chủ gặp lỗi, mã {requestId}.', en: 'The server met an error, number {requestId}.' },
    mend: { vi: 'Hãy thử lại; nếu vẫn lỗi, báo quản trị kèm mã này.', en: 'Try again; if it stays, tell the administrator this number.' },
  },
}

import type { MailRefusalCode } from '../notification/mail-settings.ts'
import type { RefusalWords } from './refusal-sentence.ts'

export const MAIL_REFUSAL_WORDS: Readonly<Record<MailRefusalCode, RefusalWords>> = {
  MAIL_HOST_WRONG: {
    rule: { vi: '“{host}” không phải tên máy chủ thư.', en: '“{host}” is no name of a mail server.' },
    mend: { vi: 'Chỉ ghi tên hoặc địa chỉ IP, ví dụ mail.phuong.vn.', en: 'Give the name or IP address alone, for example mail.ward.vn.' },
  },
  MAIL_PORT_WRONG: {
    rule: { vi: 'Cổng phải là số từ 1 đến 65535.', en: 'The port is a number from 1 to 65535.' },
    mend: { vi: 'Thường là 587 (starttls) hoặc 465 (tls).', en: 'Usually 587 (starttls) or 465 (tls).' },
  },
  MAIL_FROM_WRONG: {
    rule: { vi: 'Người gửi “{from}” không phải một địa chỉ thư.', en: 'The sender “{from}” is no e-mail address.' },
    mend: { vi: 'Ghi như: Văn phòng Đảng uỷ <vpdu@phuong.vn>.', en: 'Write it like: Party office <office@ward.vn>.' },
  },
  MAIL_ADDRESS_WRONG: {
    rule: { vi: '“{address}” không phải địa chỉ thư điện tử.', en: '“{address}” is no e-mail address.' },
    mend: { vi: 'Hãy kiểm tra lại.', en: 'Check it.' },
  },
  MAIL_OFF: {
    rule: { vi: 'Kênh thư điện tử chưa được đặt hoặc đang tắt.', en: 'E-mail is not set up, or switched off.' },
    mend: { vi: 'Hãy chạy `sauro mail set` trước.', en: 'Run `sauro mail set` first.' },
  },
  MAIL_SECRET_LOST: {
    rule: {
      vi: 'Khoá bí mật của máy chủ đã đổi nên không mở được mật khẩu thư đã cất.',
      en: 'The secret of this installation is another one now: the kept password cannot be opened.',
    },
    mend: { vi: 'Hãy chạy lại `sauro mail set` với --password-file.', en: 'Run `sauro mail set` with --password-file again.' },
  },
  MAIL_NOT_SENT: {
    rule: { vi: 'Máy chủ thư không nhận thư: {reason}.', en: 'The mail server did not take it: {reason}.' },
    mend: { vi: 'Hãy sửa thiết đặt rồi thử lại.', en: 'Mend the settings and try again.' },
  },
}

import type { DrawRefusalCode } from '../verification/decide-draw.ts'
import type { VisitRefusalCode } from '../verification/decide-visit.ts'
import type { VerificationAlarm } from '../verification/verified-share.ts'
import { type Language, type Sentence, fillSentence } from './fill-sentence.ts'
import type { RefusalWords } from './refusal-sentence.ts'

/** Codes that another table has words for already are left out; the last ones are about who may look, who may check, and a file that holds no record. */
export type VerificationRefusalCode =
  | Exclude<DrawRefusalCode | VisitRefusalCode, 'STATE_SECRET_MARK'>
  | 'SAMPLE_NOT_PUBLISHED'
  | 'VERIFICATION_OWN_UNIT'
  | 'SAMPLE_RECORD_MALFORMED'

export const VERIFICATION_REFUSAL_WORDS: Readonly<Record<VerificationRefusalCode, RefusalWords>> = {
  SAMPLE_WITHOUT_LINES: {
    rule: { vi: 'Tháng này không còn dòng báo cáo nào đã chấp nhận để chọn.', en: 'The month has no accepted line left to draw from.' },
    mend: { vi: 'Hãy chờ Văn phòng Đảng uỷ chấp nhận báo cáo.', en: 'Wait until the office has accepted reports.' },
  },
  SAMPLE_SIZE_OUT_OF_RANGE: {
    rule: { vi: 'Số dòng chọn là {size}, phải từ {least} đến {most}.', en: '{size} lines are asked for; it must be {least} to {most}.' },
    mend: { vi: 'Hãy sửa số dòng.', en: 'Change the number.' },
  },
  SAMPLE_DRAWN_ALREADY: {
    rule: {
      vi: 'Tháng này đã chọn ngẫu nhiên {count} lần; không chọn lại.',
      en: 'The month was drawn already ({count}); it is not drawn again.',
    },
    mend: {
      vi: 'Nếu cần kiểm tra thêm, hãy ghi lý do để chọn bổ sung; các lần chọn trước vẫn giữ.',
      en: 'To check more, give the reason for an addition; what was drawn stays.',
    },
  },
  SAMPLE_REASON_SHORT: {
    rule: {
      vi: 'Lý do chọn bổ sung mới có {length} ký tự, cần ít nhất {least}.',
      en: 'The reason for the addition has {length} characters; at least {least} are needed.',
    },
    mend: { vi: 'Hãy ghi rõ vì sao cần chọn thêm.', en: 'Say why more is drawn.' },
  },
  SAMPLE_WORDS_SHORT: {
    rule: {
      vi: 'Lời hoặc số công khai mới có {length} ký tự, cần ít nhất {least}.',
      en: 'The public words or number have {length} characters; at least {least} are needed.',
    },
    mend: {
      vi: 'Hãy ghi một con số ai cũng kiểm được, ví dụ kết quả xổ số hôm nay.',
      en: 'Type a number that everybody can look up, such as today’s lottery result.',
    },
  },
  VERIFIED_RATE_MISSING: {
    rule: { vi: 'Chưa ghi tỷ lệ xác minh được.', en: 'The verified ratio is missing.' },
    mend: { vi: 'Hãy ghi phần trăm thực tế thấy tại chỗ.', en: 'Give the percentage seen on the spot.' },
  },
  VERIFIED_RATE_OUT_OF_RANGE: {
    rule: {
      vi: 'Tỷ lệ xác minh {rate}% không nằm giữa 0% và mức tự báo cáo {claimed}%.',
      en: 'A verified ratio of {rate}% is not between 0% and the claimed {claimed}%.',
    },
    mend: {
      vi: 'Đủ như báo cáo thì chọn “Có”, không thấy gì thì chọn “Không có”.',
      en: 'If all is there choose “Found”, if nothing “Not found”.',
    },
  },
  VISIT_NOTE_SHORT: {
    rule: {
      vi: 'Ghi nhận tại chỗ mới có {length} ký tự, cần ít nhất {least}.',
      en: 'The note has {length} characters; at least {least} are needed.',
    },
    mend: { vi: 'Hãy ghi thiếu gì, khác báo cáo ở đâu.', en: 'Say what is lacking and how it differs from the report.' },
  },
  SAMPLE_NOT_PUBLISHED: {
    rule: {
      vi: 'Danh sách chọn chỉ công bố khi đã kiểm hết các dòng (còn {open} dòng).',
      en: 'The draw is published when all its lines are checked ({open} still open).',
    },
    mend: { vi: 'Hãy xem lại khi kiểm xong.', en: 'Come back when the checks are done.' },
  },
  SAMPLE_RECORD_MALFORMED: {
    rule: { vi: 'Tệp không phải hồ sơ chọn ngẫu nhiên[ (chỗ sai: {place})].', en: 'The file is no record of a draw[ (at {place})].' },
    mend: { vi: 'Hãy tải lại hồ sơ ở trang Xác minh.', en: 'Download the record again from the verification page.' },
  },
  VERIFICATION_OWN_UNIT: {
    rule: {
      vi: 'Bạn là người làm báo cáo của {unit} nên không xác minh dòng này.',
      en: 'You report for {unit} and cannot verify its line.',
    },
    mend: { vi: 'Hãy để người kiểm tra khác xác minh.', en: 'Leave it to another inspector.' },
  },
}

const ALARM_WORDS: Readonly<Record<VerificationAlarm['code'], Sentence>> = {
  CLAIMS_RISE_ALONE: {
    vi: 'Tự báo cáo tăng từ {claimedBefore}% (tháng {from}) lên {claimed}% (tháng {to}), phần xác minh được không tăng ({confirmedBefore}% → {confirmed}%).',
    en: 'Claims rose from {claimedBefore}% ({from}) to {claimed}% ({to}); what was verified did not ({confirmedBefore}% → {confirmed}%).',
  },
  VERIFIED_SHARE_LOW: {
    vi: 'Tháng {to} chỉ xác minh được {share}% mức tự báo cáo (dưới {least}%).',
    en: 'In {to} only {share}% of what was claimed was verified (below {least}%).',
  },
}

/** What is wrong with a unit's claims, in one sentence with its figures. */
export function alarmSentence({ code, facts }: VerificationAlarm, language: Language = 'vi'): string {
  return fillSentence(ALARM_WORDS[code], facts, language)
}

import { fillSentence } from '../words/fill-sentence.ts'
import type { Language, Sentence } from '../words/fill-sentence.ts'
import type { RiskCode, RiskReason } from './risk-codes.ts'

const WORDS: Readonly<Record<RiskCode, Sentence>> = {
  RATE_RISING_WITHOUT_NEW_EVIDENCE: {
    vi: 'Tỷ lệ tăng từ {before}% lên {rate}% mà không có minh chứng mới.',
    en: 'The rate rises from {before}% to {rate}% without new evidence.',
  },
  RATE_FAR_FROM_COMPUTED: {
    vi: 'Tự báo cáo {rate}%, tính từ sổ {computed}%.',
    en: 'Claimed {rate}%, counted from the registers {computed}%.',
  },
  FIGURE_IN_TEXT_DIFFERS: {
    vi: 'Nội dung ghi {inText}, số liệu của chỉ tiêu là {figure}.',
    en: 'The text says {inText}, the target’s figure is {figure}.',
  },
  UNIT_SELDOM_VERIFIED: {
    vi: 'Kiểm tra thực địa {checks} dòng trước đây của đơn vị chỉ xác nhận {share}% phần tự báo cáo.',
    en: 'Past checks of {checks} lines of the unit confirmed only {share}% of what was claimed.',
  },
  NEARLY_SAME_AS_LAST_MONTH: { vi: 'Nội dung giống tháng trước {similarity}%.', en: 'The text is {similarity}% the same as last month’s.' },
  NEARLY_SAME_AS_OTHER_UNIT: {
    vi: 'Nội dung giống {similarity}% với dòng của đơn vị khác cùng nhiệm vụ.',
    en: 'The text is {similarity}% the same as another unit’s on this task.',
  },
  PROMISE_BROKEN: { vi: 'Việc hứa tháng trước chưa làm.', en: 'What was promised last month is not done.' },
  PROMISE_MOVED: { vi: 'Việc hứa tháng trước đã lùi hạn.', en: 'What was promised last month was put off.' },
  EVIDENCE_SIGNS: { vi: 'Minh chứng có {count} dấu hiệu cần xem kỹ.', en: 'Signs at the evidence worth a closer look: {count}.' },
  RATE_JUMP: {
    vi: 'Tỷ lệ tăng vọt từ {before}% lên {rate}% trong một tháng.',
    en: 'The rate jumps from {before}% to {rate}% in one month.',
  },
  NUMBER_IN_TEXT_DIFFERS: {
    vi: 'Nội dung ghi {inText}%, ô tỷ lệ ghi {rate}%.',
    en: 'The text says {inText}%, the field {rate}%.',
  },
  SAME_EVIDENCE_AS_BEFORE: { vi: '{count} minh chứng đã dùng ở báo cáo trước.', en: 'Evidence used in an earlier report: {count}.' },
  PHOTO_OLDER_THAN_PERIOD: { vi: '{count} ảnh chụp trước kỳ báo cáo.', en: 'Photos older than the period: {count}.' },
  NO_NEW_EVIDENCE: { vi: 'Có tỷ lệ nhưng không có minh chứng mới nào.', en: 'A rate is claimed without any new evidence.' },
  NO_ACTIVITY_AGAIN: { vi: 'Hai tháng liền khai “Không phát sinh”.', en: '“Nothing to report” two months running.' },
  DIFFICULTY_WITHOUT_PROGRESS: {
    vi: 'Nêu khó khăn, tỷ lệ không tăng (trước {before}%, nay {rate}%).',
    en: 'A difficulty is named and the rate did not rise (was {before}%, now {rate}%).',
  },
  RETURNED_BEFORE: { vi: 'Đã bị trả lại {count} lần.', en: 'Sent back before: {count}.' },
  RATE_FALLING: {
    vi: 'Tỷ lệ giảm từ {before}% xuống {rate}% chưa nêu lý do.',
    en: 'The rate falls from {before}% to {rate}% without a reason.',
  },
  SUBMITTED_LATE: { vi: 'Báo cáo gửi sau hạn.', en: 'The report came late.' },
  WEAK_WORDS: { vi: 'Có {count} cụm từ không cho biết đã làm được gì.', en: 'Words that do not say what was done: {count}.' },
}

/** Why a line is worth a closer look, one short sentence with its figures. */
export function riskText({ code, facts }: Pick<RiskReason, 'code' | 'facts'>, language: Language = 'vi'): string {
  return fillSentence(WORDS[code], facts, language)
}

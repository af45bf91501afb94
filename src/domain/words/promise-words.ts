import type { PromiseAnswerRefusalCode, PromiseJudgementRefusalCode } from '../promise/answer-promise.ts'
import type { PromiseAnswerKind, PromiseState } from '../promise/promise.ts'
import type { Sentence } from './fill-sentence.ts'
import type { RefusalWords } from './refusal-sentence.ts'

/** `PROMISE_UNANSWERED` stops a submission; codes that other tables have words for already are left out. */
export type PromiseRefusalCode =
  | Exclude<PromiseAnswerRefusalCode | PromiseJudgementRefusalCode, 'STATE_SECRET_MARK' | 'REVIEW_OF_OWN_UNIT'>
  | 'PROMISE_UNANSWERED'

export const PROMISE_STATE_WORDS: Readonly<Record<PromiseState, Sentence>> = {
  open: { vi: 'chưa đến hạn', en: 'not due yet' },
  kept: { vi: 'giữ đúng hạn', en: 'kept in time' },
  keptLate: { vi: 'làm xong sau hạn', en: 'done after its day' },
  broken: { vi: 'không giữ', en: 'broken' },
  withdrawn: { vi: 'đã rút khi gửi lại', en: 'withdrawn on resubmission' },
}

export const PROMISE_ANSWER_WORDS: Readonly<Record<PromiseAnswerKind, Sentence>> = {
  kept: { vi: 'đã làm', en: 'kept' },
  moved: { vi: 'lùi ngày', en: 'moved' },
  broken: { vi: 'không làm được', en: 'not kept' },
}

export const PROMISE_REFUSAL_WORDS: Readonly<Record<PromiseRefusalCode, RefusalWords>> = {
  PROMISE_UNANSWERED: {
    rule: {
      vi: 'Nhiệm vụ {taskCode}: lời hứa đến ngày {due} ({words}) đã qua hạn mà chưa trả lời.',
      en: 'Task {taskCode}: the promise for {due} ({words}) is past its day and unanswered.',
    },
    mend: {
      vi: 'Hãy trả lời ở đầu dòng: đã làm, lùi ngày hay không làm được.',
      en: 'Answer at the head of the line: kept, moved or not kept.',
    },
  },
  PROMISE_SETTLED: {
    rule: {
      vi: 'Lời hứa này đã được trả lời hoặc không thuộc báo cáo này.',
      en: 'This promise is answered already, or not of this report.',
    },
    mend: { vi: 'Hãy tải lại để xem tình trạng mới nhất.', en: 'Reload to see how it stands.' },
  },
  PROMISE_SHOWN_SHORT: {
    rule: {
      vi: 'Căn cứ cho thấy đã làm mới có {length} ký tự, cần ít nhất {least}.',
      en: 'What shows it has {length} characters; at least {least} are needed.',
    },
    mend: { vi: 'Hãy ghi số văn bản hoặc kết quả cụ thể.', en: 'Name the document or the result.' },
  },
  PROMISE_REASON_SHORT: {
    rule: {
      vi: 'Lý do mới có {length} ký tự, cần ít nhất {least}.',
      en: 'The reason has {length} characters; at least {least} are needed.',
    },
    mend: { vi: 'Hãy ghi rõ vì sao.', en: 'Say why.' },
  },
  PROMISE_DAY_MISSING: {
    rule: { vi: 'Chưa chọn ngày.', en: 'No day is chosen.' },
    mend: { vi: 'Hãy chọn ngày đã làm xong, hoặc ngày mới.', en: 'Choose the day it was done, or the new day.' },
  },
  PROMISE_DONE_IN_FUTURE: {
    rule: { vi: 'Ngày làm xong {day} sau hôm nay ({today}).', en: 'It was done on {day}, after today ({today}).' },
    mend: { vi: 'Hãy ghi ngày đã làm xong thật.', en: 'Give the day it was really done.' },
  },
  PROMISE_NOT_LATER: {
    rule: { vi: 'Ngày mới {day} chưa phải ngày lùi hợp lệ.', en: 'The new day {day} does not move the promise on.' },
    mend: {
      vi: 'Hãy chọn ngày sau ngày đã hứa và không ở quá khứ (từ {due}).',
      en: 'Choose a day after the one promised and not past (from {due}).',
    },
  },
  PROMISE_NOT_CLAIMED: {
    rule: {
      vi: 'Đơn vị không báo đã giữ lời hứa này trong báo cáo đang duyệt.',
      en: 'No report under review claims that this promise was kept.',
    },
    mend: {
      vi: 'Chỉ đánh giá lại lời hứa đơn vị báo đã giữ, khi báo cáo đang chờ duyệt.',
      en: 'Judge only claims of a report that waits for review.',
    },
  },
}

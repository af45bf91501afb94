import type { CaseAuthority, CaseDueState, CaseKind, CaseState } from '../case/case-file.ts'
import type { CaseAction, CaseLifeRefusalCode } from '../case/case-life.ts'
import type { Sentence } from './fill-sentence.ts'
import type { RefusalWords } from './refusal-sentence.ts'

/** Codes that other tables have words for already are left out. */
export type CaseRefusalCode =
  | Exclude<CaseLifeRefusalCode, 'STATE_SECRET_MARK'>
  | 'CASE_RAISED_ALREADY'
  | 'CASE_SOURCE_EMPTY'
  | 'CASE_OWNER_PERSON_UNFIT'

export const CASE_KIND_WORDS: Readonly<Record<CaseKind, Sentence>> = {
  bottleneck: { vi: 'Việc chậm, điểm nghẽn', en: 'Delay or bottleneck' },
  supervision: { vi: 'Kiến nghị sau giám sát', en: 'Recommendation after supervision' },
  inspection: { vi: 'Kiến nghị sau kiểm tra', en: 'Recommendation after inspection' },
  feedback: { vi: 'Phản ánh, kiến nghị của Nhân dân, doanh nghiệp', en: 'Feedback of people or businesses' },
  internal: { vi: 'Đề xuất nội bộ (không tính vào chỉ tiêu)', en: 'Internal proposal (no target counts it)' },
}

export const CASE_STATE_WORDS: Readonly<Record<CaseState, Sentence>> = {
  new: { vi: 'mới', en: 'new' },
  assigned: { vi: 'đã giao', en: 'assigned' },
  in_progress: { vi: 'đang xử lý', en: 'in progress' },
  sent_up: { vi: 'đã chuyển cấp trên', en: 'sent up' },
  answered: { vi: 'đã trả lời', en: 'answered' },
  closed: { vi: 'đã đóng', en: 'closed' },
  rejected: { vi: 'từ chối', en: 'rejected' },
}

export const CASE_AUTHORITY_WORDS: Readonly<Record<CaseAuthority, Sentence>> = {
  within: { vi: 'Thuộc thẩm quyền của phường', en: 'Within the ward’s authority' },
  above: { vi: 'Vượt thẩm quyền', en: 'Above the ward’s authority' },
}

export const CASE_DUE_WORDS: Readonly<Record<CaseDueState, Sentence>> = {
  none: { vi: 'không tính hạn', en: 'no deadline counts' },
  not_due: { vi: 'chưa đến hạn', en: 'not due' },
  overdue: { vi: 'quá hạn', en: 'overdue' },
  in_time: { vi: 'trả lời đúng hạn', en: 'answered in time' },
  late: { vi: 'trả lời quá hạn', en: 'answered late' },
}

/** Who may do it, for the sentence that refuses it to others. */
export const CASE_ACTION_WORDS: Readonly<Record<CaseAction, Sentence>> = {
  assign: { vi: 'giao (Văn phòng Đảng uỷ, Ban Thường vụ)', en: 'assign it (the Party office, the Standing Committee)' },
  start: { vi: 'bắt đầu xử lý (đơn vị được giao)', en: 'start it (the unit it is given to)' },
  answer: { vi: 'trả lời (đơn vị được giao)', en: 'answer it (the unit it is given to)' },
  sendUp: { vi: 'chuyển cấp trên (Văn phòng Đảng uỷ, Ban Thường vụ)', en: 'send it up (the Party office, the Standing Committee)' },
  recordAnswer: {
    vi: 'ghi trả lời của cấp trên (Văn phòng Đảng uỷ, Ban Thường vụ)',
    en: 'record the superior’s answer (the Party office, the Standing Committee)',
  },
  reject: { vi: 'từ chối (Văn phòng Đảng uỷ, Ban Thường vụ)', en: 'reject it (the Party office, the Standing Committee)' },
  confirm: { vi: 'xác nhận (đơn vị nêu vụ việc)', en: 'confirm it (the unit that raised it)' },
  reopen: {
    vi: 'mở lại (đơn vị nêu vụ việc, Văn phòng Đảng uỷ, Ban Thường vụ)',
    en: 'reopen it (the unit that raised it, the office, the Standing Committee)',
  },
}

export const CASE_REFUSAL_WORDS: Readonly<Record<CaseRefusalCode, RefusalWords>> = {
  CASE_TITLE_SHORT: {
    rule: { vi: 'Tên vụ việc quá ngắn, chưa rõ việc gì.', en: 'The title is too short to say what it is.' },
    mend: {
      vi: 'Hãy ghi ít nhất ba từ, nêu rõ vướng mắc hoặc đề nghị.',
      en: 'Use at least three words that name the difficulty or the request.',
    },
  },
  CASE_REASON_SHORT: {
    rule: {
      vi: 'Lý do mới có {length} ký tự, cần ít nhất {least}.',
      en: 'The reason has {length} characters; at least {least} are needed.',
    },
    mend: { vi: 'Hãy ghi rõ vì sao.', en: 'Say why.' },
  },
  CASE_ANSWER_SHORT: {
    rule: { vi: 'Nội dung trả lời quá ngắn.', en: 'The answer is too short.' },
    mend: { vi: 'Hãy ghi kết quả xử lý, kèm số văn bản nếu có.', en: 'Say what was settled, with the document if there is one.' },
  },
  CASE_NOT_OPEN: {
    rule: { vi: 'Vụ việc {caseState} nên không làm được bước này.', en: 'The case is {caseState}: this step is not open.' },
    mend: { vi: 'Hãy tải lại để xem trạng thái mới nhất.', en: 'Reload to see its present state.' },
  },
  CASE_NOT_YOURS: {
    rule: { vi: 'Bạn không thuộc những người được {caseAction}.', en: 'You are not among those who may {caseAction}.' },
    mend: { vi: 'Hãy nhờ đúng người có thẩm quyền.', en: 'Ask whoever may.' },
  },
  CASE_DEADLINE_PAST: {
    rule: { vi: 'Thời hạn {deadline} đã qua (hôm nay {today}).', en: 'Deadline {deadline} is past (today is {today}).' },
    mend: { vi: 'Hãy chọn từ hôm nay trở đi.', en: 'Choose today or later.' },
  },
  CASE_DAY_IN_FUTURE: {
    rule: { vi: 'Ngày {day} sau hôm nay ({today}).', en: 'Day {day} is after today ({today}).' },
    mend: { vi: 'Hãy ghi ngày đã làm thật.', en: 'Give the day it was really done.' },
  },
  CASE_DAY_BEFORE_RAISED: {
    rule: { vi: 'Ngày {day} trước ngày nêu vụ việc ({raisedOn}).', en: 'Day {day} is before the case was raised ({raisedOn}).' },
    mend: { vi: 'Hãy kiểm tra lại ngày.', en: 'Check the day.' },
  },
  CASE_SUPERIOR_MISSING: {
    rule: { vi: 'Chưa ghi cấp trên nhận hoặc số văn bản chuyển.', en: 'The superior body or the document number is missing.' },
    mend: { vi: 'Hãy ghi cả hai.', en: 'Give both.' },
  },
  CASE_RAISED_ALREADY: {
    rule: { vi: 'Nội dung này của dòng báo cáo đã là vụ việc số {number}.', en: 'This text of the line is case {number} already.' },
    mend: { vi: 'Hãy mở vụ việc đó để theo dõi.', en: 'Open that case.' },
  },
  CASE_SOURCE_EMPTY: {
    rule: { vi: 'Dòng báo cáo không có nội dung này.', en: 'The line has no such text.' },
    mend: { vi: 'Hãy ghi khó khăn hoặc kiến nghị vào dòng rồi lưu trước.', en: 'Write the difficulty or proposal into the line first.' },
  },
  CASE_OWNER_PERSON_UNFIT: {
    rule: {
      vi: 'Người được chọn không thuộc đơn vị xử lý hoặc đã ngừng hoạt động.',
      en: 'The chosen person is not of that unit, or not active.',
    },
    mend: { vi: 'Hãy chọn người của đơn vị đó.', en: 'Choose somebody of that unit.' },
  },
}

import type { PaperAction } from '../paper/paper.ts'
import type { PaperKind, PaperState } from '../paper/paper-kind.ts'
import type { PaperIssueCode, TermRefusalCode } from '../paper/paper-number.ts'
import type { PaperRuleCode } from '../paper/paper-rules.ts'
import { type Sentence, fillSentence } from './fill-sentence.ts'
import type { RefusalWords } from './refusal-sentence.ts'

/** Codes that other tables have words for already are left out. */
export type PaperRefusalCode = Exclude<PaperRuleCode | PaperIssueCode | TermRefusalCode, 'STATE_SECRET_MARK'>

export const PAPER_KIND_WORDS: Readonly<Record<PaperKind, Sentence>> = {
  reminder: { vi: 'Nhắc việc', en: 'Reminder' },
  urging: { vi: 'Văn bản đôn đốc', en: 'Letter urging work' },
  explanation: { vi: 'Yêu cầu giải trình', en: 'Request for explanation' },
  late_list: { vi: 'Danh mục việc chậm', en: 'List of late work' },
  review_sheet: { vi: 'Phiếu kiểm điểm trách nhiệm', en: 'Sheet on responsibility' },
  conclusion: { vi: 'Thông báo kết luận', en: 'Notice of conclusions' },
}

export const PAPER_STATE_WORDS: Readonly<Record<PaperState, Sentence>> = {
  drafted: { vi: 'dự thảo', en: 'draft' },
  issued: { vi: 'đã ban hành', en: 'issued' },
  withdrawn: { vi: 'đã thu hồi', en: 'withdrawn' },
}

/** What cannot be done in this state, inside the sentence that refuses it. */
export const PAPER_ACTION_WORDS: Readonly<Record<PaperAction, Sentence>> = {
  edit: { vi: 'sửa câu chữ', en: 'change its words' },
  redraft: { vi: 'soạn lại theo số liệu mới', en: 'draft it anew' },
  issue: { vi: 'ghi ban hành', en: 'mark it as issued' },
  withdraw: { vi: 'thu hồi', en: 'withdraw it' },
  scan: { vi: 'gắn bản quét', en: 'attach its scan' },
  answer: { vi: 'giải trình', en: 'answer it' },
}

const ISSUED: Sentence = {
  vi: '{kind}[ số {symbol}] gửi đơn vị: {subject}.',
  en: '{kind}[ no. {symbol}] for your unit: {subject}.',
}
const ANSWERED: Sentence = {
  vi: '{unit} đã giải trình theo văn bản[ số {symbol}].',
  en: '{unit} answered the request[ no. {symbol}].',
}

export function paperIssuedNotice({
  kind,
  ...facts
}: {
  readonly kind: PaperKind
  readonly symbol: string
  readonly subject: string
}): Sentence {
  const said = (language: 'vi' | 'en') => fillSentence(ISSUED, { ...facts, kind: PAPER_KIND_WORDS[kind][language] }, language)
  return { vi: said('vi'), en: said('en') }
}

export function paperAnsweredNotice(facts: { readonly unit: string; readonly symbol: string }): Sentence {
  return { vi: fillSentence(ANSWERED, facts, 'vi'), en: fillSentence(ANSWERED, facts, 'en') }
}

const SAY_WHY: Sentence = { vi: 'Hãy ghi rõ lý do (ít nhất 10 ký tự).', en: 'Say why, in at least 10 characters.' }

export const PAPER_REFUSAL_WORDS: Readonly<Record<PaperRefusalCode, RefusalWords>> = {
  PAPER_NOT_OPEN: {
    rule: { vi: 'Văn bản {paperState} nên không {paperAction} được.', en: 'The document is {paperState}: one cannot {paperAction}.' },
    mend: { vi: 'Hãy tải lại để xem trạng thái mới nhất.', en: 'Reload to see its present state.' },
  },
  PAPER_NOTHING_LATE: {
    rule: { vi: 'Không còn nội dung nào chậm để soạn văn bản.', en: 'Nothing is late that a document could name.' },
    mend: { vi: 'Hãy tải lại trang cảnh báo; dự thảo cũ có thể huỷ.', en: 'Reload the alerts; an old draft can be put aside.' },
  },
  PAPER_SUBJECT_SHORT: {
    rule: { vi: 'Trích yếu quá ngắn, chưa rõ về việc gì.', en: 'The subject is too short to say what it is about.' },
    mend: { vi: 'Hãy ghi ít nhất ba từ.', en: 'Use at least three words.' },
  },
  PAPER_ASKED_SHORT: {
    rule: { vi: 'Chưa ghi rõ yêu cầu đơn vị làm gì.', en: 'It does not say what is asked.' },
    mend: { vi: 'Hãy ghi việc phải làm, ít nhất ba từ.', en: 'Say what to do in at least three words.' },
  },
  PAPER_ADDRESSEE_MISSING: {
    rule: { vi: 'Chưa ghi nơi kính gửi.', en: 'Nobody is addressed.' },
    mend: { vi: 'Hãy ghi ít nhất một nơi nhận ở mục Kính gửi.', en: 'Name at least one addressee.' },
  },
  PAPER_DUE_PAST: {
    rule: { vi: 'Thời hạn yêu cầu phải sau hôm nay ({today}).', en: 'The day asked for must be after today ({today}).' },
    mend: { vi: 'Hãy chọn ngày muộn hơn.', en: 'Choose a later day.' },
  },
  PAPER_DUE_NOT_WORKING: {
    rule: { vi: 'Ngày {due} là ngày nghỉ.', en: '{due} is no working day.' },
    mend: { vi: 'Hãy chọn ngày làm việc, ví dụ {next}.', en: 'Choose a working day, for example {next}.' },
  },
  PAPER_REASON_SHORT: {
    rule: {
      vi: 'Lý do mới có {length} ký tự, cần ít nhất {least}.',
      en: 'The reason has {length} characters; at least {least} are needed.',
    },
    mend: { vi: 'Hãy ghi rõ vì sao.', en: 'Say why.' },
  },
  PAPER_ANSWER_SHORT: {
    rule: { vi: 'Nội dung giải trình quá ngắn.', en: 'The answer is too short.' },
    mend: { vi: 'Hãy ghi nguyên nhân, trách nhiệm, biện pháp.', en: 'Say why, who answers for it and what will be done.' },
  },
  PAPER_ANSWER_DAY: {
    rule: {
      vi: 'Ngày giải trình phải từ ngày ban hành[ ({issuedOn})] đến hôm nay ({today}).',
      en: 'The day of the answer lies between the document[ ({issuedOn})] and today ({today}).',
    },
    mend: { vi: 'Hãy sửa lại ngày.', en: 'Mend the day.' },
  },
  PAPER_NUMBER_MISSING: {
    rule: { vi: 'Chưa ghi số văn bản.', en: 'The number is missing.' },
    mend: { vi: 'Hãy ghi số; số tiếp theo của sổ là {next}.', en: 'Write it; the next one is {next}.' },
  },
  PAPER_NUMBER_NOT_WANTED: {
    rule: { vi: 'Phiếu không đánh số.', en: 'A sheet has no number.' },
    mend: { vi: 'Hãy để trống số.', en: 'Leave the number empty.' },
  },
  PAPER_NUMBER_TAKEN: {
    rule: {
      vi: 'Số {number} đã dùng cho văn bản khác cùng loại trong nhiệm kỳ.',
      en: 'Number {number} is used by another document of this type and term.',
    },
    mend: { vi: 'Hãy kiểm tra lại; số tiếp theo là {next}.', en: 'Check it; the next one is {next}.' },
  },
  PAPER_NUMBER_GAP: {
    rule: { vi: 'Từ số {from} đến số {to} chưa có trong sổ.', en: 'Numbers {from} to {to} are not in the register.' },
    mend: {
      vi: 'Nếu các số đó phát hành ngoài phần mềm, hãy ghi rõ ở ô Ghi chú (ít nhất 10 ký tự).',
      en: 'If they were issued elsewhere, say so in the note, in at least 10 characters.',
    },
  },
  PAPER_DATE_ORDER: {
    rule: {
      vi: 'Ngày ban hành không theo thứ tự: số {number} ban hành ngày {day}.',
      en: 'The day is out of order: number {number} is of {day}.',
    },
    mend: SAY_WHY,
  },
  PAPER_DATE_AHEAD: {
    rule: { vi: 'Ngày ban hành sau hôm nay ({today}).', en: 'The day of issue lies after today ({today}).' },
    mend: { vi: 'Hãy ghi ngày đã ký.', en: 'Write the day on which it was signed.' },
  },
  PAPER_DATE_BEFORE_FACTS: {
    rule: {
      vi: 'Ngày ban hành trước ngày của số liệu trong văn bản ({asOf}).',
      en: 'The day of issue lies before the day of its facts ({asOf}).',
    },
    mend: { vi: 'Hãy ghi ngày từ {asOf} trở đi.', en: 'Use {asOf} or later.' },
  },
  PAPER_DUE_BEFORE_ISSUE: {
    rule: { vi: 'Thời hạn yêu cầu ({due}) trước ngày ban hành.', en: 'The day asked for ({due}) lies before the day of issue.' },
    mend: { vi: 'Hãy sửa thời hạn trong dự thảo trước.', en: 'Change the day in the draft first.' },
  },
  PAPER_SIGNER_MISSING: {
    rule: { vi: 'Chưa ghi người ký.', en: 'Nobody is named as its signer.' },
    mend: { vi: 'Hãy ghi họ tên người đã ký.', en: 'Name who signed it.' },
  },
  PAPER_TERM_ORDER: {
    rule: { vi: 'Nhiệm kỳ mới phải bắt đầu sau nhiệm kỳ trước ({last}).', en: 'A new term begins after the one before ({last}).' },
    mend: { vi: 'Hãy chọn ngày muộn hơn.', en: 'Choose a later day.' },
  },
  PAPER_TERM_NAME_SHORT: {
    rule: { vi: 'Tên nhiệm kỳ quá ngắn.', en: 'The term’s name is too short.' },
    mend: { vi: 'Hãy ghi, ví dụ 2030–2035.', en: 'Write it, for example 2030–2035.' },
  },
}

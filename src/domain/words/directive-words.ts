import type { DirectiveDraftState, DirectiveSourceKind } from '../work/directive-source.ts'
import type { DirectiveRefusalCode, DraftRefusalCode } from '../work/directive.ts'
import { type Sentence, fillSentence } from './fill-sentence.ts'
import type { RefusalWords } from './refusal-sentence.ts'

export const DIRECTIVE_DRAFT_WORDS: Readonly<Record<DirectiveDraftState, Sentence>> = {
  waiting: { vi: 'đang chờ lãnh đạo', en: 'waiting for a leader' },
  given: { vi: 'đã ban hành', en: 'given' },
  declined: { vi: 'không ban hành', en: 'declined' },
  withdrawn: { vi: 'đã rút', en: 'taken back' },
}

/** Codes that other tables have words for already are left out. */
export type DirectiveOwnCode = Exclude<DirectiveRefusalCode | DraftRefusalCode, 'WORK_CLEAR_MISSING' | 'WORK_REASON_SHORT'>

export const DIRECTIVE_REFUSAL_WORDS: Readonly<Record<DirectiveOwnCode, RefusalWords>> = {
  DIRECTIVE_DUE_NOT_WORKING: {
    rule: { vi: 'Hạn {due} là ngày nghỉ.', en: 'Due date {due} is not a working day.' },
    mend: { vi: 'Hãy chọn ngày làm việc, gần nhất là {next}.', en: 'Choose a working day; the next is {next}.' },
  },
  DIRECTIVE_DRAFT_CLOSED: {
    rule: { vi: 'Dự thảo {draftState} nên không xử lý được nữa.', en: 'The draft is {draftState} and cannot be decided any more.' },
    mend: { vi: 'Hãy tải lại danh sách dự thảo.', en: 'Reload the list of drafts.' },
  },
}

/** How a source is called, as it stands beside the instruction for good; in the language of the papers. */
const LABELS: Readonly<Record<DirectiveSourceKind, string>> = {
  task: 'Nhiệm vụ {code}: {title}',
  target: 'Chỉ tiêu “{title}” của nhiệm vụ {code}',
  milestone: 'Mốc “{title}” của nhiệm vụ {code}',
  alert: 'Cảnh báo: {title}',
  unit: 'Đơn vị {title}',
  report_line: 'Báo cáo {title}, dòng nhiệm vụ {code}',
  case: 'Vụ việc số {code}: {title}',
}

export function directiveSourceLabel(
  kind: DirectiveSourceKind,
  facts: { readonly code?: string | number; readonly title: string },
): string {
  return fillSentence({ vi: LABELS[kind], en: LABELS[kind] }, { code: '', ...facts }, 'vi')
}

const GIVEN: Sentence = {
  vi: 'Ý kiến chỉ đạo mới giao {unit}: {title}[, hạn {due}].',
  en: 'New instruction to {unit}: {title}[, due {due}].',
}

/** What people of the unit are told; the leader's own words stay on the page. */
export function directiveNotice(facts: { readonly unit: string; readonly title: string; readonly due: string }): Sentence {
  return { vi: fillSentence(GIVEN, facts, 'vi'), en: fillSentence(GIVEN, facts, 'en') }
}

const WAITING: Sentence = {
  vi: 'Văn phòng trình dự thảo ý kiến chỉ đạo giao {unit}: {title}.',
  en: 'The office prepared an instruction to {unit}: {title}.',
}

export function draftNotice(facts: { readonly unit: string; readonly title: string }): Sentence {
  return { vi: fillSentence(WAITING, facts, 'vi'), en: fillSentence(WAITING, facts, 'en') }
}

import type { MissingThing } from '../access/access-refusals.ts'
import { CLEAR_WORDS, CLEARS } from '../assignment/six-clears.ts'
import type { MissingClearCode } from '../assignment/six-clears.ts'
import type { ReportStatus } from '../report/report-status.ts'
import { CASE_ACTION_WORDS, CASE_STATE_WORDS } from './case-words.ts'
import { COMMITMENT_STATUS_WORDS } from './commitment-status-words.ts'
import { DIRECTIVE_DRAFT_WORDS } from './directive-words.ts'
import { ENCODING_WORDS, FILE_ADVICE_WORDS, FILE_TYPE_WORDS } from './file-type-words.ts'
import type { Language, Sentence } from './fill-sentence.ts'
import { CORRECTION_STATE_WORDS, OPEN_REPORT_WORDS } from './lock-words.ts'
import { MEETING_ACTION_WORDS, MEETING_STATE_WORDS } from './meeting-words.ts'
import { PAPER_ACTION_WORDS, PAPER_STATE_WORDS } from './paper-words.ts'
import { WORK_ACTION_WORDS, WORK_FIELD_WORDS } from './work-item-words.ts'
import { WORK_STATE_WORDS } from './work-state-words.ts'

export const REPORT_STATUS_WORDS: Readonly<Record<ReportStatus, Sentence>> = {
  draft: { vi: 'đang soạn', en: 'draft' },
  submitted: { vi: 'đã gửi', en: 'submitted' },
  returned: { vi: 'bị trả lại', en: 'returned' },
  resubmitted: { vi: 'đã gửi lại', en: 'resubmitted' },
  accepted: { vi: 'đã chấp nhận', en: 'accepted' },
}

/** What is lacking of one of the six clears. */
export const MISSING_CLEAR_WORDS: Readonly<Record<MissingClearCode, Sentence>> = {
  NO_LEAD_UNIT: { vi: 'chưa có đơn vị chủ trì', en: 'no lead unit' },
  NO_HEAD: { vi: 'chưa có người đứng đầu chịu trách nhiệm', en: 'no responsible head' },
  NO_FOCAL_PERSON: { vi: 'chưa có cán bộ đầu mối', en: 'no focal person' },
  NO_TITLE: { vi: 'chưa ghi tên nhiệm vụ', en: 'no title' },
  NO_WORK_ITEMS: { vi: 'chưa có nội dung công việc cụ thể', en: 'no work items' },
  NO_DUE_DATE: { vi: 'chưa có mốc thời hạn', en: 'no milestone' },
  MILESTONE_WITHOUT_DATE: { vi: 'có mốc chưa ghi ngày', en: 'a milestone has no date' },
  NO_ACCOUNTABLE_LEAD: { vi: 'nhiều đơn vị chủ trì nhưng chưa rõ đơn vị chịu trách nhiệm chính', en: 'several leads and none accountable' },
  NO_RESPONSIBILITY_TEXT: { vi: 'chưa ghi trách nhiệm của đơn vị chủ trì, phối hợp', en: 'responsibilities are not written' },
  NO_DECIDER: { vi: 'chưa rõ ai quyết định', en: 'nobody decides' },
  NO_APPROVER: { vi: 'chưa rõ ai phê duyệt', en: 'nobody approves' },
  NO_DELIVERABLE_OR_TARGET: { vi: 'chưa có sản phẩm hoặc chỉ tiêu', en: 'neither deliverable nor target' },
}

const MISSING_THING_WORDS: Readonly<Record<MissingThing, Sentence>> = {
  address: { vi: 'địa chỉ này', en: 'this address' },
  plan: { vi: 'kế hoạch', en: 'the plan' },
  planImport: { vi: 'lần nhập kế hoạch', en: 'the plan’s import' },
  task: { vi: 'nhiệm vụ', en: 'the task' },
  discrepancy: { vi: 'điểm cần làm rõ', en: 'the doubt' },
  unit: { vi: 'đơn vị', en: 'the unit' },
  member: { vi: 'tài khoản', en: 'the account' },
  token: { vi: 'mã truy cập', en: 'the access token' },
  report: { vi: 'báo cáo', en: 'the report' },
  reportLine: { vi: 'dòng báo cáo', en: 'the report’s line' },
  evidence: { vi: 'minh chứng', en: 'the evidence' },
  upload: { vi: 'tệp đang gửi', en: 'the file on its way' },
  register: { vi: 'sổ', en: 'the register' },
  registerRow: { vi: 'dòng của sổ', en: 'the register’s row' },
  registerImport: { vi: 'lần nhập vào sổ', en: 'the register’s import' },
  target: { vi: 'chỉ tiêu', en: 'the target' },
  typedFigure: { vi: 'số liệu nhập tay', en: 'the typed figure' },
  commitment: { vi: 'bản cam kết', en: 'the commitment' },
  workItem: { vi: 'việc', en: 'the work item' },
  delivery: { vi: 'lần gửi', en: 'the delivery' },
  job: { vi: 'việc nền', en: 'the background job' },
  directiveSource: { vi: 'nội dung để cho ý kiến chỉ đạo', en: 'what the instruction is about' },
  directiveDraft: { vi: 'dự thảo ý kiến chỉ đạo', en: 'the draft of the instruction' },
  meeting: { vi: 'cuộc họp', en: 'the meeting' },
  meetingItem: { vi: 'nội dung họp', en: 'the agenda item' },
  meetingDecision: { vi: 'kết luận cuộc họp', en: 'the meeting’s decision' },
  extension: { vi: 'đề nghị gia hạn', en: 'the request for more time' },
  deputy: { vi: 'lần uỷ quyền', en: 'the delegation' },
  calendarDecision: { vi: 'quyết định về ngày này', en: 'the decision on this day' },
  periodLock: { vi: 'lần chốt số liệu của kỳ này', en: 'the lock of this period' },
  correction: { vi: 'đề nghị đính chính', en: 'the correction' },
  verificationDraw: { vi: 'lần chọn ngẫu nhiên', en: 'the draw' },
  verificationCheck: { vi: 'dòng cần xác minh', en: 'the line to verify' },
  promise: { vi: 'lời hứa', en: 'the promise' },
  case: { vi: 'vụ việc', en: 'the case' },
  alert: { vi: 'cảnh báo', en: 'the alert' },
  paper: { vi: 'văn bản', en: 'the document' },
}

/** Kinds of values as a call sends them. */
const VALUE_TYPE_WORDS: Readonly<Record<string, Sentence>> = {
  string: { vi: 'chữ', en: 'a text' },
  number: { vi: 'số', en: 'a number' },
  int: { vi: 'số nguyên', en: 'a whole number' },
  boolean: { vi: 'true hoặc false', en: 'true or false' },
  array: { vi: 'danh sách', en: 'a list' },
  object: { vi: 'đối tượng JSON', en: 'a JSON object' },
  record: { vi: 'đối tượng JSON', en: 'a JSON object' },
}

const PLAN_STATUS_WORDS: Readonly<Record<string, Sentence>> = {
  active: { vi: 'đang thực hiện', en: 'active' },
  archived: { vi: 'đã lưu trữ', en: 'archived' },
}
const LACKING_WORDS: Readonly<Record<string, Sentence>> = {
  product: { vi: 'sản phẩm', en: 'a product' },
  ratio: { vi: 'tỷ lệ hoàn thành', en: 'a completion rate' },
  product_and_ratio: { vi: 'sản phẩm và tỷ lệ hoàn thành', en: 'a product and a completion rate' },
}

const TABLES: Readonly<Record<string, Readonly<Record<string, Sentence>>>> = {
  status: { ...PLAN_STATUS_WORDS, ...REPORT_STATUS_WORDS },
  clear: Object.fromEntries(CLEARS.map(clear => [clear, CLEAR_WORDS[clear]])),
  lack: MISSING_CLEAR_WORDS,
  lacking: LACKING_WORDS,
  fileType: FILE_TYPE_WORDS,
  advice: FILE_ADVICE_WORDS,
  encoding: ENCODING_WORDS,
  what: MISSING_THING_WORDS,
  valueType: VALUE_TYPE_WORDS,
  commitmentStatus: COMMITMENT_STATUS_WORDS,
  workState: WORK_STATE_WORDS,
  draftState: DIRECTIVE_DRAFT_WORDS,
  openReason: OPEN_REPORT_WORDS,
  correctionState: CORRECTION_STATE_WORDS,
  workField: WORK_FIELD_WORDS,
  workAction: WORK_ACTION_WORDS,
  caseState: CASE_STATE_WORDS,
  meetingState: MEETING_STATE_WORDS,
  meetingAction: MEETING_ACTION_WORDS,
  caseAction: CASE_ACTION_WORDS,
  paperState: PAPER_STATE_WORDS,
  paperAction: PAPER_ACTION_WORDS,
}

/** Facts that are codes, put into words; all others as they are. */
export function factsInWords(
  facts: Readonly<Record<string, string | number>>,
  language: Language,
): Readonly<Record<string, string | number>> {
  return Object.fromEntries(
    Object.entries(facts).map(([name, value]) => {
      const table = Object.hasOwn(TABLES, name) ? TABLES[name] : undefined
      const words = table !== undefined && Object.hasOwn(table, value) ? table[value] : undefined
      return [name, words?.[language] ?? value]
    }),
  )
}

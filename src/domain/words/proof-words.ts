import type { ProofBreak, ProofFinding, ProofPart, RowNames } from '../proof/proof-finding.ts'
import { PERIOD_KINDS, periodName } from '../report/period-kind.ts'
import { formatDay, isDay, isMonth } from '../shared/calendar.ts'
import { type Language, type Sentence, fillSentence } from './fill-sentence.ts'

export const PROOF_PART_WORDS: Readonly<Record<ProofPart, Sentence>> = {
  guards: { vi: 'Chốt bảo vệ của cơ sở dữ liệu', en: 'Guards of the database' },
  entries: { vi: 'Dòng nhật ký', en: 'Log entries' },
  rows: { vi: 'Dòng số liệu', en: 'Rows of data' },
  touches: { vi: 'Dấu vết can thiệp ngoài chương trình', en: 'Traces of changes outside the program' },
  days: { vi: 'Niêm phong ngày', en: 'Seals of days' },
  files: { vi: 'Tệp minh chứng', en: 'Evidence files' },
  snapshots: { vi: 'Kỳ đã khoá', en: 'Locked periods' },
}

type BreakWords = { readonly found: Sentence; readonly mend: Sentence }

const RESTORE: Sentence = {
  vi: 'Giữ nguyên máy chủ, sao lưu hiện trạng rồi đối chiếu với bản sao lưu trước thời điểm đó.',
  en: 'Leave the server as it is, back up what stands and compare it with a backup from before.',
}

const BREAKS: Readonly<Record<ProofBreak, BreakWords>> = {
  guardMissing: {
    found: { vi: 'Chốt {key} của bảng {table} không còn.', en: 'Guard {key} of table {table} is gone.' },
    mend: RESTORE,
  },
  entryChanged: {
    found: { vi: 'Dòng nhật ký số {key} không còn như khi ghi.', en: 'Log entry {key} is not what was written.' },
    mend: RESTORE,
  },
  entryMissing: { found: { vi: 'Thiếu dòng nhật ký số {key}.', en: 'Log entry {key} is missing.' }, mend: RESTORE },
  endMoved: {
    found: { vi: 'Điểm cuối của nhật ký không khớp dòng cuối cùng.', en: 'The end of the log does not fit its last entry.' },
    mend: RESTORE,
  },
  sealsChanged: {
    found: {
      vi: 'Niêm phong các dòng số liệu của dòng nhật ký số {key} đã bị sửa.',
      en: 'The seals of rows under log entry {key} were changed.',
    },
    mend: RESTORE,
  },
  rowChanged: {
    found: { vi: '{what} không còn như khi niêm phong.', en: '{what} is not what was sealed.' },
    mend: {
      vi: 'Đối chiếu với nhật ký và bản sao lưu; nhập lại giá trị đúng qua chương trình.',
      en: 'Compare with the log and a backup; enter the right value through the program.',
    },
  },
  rowRemoved: { found: { vi: '{what} đã bị xoá ngoài chương trình.', en: '{what} was removed outside the program.' }, mend: RESTORE },
  rowAdded: {
    found: { vi: '{what} được thêm vào ngoài chương trình.', en: '{what} was added outside the program.' },
    mend: RESTORE,
  },
  rowTouched: {
    found: {
      vi: '{what} bị can thiệp ngoài chương trình lúc {at}[, bởi tài khoản cơ sở dữ liệu {byRole}].',
      en: '{what} was changed outside the program at {at}[ by the database account {byRole}].',
    },
    mend: {
      vi: 'Hỏi người quản trị máy chủ; dấu vết này được giữ lại.',
      en: 'Ask whoever runs the server; this trace stays.',
    },
  },
  rowOverwritten: {
    found: {
      vi: '{what} đã bị sửa ngoài chương trình trước khi được sửa tiếp lúc {at}.',
      en: '{what} had been changed outside the program before it was changed again at {at}.',
    },
    mend: RESTORE,
  },
  dayChanged: {
    found: {
      vi: 'Nhật ký không khớp niêm phong ngày {key} trong cơ sở dữ liệu.',
      en: 'The log does not fit the seal of {key} in the database.',
    },
    mend: RESTORE,
  },
  dayMissing: {
    found: {
      vi: 'Niêm phong ngày {key} có ở tệp ngoài nhưng không có trong cơ sở dữ liệu.',
      en: 'The seal of {key} is in the file outside but not in the database.',
    },
    mend: RESTORE,
  },
  outsideMissing: {
    found: {
      vi: 'Niêm phong ngày {key} không có trong tệp ngoài cơ sở dữ liệu.',
      en: 'The seal of {key} is not in the file outside the database.',
    },
    mend: {
      vi: 'Tìm lại thư mục seals của thư mục dữ liệu; so mã niêm phong với bản đã in.',
      en: 'Find the folder seals of the data folder again; compare the code with the printed one.',
    },
  },
  outsideDiffers: {
    found: {
      vi: 'Nhật ký không khớp mã đã ghi ngoài cơ sở dữ liệu ({key}).',
      en: 'The log does not fit what was recorded outside the database ({key}).',
    },
    mend: RESTORE,
  },
  fileMissing: {
    found: { vi: '{what} không còn trong kho tệp.', en: '{what} is gone from the store of files.' },
    mend: { vi: 'Khôi phục tệp từ bản sao lưu.', en: 'Restore the file from a backup.' },
  },
  fileChanged: {
    found: { vi: '{what} không còn đúng từng byte như khi nộp.', en: '{what} is not byte for byte what was handed in.' },
    mend: { vi: 'Khôi phục tệp từ bản sao lưu.', en: 'Restore the file from a backup.' },
  },
  snapshotDiffers: {
    found: {
      vi: 'Kỳ đã khoá khác bản chụp khi khoá, không có đính chính nào giải thích[: {found}].',
      en: 'A locked period differs from its snapshot and no correction explains it[: {found}].',
    },
    mend: { vi: 'Mở kỳ báo cáo đó để xem từng chỗ khác.', en: 'Open the period to see each difference.' },
  },
}

/** What a row of each sealed table is. */
export const SEALED_TABLE_WORDS: Readonly<Record<string, Sentence>> = {
  alert_rule: { vi: 'quy tắc cảnh báo', en: 'rules of alerts' },
  alert_event: { vi: 'lịch sử cảnh báo', en: 'history of alerts' },
  tenant: { vi: 'Thông tin phường', en: 'The ward' },
  unit: { vi: 'Đơn vị', en: 'Unit' },
  member: { vi: 'Tài khoản', en: 'Account' },
  member_role: { vi: 'Vai trò của tài khoản', en: 'Role of an account' },
  api_token: { vi: 'Mã truy cập', en: 'Access token' },
  plan: { vi: 'Kế hoạch', en: 'Plan' },
  task_group: { vi: 'Nhóm nhiệm vụ', en: 'Group of tasks' },
  phase: { vi: 'Giai đoạn', en: 'Phase' },
  milestone: { vi: 'Mốc', en: 'Milestone' },
  task: { vi: 'Nhiệm vụ', en: 'Task' },
  task_milestone: { vi: 'Nội dung của nhiệm vụ theo mốc', en: 'A task’s part of a milestone' },
  deliverable: { vi: 'Sản phẩm', en: 'Deliverable' },
  target: { vi: 'Chỉ tiêu', en: 'Target' },
  assignment: { vi: 'Phân công', en: 'Assignment' },
  external_party: { vi: 'Cơ quan phối hợp ngoài phường', en: 'Party outside the ward' },
  discrepancy: { vi: 'Điểm chưa khớp của kế hoạch', en: 'Discrepancy of the plan' },
  plan_import: { vi: 'Lần nhập kế hoạch', en: 'Import of a plan' },
  report: { vi: 'Báo cáo', en: 'Report' },
  report_line: { vi: 'Dòng báo cáo', en: 'Report line' },
  report_event: { vi: 'Diễn biến của báo cáo', en: 'Event of a report' },
  evidence: { vi: 'Minh chứng', en: 'Evidence' },
  evidence_file: { vi: 'Thông tin tệp minh chứng', en: 'What is known of a file of evidence' },
  register: { vi: 'Sổ', en: 'Register' },
  register_definition: { vi: 'Cấu trúc sổ', en: 'Definition of a register' },
  register_row: { vi: 'Dòng sổ', en: 'Register row' },
  register_evidence: { vi: 'Minh chứng của dòng sổ', en: 'Evidence of a register row' },
  register_import: { vi: 'Lần nhập sổ', en: 'Import into a register' },
  target_formula: { vi: 'Công thức chỉ tiêu', en: 'Formula of a target' },
  typed_figure: { vi: 'Số liệu nhập tay', en: 'Typed figure' },
  commitment: { vi: 'Bản cam kết', en: 'Commitment' },
  commitment_target: { vi: 'Chỉ tiêu cam kết', en: 'Committed target' },
  commitment_item: { vi: 'Việc cam kết', en: 'Committed item' },
  work_item: { vi: 'Việc cụ thể', en: 'Work item' },
  work_item_event: { vi: 'Diễn biến việc cụ thể', en: 'Event of a work item' },
  directive_source: { vi: 'Nguồn của ý kiến chỉ đạo', en: 'Source of an instruction' },
  directive_draft: { vi: 'Dự thảo ý kiến chỉ đạo', en: 'Draft of an instruction' },
  calendar_decision: { vi: 'Ngày nghỉ, làm bù đã quyết định', en: 'Decided day of the calendar' },
  extension: { vi: 'Đề nghị gia hạn', en: 'Extension' },
  deputy: { vi: 'Uỷ quyền', en: 'Deputy' },
  verification_draw: { vi: 'Lần rút mẫu xác minh', en: 'Draw for verification' },
  verification_check: { vi: 'Dòng được rút để xác minh', en: 'Line drawn for verification' },
  verification_visit: { vi: 'Lần xác minh thực địa', en: 'Visit on the spot' },
  verification_picture: { vi: 'Ảnh xác minh', en: 'Picture of a visit' },
  period_lock: { vi: 'Khoá kỳ báo cáo', en: 'Lock of a period' },
  correction: { vi: 'Đính chính', en: 'Correction' },
  promise: { vi: 'Lời hứa', en: 'Promise' },
  promise_event: { vi: 'Diễn biến lời hứa', en: 'Event of a promise' },
  promise_answer: { vi: 'Trả lời lời hứa', en: 'Answer to a promise' },
  meeting: { vi: 'Cuộc họp', en: 'Meeting' },
  meeting_item: { vi: 'Nội dung họp', en: 'Agenda item' },
  meeting_decision: { vi: 'Kết luận cuộc họp', en: 'Decision of a meeting' },
  meeting_attendance: { vi: 'Thành phần dự họp', en: 'Attendance of a meeting' },
  paper_term: { vi: 'Nhiệm kỳ đánh số văn bản', en: 'Term of document numbers' },
  paper: { vi: 'Văn bản', en: 'Document' },
  paper_version: { vi: 'Bản dự thảo văn bản', en: 'Version of a document' },
  paper_unit: { vi: 'Đơn vị nhận văn bản', en: 'Unit a document goes to' },
  paper_event: { vi: 'Diễn biến văn bản', en: 'Event of a document' },
  paper_scan: { vi: 'Bản quét văn bản', en: 'Scan of a document' },
  case_file: { vi: 'Vụ việc', en: 'Case' },
  case_event: { vi: 'Diễn biến vụ việc', en: 'Event of a case' },
  channel_setting: { vi: 'Thiết đặt kênh gửi', en: 'Settings of a channel' },
  contact_point: { vi: 'Địa chỉ nhận tin', en: 'Where a person is reached' },
  notification: { vi: 'Thông báo cho một người', en: 'Notification of a person' },
  delivery_event: { vi: 'Lần gửi', en: 'Try to send' },
  notification_preference: { vi: 'Lựa chọn nhận thông báo', en: 'Choices of notifications' },
  audit_entry: { vi: 'Dòng nhật ký', en: 'Log entry' },
  file: { vi: 'Tệp', en: 'File' },
}

const THING: Sentence = {
  vi: '{table}[ {task}][ “{name}”][ số {ordinal}][ của {unit}][ {period}]',
  en: '{table}[ {task}][ “{name}”][ no. {ordinal}][ of {unit}][, {period}]',
}

/** `Dòng báo cáo 1.2 của Khu phố 1 tháng 6/2026`; a row of which only the key is known is said by it. */
export function proofThing({ table, key, names }: Pick<ProofFinding, 'table' | 'key' | 'names'>, language: Language): string {
  const { name = '', task = '', unit = '', ordinal, kind, month } = names
  const number = ordinal ?? (Object.keys(names).length === 0 ? key.replaceAll('\u001f', ' / ') : '')
  const facts = {
    table: SEALED_TABLE_WORDS[table]?.[language] ?? table,
    name,
    task,
    unit,
    ordinal: number,
    period: periodOf({ kind, month }, language),
  }
  return fillSentence(THING, facts, language)
}

function periodOf({ kind, month }: { readonly kind: RowNames['kind']; readonly month: RowNames['month'] }, language: Language): string {
  if (month === undefined || !isMonth(month)) return ''
  // A word that no program writes there is what somebody else wrote.
  return periodName({ kind: PERIOD_KINDS.find(known => known === kind) ?? 'month', month }, language)
}

/** What is broken, and what to do about it. */
export function proofSentence(finding: ProofFinding, language: Language): { readonly found: string; readonly mend: string } {
  const { broken, table, key, byRole, at, found } = finding
  const words = BREAKS[broken]
  const time = at === null ? '' : `${at.slice(0, 16).replace('T', ' ')} UTC`
  const facts = { what: proofThing(finding, language), table, key: isDay(key) ? formatDay(key) : key, byRole, at: time, found: found ?? '' }
  return { found: fillSentence(words.found, facts, language), mend: fillSentence(words.mend, {}, language) }
}

/** Four characters at a time, as people compare them with a paper. */
export function groupHash(hash: string): string {
  return hash.match(/.{1,4}/g)?.join(' ') ?? ''
}

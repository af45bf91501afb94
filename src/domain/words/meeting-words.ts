import type { AgendaKind } from '../meeting/agenda-item.ts'
import type { DecisionKind } from '../meeting/decision.ts'
import type { AttendanceState, MeetingAction, MeetingKind, MeetingState } from '../meeting/meeting.ts'
import type { MeetingRuleCode } from '../meeting/meeting-rules.ts'
import type { Sentence } from './fill-sentence.ts'
import type { RefusalWords } from './refusal-sentence.ts'

/** Codes that other tables have words for already are left out. */
export type MeetingRefusalCode = Exclude<MeetingRuleCode, 'STATE_SECRET_MARK'> | 'MEETING_NOTICE_DRAFTED'

export const MEETING_KIND_WORDS: Readonly<Record<MeetingKind, Sentence>> = {
  quarterly: { vi: 'Họp chuyên đề quý', en: 'Quarterly meeting' },
  thematic: { vi: 'Họp chuyên đề', en: 'Thematic meeting' },
}

export const MEETING_STATE_WORDS: Readonly<Record<MeetingState, Sentence>> = {
  planned: { vi: 'đang chuẩn bị', en: 'being prepared' },
  running: { vi: 'đang họp', en: 'running' },
  concluded: { vi: 'đã kết thúc', en: 'concluded' },
  cancelled: { vi: 'đã huỷ', en: 'called off' },
}

export const AGENDA_KIND_WORDS: Readonly<Record<AgendaKind, Sentence>> = {
  last_decision: { vi: 'Kết luận kỳ trước', en: 'Decided last time' },
  red_task: { vi: 'Nhiệm vụ chậm', en: 'Late task' },
  amber_task: { vi: 'Nhiệm vụ có nguy cơ chậm', en: 'Task at risk' },
  case_above: { vi: 'Vụ việc quá hạn vượt thẩm quyền', en: 'Overdue case above authority' },
  case_within: { vi: 'Vụ việc quá hạn thuộc thẩm quyền', en: 'Overdue case within authority' },
  target_missing: { vi: 'Chỉ tiêu dự báo không đạt', en: 'Target forecast to miss' },
  unit_silent: { vi: 'Đơn vị chưa báo cáo', en: 'Unit without a report' },
  other: { vi: 'Nội dung khác', en: 'Other' },
}

export const DECISION_KIND_WORDS: Readonly<Record<DecisionKind, Sentence>> = {
  work: { vi: 'Giao việc', en: 'Work' },
  conclusion: { vi: 'Kết luận', en: 'Conclusion' },
  note: { vi: 'Ghi nhận', en: 'Note' },
}

export const ATTENDANCE_WORDS: Readonly<Record<AttendanceState, Sentence>> = {
  invited: { vi: 'được mời', en: 'invited' },
  present: { vi: 'có mặt', en: 'present' },
  absent: { vi: 'vắng', en: 'absent' },
  represented: { vi: 'cử người đi thay', en: 'represented' },
}

/** What cannot be done in this state, inside the sentence that refuses it. */
export const MEETING_ACTION_WORDS: Readonly<Record<MeetingAction, Sentence>> = {
  edit: { vi: 'sửa thông tin cuộc họp', en: 'change the meeting' },
  remake: { vi: 'lập lại tài liệu', en: 'make the pack anew' },
  agenda: { vi: 'sửa chương trình', en: 'change the agenda' },
  start: { vi: 'bắt đầu họp', en: 'start it' },
  minute: { vi: 'ghi biên bản', en: 'write the minutes' },
  conclude: { vi: 'kết thúc họp', en: 'conclude it' },
  cancel: { vi: 'huỷ cuộc họp', en: 'call it off' },
  draftNotice: { vi: 'soạn thông báo kết luận', en: 'draft the notice of conclusions' },
}

export const MEETING_REFUSAL_WORDS: Readonly<Record<MeetingRefusalCode, RefusalWords>> = {
  MEETING_NOT_OPEN: {
    rule: {
      vi: 'Cuộc họp {meetingState} nên không {meetingAction} được.',
      en: 'The meeting is {meetingState}: one cannot {meetingAction}.',
    },
    mend: { vi: 'Hãy tải lại để xem trạng thái mới nhất.', en: 'Reload to see its present state.' },
  },
  MEETING_TITLE_SHORT: {
    rule: { vi: 'Tên cuộc họp quá ngắn.', en: 'The title of the meeting is too short.' },
    mend: { vi: 'Hãy ghi ít nhất ba từ.', en: 'Use at least three words.' },
  },
  MEETING_CHAIR_MISSING: {
    rule: { vi: 'Chưa chọn người chủ trì.', en: 'Nobody is in the chair.' },
    mend: { vi: 'Hãy chọn người chủ trì rồi bắt đầu.', en: 'Choose who chairs it, then start.' },
  },
  MEETING_SECRETARY_MISSING: {
    rule: { vi: 'Chưa chọn thư ký cuộc họp.', en: 'Nobody writes the minutes.' },
    mend: { vi: 'Hãy chọn thư ký rồi bắt đầu.', en: 'Choose the secretary, then start.' },
  },
  MEETING_AGENDA_EMPTY: {
    rule: { vi: 'Chương trình chưa có nội dung nào.', en: 'The agenda is empty.' },
    mend: { vi: 'Hãy thêm nội dung hoặc lập lại tài liệu.', en: 'Add an item or make the pack anew.' },
  },
  MEETING_NOBODY_PRESENT: {
    rule: { vi: 'Chưa ghi ai có mặt.', en: 'Nobody is marked as present.' },
    mend: { vi: 'Hãy điểm danh ở mục Thành phần.', en: 'Mark who came under Attendance.' },
  },
  MEETING_REASON_SHORT: {
    rule: {
      vi: 'Lý do mới có {length} ký tự, cần ít nhất {least}.',
      en: 'The reason has {length} characters; at least {least} are needed.',
    },
    mend: { vi: 'Hãy ghi rõ vì sao.', en: 'Say why.' },
  },
  MEETING_ORDER_INCOMPLETE: {
    rule: {
      vi: 'Thứ tự mới nêu {named} nội dung, chương trình có {items}.',
      en: 'The new order names {named} items, the agenda has {items}.',
    },
    mend: { vi: 'Chương trình vừa được sửa: hãy tải lại rồi sắp xếp.', en: 'The agenda was changed: reload, then order it.' },
  },
  MEETING_QUESTION_SHORT: {
    rule: { vi: 'Tên nội dung quá ngắn, chưa rõ bàn việc gì.', en: 'The item’s title is too short to say what it is about.' },
    mend: { vi: 'Hãy ghi ít nhất ba từ.', en: 'Use at least three words.' },
  },
  MEETING_NOTICE_DRAFTED: {
    rule: { vi: 'Thông báo kết luận của cuộc họp này đã được soạn.', en: 'The notice of this meeting’s conclusions was drafted already.' },
    mend: { vi: 'Hãy mở văn bản đó; muốn soạn lại thì huỷ dự thảo trước.', en: 'Open it; to draft another, put it aside first.' },
  },
  MEETING_QUARTER_TAKEN: {
    rule: { vi: 'Quý này đã có cuộc họp chuyên đề.', en: 'This quarter has its meeting already.' },
    mend: {
      vi: 'Hãy mở cuộc họp đó, hoặc lập cuộc họp chuyên đề khác.',
      en: 'Open that one, or make a thematic meeting.',
    },
  },
  MEETING_ATTENDEE_TWICE: {
    rule: { vi: 'Một đơn vị hoặc một người được mời hai lần.', en: 'A unit or person is invited twice.' },
    mend: { vi: 'Hãy bỏ bớt một dòng.', en: 'Take one line away.' },
  },
  MEETING_ITEM_MADE: {
    rule: { vi: 'Nội dung này do tài liệu đưa vào nên không xoá.', en: 'The pack put this item there: it is not removed.' },
    mend: { vi: 'Hãy bỏ khỏi chương trình và ghi lý do.', en: 'Drop it from the agenda and say why.' },
  },
  MEETING_ITEM_DECIDED: {
    rule: { vi: 'Nội dung này đã có kết luận.', en: 'Something was decided on this item.' },
    mend: { vi: 'Hãy xoá các kết luận của nó trước.', en: 'Remove its decisions first.' },
  },
  DECISION_TEXT_SHORT: {
    rule: { vi: 'Kết luận số {ordinal} quá ngắn, chưa rõ kết luận gì.', en: 'Decision {ordinal} is too short to say what was decided.' },
    mend: { vi: 'Hãy ghi ít nhất ba từ, hoặc xoá kết luận này.', en: 'Use at least three words, or remove it.' },
  },
  DECISION_NOT_WORK: {
    rule: { vi: 'Kết luận số {ordinal} không phải là giao việc.', en: 'Decision {ordinal} is not work.' },
    mend: { vi: 'Hãy đổi loại thành "Giao việc" trước.', en: 'Make it "Work" first.' },
  },
  DECISION_ASSIGNED: {
    rule: {
      vi: 'Kết luận số {ordinal} đã thành việc cụ thể nên không sửa, không xoá ở đây.',
      en: 'Decision {ordinal} became work and is not changed here.',
    },
    mend: { vi: 'Hãy sửa hoặc huỷ ở trang của việc đó.', en: 'Change or cancel it on the page of the work.' },
  },
  DECISION_UNASSIGNED: {
    rule: { vi: 'Kết luận số {ordinal} là giao việc nhưng chưa giao.', en: 'Decision {ordinal} is work that was not given yet.' },
    mend: {
      vi: 'Hãy bấm "Giao việc", hoặc đổi thành kết luận.',
      en: 'Give it to its unit, or make it a conclusion.',
    },
  },
  DECISION_TASK_MISSING: {
    rule: { vi: 'Kết luận số {ordinal} chưa nêu thuộc nhiệm vụ nào.', en: 'Decision {ordinal} names no task.' },
    mend: { vi: 'Hãy chọn nhiệm vụ.', en: 'Choose the task.' },
  },
  DECISION_UNIT_MISSING: {
    rule: { vi: 'Kết luận số {ordinal} chưa nêu đơn vị thực hiện.', en: 'Decision {ordinal} names no unit.' },
    mend: { vi: 'Hãy chọn đơn vị.', en: 'Choose the unit.' },
  },
}

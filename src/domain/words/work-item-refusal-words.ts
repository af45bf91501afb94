import type { WorkBlock, WorkWarningCode } from '../work/work-block.ts'
import type { WorkEditRefusalCode } from '../work/work-edit.ts'
import type { WorkLifeRefusalCode } from '../work/work-life.ts'
import type { WorkPlaceRefusalCode } from '../work/work-place.ts'
import { type Language, type Sentence, fillSentence } from './fill-sentence.ts'
import type { RefusalWords } from './refusal-sentence.ts'

/** Codes that other tables have words for already are left out. */
export type WorkItemRefusalCode =
  | Exclude<WorkEditRefusalCode | WorkLifeRefusalCode, 'STATE_SECRET_MARK' | 'TEXT_TOO_SHORT' | 'VAGUE_WORDS'>
  | WorkPlaceRefusalCode
  | WorkWarningCode

const BLOCKED: Sentence = {
  vi: 'Việc đang chờ sản phẩm “{deliverable}” của nhiệm vụ {taskCode}[ ({units})] được chấp nhận.',
  en: 'It waits for deliverable “{deliverable}” of task {taskCode}[ ({units})] to be accepted.',
}

export const WORK_ITEM_REFUSAL_WORDS: Readonly<Record<WorkItemRefusalCode, RefusalWords>> = {
  WORK_TITLE_MISSING: {
    rule: { vi: 'Chưa ghi tên việc.', en: 'The work has no title.' },
    mend: { vi: 'Hãy ghi rõ phải làm việc gì.', en: 'Say what is to be done.' },
  },
  WORK_INSTRUCTION_MISSING: {
    rule: { vi: 'Chưa ghi nội dung ý kiến chỉ đạo.', en: 'The instruction is not written.' },
    mend: { vi: 'Hãy ghi nguyên văn hoặc tóm tắt ý kiến.', en: 'Write it in full or in short.' },
  },
  WORK_DUE_PAST: {
    rule: { vi: 'Hạn {due} đã qua (hôm nay {today}).', en: 'Due date {due} is past (today is {today}).' },
    mend: { vi: 'Hãy chọn từ hôm nay trở đi.', en: 'Choose today or later.' },
  },
  WORK_DUE_AFTER_TASK: {
    rule: { vi: 'Hạn {due} sau mốc cuối của nhiệm vụ ({latest}).', en: 'Due date {due} is after the task’s last milestone ({latest}).' },
    mend: { vi: 'Hãy chọn ngày không muộn hơn {latest}.', en: 'Choose {latest} or earlier.' },
  },
  WORK_STARTS_AFTER_DUE: {
    rule: { vi: 'Ngày bắt đầu {startsOn} sau hạn hoàn thành {due}.', en: 'It starts on {startsOn}, after its due date {due}.' },
    mend: { vi: 'Hãy sửa một trong hai ngày.', en: 'Mend one of the two days.' },
  },
  WORK_DUE_NOT_YOURS: {
    rule: {
      vi: 'Hạn {before} do Văn phòng Đảng uỷ hoặc lãnh đạo đặt, đơn vị không tự lùi được.',
      en: 'Due date {before} was set by the office or a leader; the unit cannot postpone it.',
    },
    mend: { vi: 'Hãy dùng “Xin lùi hạn” và nêu lý do.', en: 'Ask for a later day and give the reason.' },
  },
  WORK_REASON_SHORT: {
    rule: {
      vi: 'Lý do mới có {length} ký tự, cần ít nhất {least}.',
      en: 'The reason has {length} characters; at least {least} are needed.',
    },
    mend: { vi: 'Hãy ghi rõ vì sao.', en: 'Say why.' },
  },
  WORK_CLOSED: {
    rule: { vi: 'Việc {workState} nên không sửa được nữa.', en: 'The work is {workState} and cannot be changed.' },
    mend: { vi: 'Hãy tải lại để xem trạng thái mới nhất, hoặc lập việc mới.', en: 'Reload to see its present state, or set new work.' },
  },
  WORK_FIELD_NOT_YOURS: {
    rule: {
      vi: 'Mục “{workField}” do Văn phòng Đảng uỷ hoặc lãnh đạo đặt, đơn vị không sửa được.',
      en: 'Field “{workField}” was set by the office or a leader; the unit cannot change it.',
    },
    mend: { vi: 'Hãy để nguyên mục này; nếu cần đổi, đề nghị Văn phòng Đảng uỷ.', en: 'Leave it as it was; ask the office for a change.' },
  },
  WORK_CLEAR_MISSING: {
    rule: { vi: 'Việc chưa “{clear}”: {lack}.', en: 'The work lacks “{clear}”: {lack}.' },
    mend: { vi: 'Hãy bổ sung, hoặc ghi lý do chưa đủ 6 rõ.', en: 'Fill it in, or record why not.' },
  },
  WORK_NOT_OPEN: {
    rule: { vi: 'Việc {workState} nên không làm được bước này.', en: 'The work is {workState}: this step is not open.' },
    mend: { vi: 'Hãy tải lại để xem trạng thái mới nhất.', en: 'Reload to see its present state.' },
  },
  WORK_NOT_YOURS: {
    rule: { vi: 'Bạn không thuộc những người được {workAction}.', en: 'You are not among those who may {workAction}.' },
    mend: { vi: 'Hãy nhờ đúng người có thẩm quyền.', en: 'Ask whoever may.' },
  },
  WORK_BLOCKED: {
    rule: BLOCKED,
    mend: {
      vi: 'Hãy đôn đốc đơn vị đó, hoặc bỏ phần “phải chờ” nếu không còn cần.',
      en: 'Press that unit, or remove the dependency if it is no longer needed.',
    },
  },
  WORK_OUTCOME_WITHOUT_PRODUCT: {
    rule: { vi: 'Kết quả chưa nêu sản phẩm nào.', en: 'The outcome names no product.' },
    mend: {
      vi: 'Hãy ghi số văn bản, số lượng hoặc tên sản phẩm, ví dụ: “đã lập 12 biên bản”.',
      en: 'Name a document, a quantity or a product, for instance: “12 minutes written”.',
    },
  },
  WORK_DONE_IN_FUTURE: {
    rule: { vi: 'Ngày hoàn thành {doneOn} sau hôm nay ({today}).', en: 'It was done on {doneOn}, after today ({today}).' },
    mend: { vi: 'Hãy ghi ngày đã làm xong thật.', en: 'Give the day it was really done.' },
  },
  WORK_NOT_LATER: {
    rule: {
      vi: 'Ngày xin lùi {due} không muộn hơn hạn đang có ({before}).',
      en: 'The day asked for ({due}) is not later than the present one ({before}).',
    },
    mend: {
      vi: 'Hãy chọn ngày sau {before}; đưa hạn sớm lên thì sửa trực tiếp.',
      en: 'Choose a day after {before}; an earlier one can be set at once.',
    },
  },
  WORK_UNIT_NOT_ON_TASK: {
    rule: { vi: '“{unit}” không có phần việc trong nhiệm vụ {taskCode}.', en: '“{unit}” has no part in task {taskCode}.' },
    mend: {
      vi: 'Hãy chọn đơn vị chủ trì hoặc phối hợp của nhiệm vụ, hoặc phân công trong kế hoạch trước.',
      en: 'Choose a unit of the task, or assign it in the plan first.',
    },
  },
  WORK_PLAN_NOT_IN_FORCE: {
    rule: { vi: 'Kế hoạch của nhiệm vụ chưa hoặc không còn được thực hiện.', en: 'The task’s plan is not in force.' },
    mend: { vi: 'Chỉ giao việc trong kế hoạch đang thực hiện.', en: 'Set work in an active plan only.' },
  },
  WORK_PERSON_NOT_OF_UNIT: {
    rule: {
      vi: 'Người được chọn không thuộc đơn vị thực hiện hoặc đã ngừng hoạt động.',
      en: 'The chosen person is not of the unit, or not active.',
    },
    mend: { vi: 'Hãy chọn người của đơn vị đó.', en: 'Choose somebody of that unit.' },
  },
  WORK_COORDINATOR_UNKNOWN: {
    rule: {
      vi: 'Có đơn vị phối hợp không thuộc phường, hoặc trùng đơn vị thực hiện.',
      en: 'A coordinating unit is not of the ward, or is the unit itself.',
    },
    mend: { vi: 'Hãy chọn lại đơn vị phối hợp.', en: 'Choose the coordinating units again.' },
  },
  WORK_DEPENDENCY_UNKNOWN: {
    rule: { vi: 'Sản phẩm phải chờ không thuộc kế hoạch này.', en: 'The deliverable waited for is not of this plan.' },
    mend: { vi: 'Hãy chọn lại trong danh sách sản phẩm.', en: 'Choose it from the list again.' },
  },
  WORK_DUE_BEFORE_DEPENDENCY: {
    rule: {
      vi: 'Hạn {due} trước ngày phải có sản phẩm “{deliverable}” ({milestone}).',
      en: 'Due date {due} is before “{deliverable}” must be there ({milestone}).',
    },
    mend: {
      vi: 'Hãy xem lại hạn, hoặc thống nhất ngày giao sản phẩm với đơn vị kia.',
      en: 'Look at the day again, or agree on an earlier delivery.',
    },
  },
}

/** What an item waits for, as lists and pages say it. */
export function blockSentence(block: WorkBlock, language: Language = 'vi'): string {
  return fillSentence(BLOCKED, block, language)
}

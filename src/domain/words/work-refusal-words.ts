import type { ActivationRefusalCode } from '../assignment/six-clears.ts'
import type { UnitChoiceRefusalCode } from '../organisation/choose-units.ts'
import type { NeighbourhoodListRefusalCode } from '../organisation/neighbourhood-list.ts'
import type { RefusalWords } from './refusal-sentence.ts'

export const ACTIVATION_REFUSAL_WORDS: Readonly<Record<ActivationRefusalCode, RefusalWords>> = {
  PLAN_NOT_DRAFT: {
    rule: { vi: 'Kế hoạch đang ở trạng thái “{status}”, không phải dự thảo.', en: 'The plan is “{status}”, not a draft.' },
    mend: { vi: 'Hãy tải lại trang để xem trạng thái mới nhất.', en: 'Reload to see its present state.' },
  },
  PLAN_WITHOUT_TASKS: {
    rule: { vi: 'Kế hoạch chưa có nhiệm vụ nào.', en: 'The plan has no task.' },
    mend: { vi: 'Hãy nạp bảng phân công hoặc thêm nhiệm vụ.', en: 'Import the assignment table or add tasks.' },
  },
  DISCREPANCY_NOT_SETTLED: {
    rule: {
      vi: 'Còn điểm cần làm rõ trong kế hoạch, nhiệm vụ: {taskCode}.',
      en: 'A doubt about the plan is not settled, task: {taskCode}.',
    },
    mend: { vi: 'Hãy xem và ghi cách hiểu đã chọn.', en: 'Look at it and record the reading chosen.' },
  },
  CLEAR_MISSING: {
    rule: { vi: 'Nhiệm vụ {taskCode} chưa “{clear}”: {lack}{about}.', en: 'Task {taskCode} lacks “{clear}”: {lack}{about}.' },
    mend: { vi: 'Hãy bổ sung, hoặc để người có trách nhiệm ghi lý do chưa đủ.', en: 'Fill it in, or have a named person record why not.' },
  },
  RECORDED_REASON_SHORT: {
    rule: {
      vi: 'Lý do chưa đủ 6 rõ của nhiệm vụ {taskCode} mới có {length} ký tự, cần ít nhất {least}.',
      en: 'The reason recorded for task {taskCode} has {length} characters; at least {least} are needed.',
    },
    mend: { vi: 'Hãy ghi rõ thiếu gì, vì sao, bao giờ bổ sung.', en: 'Say what is lacking, why, and when it will come.' },
  },
}

export const NEIGHBOURHOOD_LIST_REFUSAL_WORDS: Readonly<Record<NeighbourhoodListRefusalCode, RefusalWords>> = {
  NEIGHBOURHOOD_LIST_EMPTY: {
    rule: { vi: 'Danh sách khu phố trống.', en: 'The list of neighbourhoods is empty.' },
    mend: { vi: 'Hãy dán tên các khu phố, mỗi dòng một tên.', en: 'Paste the names, one a line.' },
  },
  NEIGHBOURHOOD_TWICE: {
    rule: { vi: 'Dòng {line}: “{name}” đã có ở dòng {firstLine}.', en: 'Line {line}: “{name}” already stands on line {firstLine}.' },
    mend: { vi: 'Hãy bỏ bớt một dòng hoặc sửa tên.', en: 'Remove one of the lines or correct the name.' },
  },
  NEIGHBOURHOOD_NAME_LONG: {
    rule: {
      vi: 'Dòng {line}: tên dài {length} ký tự, quá mức {most}.',
      en: 'Line {line}: the name has {length} characters, more than {most}.',
    },
    mend: { vi: 'Hãy để mỗi dòng đúng một tên khu phố.', en: 'Put exactly one name on each line.' },
  },
  NEIGHBOURHOODS_TOO_MANY: {
    rule: { vi: 'Có {count} khu phố, quá mức {most}.', en: 'There are {count} neighbourhoods, more than {most}.' },
    mend: { vi: 'Hãy kiểm tra lại danh sách đã dán.', en: 'Check the pasted list.' },
  },
}

export const UNIT_CHOICE_REFUSAL_WORDS: Readonly<Record<UnitChoiceRefusalCode, RefusalWords>> = {
  UNIT_PARENT_LEFT_OUT: {
    rule: { vi: 'Đơn vị cấp trên của “{name}” không được chọn.', en: 'The unit above “{name}” is left out.' },
    mend: { vi: 'Hãy chọn lại đơn vị cấp trên, hoặc bỏ cả đơn vị này.', en: 'Take the unit above too, or leave this one out.' },
  },
  PARTY_OFFICE_LEFT_OUT: {
    rule: { vi: 'Cây đơn vị thiếu Văn phòng Đảng uỷ.', en: 'The tree lacks the Party office.' },
    mend: { vi: 'Hãy chọn Văn phòng Đảng uỷ; quản trị đầu tiên thuộc đơn vị này.', en: 'Take it: the first administrator belongs to it.' },
  },
  UNIT_NAMED_TWICE: {
    rule: { vi: 'Có hai đơn vị cùng tên “{name}”.', en: 'Two units are named “{name}”.' },
    mend: { vi: 'Hãy sửa một tên hoặc bỏ một đơn vị.', en: 'Change one of the names or leave one unit out.' },
  },
  UNIT_NAME_EMPTY: {
    rule: { vi: 'Có đơn vị chưa có tên.', en: 'A unit has no name.' },
    mend: { vi: 'Hãy ghi tên hoặc bỏ chọn đơn vị đó.', en: 'Give it a name or leave it out.' },
  },
}

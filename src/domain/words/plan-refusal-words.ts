import type { PlanRefusalCode } from '../plan/plan-refusals.ts'
import type { RefusalWords } from './refusal-sentence.ts'

export const PLAN_REFUSAL_WORDS: Readonly<Record<PlanRefusalCode, RefusalWords>> = {
  IMPORT_NO_TASKS: {
    rule: {
      vi: 'Đọc được tệp nhưng không nhận ra bảng nhiệm vụ nào: thấy {tables} bảng ({rows} dòng), {paragraphs} đoạn văn. Dòng đầu các bảng: {headers}.',
      en: 'The file was read but no table of tasks was recognised: {tables} tables ({rows} rows), {paragraphs} paragraphs. First rows: {headers}.',
    },
    mend: {
      vi: 'Hãy kiểm tra xem bảng có dòng tiêu đề (nhiệm vụ, đơn vị chủ trì, thời hạn, sản phẩm…) rồi nạp lại, hoặc chọn đúng tệp kế hoạch.',
      en: 'Make sure the table has a header row (task, lead unit, deadline, product…) or choose the plan’s own file.',
    },
  },
  IMPORT_NOT_DRAFT: {
    rule: {
      vi: 'Bản bóc tách này đã được xác nhận hoặc đã bỏ nên không sửa được nữa.',
      en: 'This import was confirmed or discarded and cannot be changed any more.',
    },
    mend: { vi: 'Hãy mở kế hoạch đã lập, hoặc nạp lại tệp.', en: 'Open the plan made of it, or upload the file again.' },
  },
  IMPORT_NAME_UNKNOWN: {
    rule: { vi: 'Chưa rõ “{name}” là đơn vị nào.', en: 'It is not known which unit “{name}” is.' },
    mend: { vi: 'Hãy chọn đơn vị trong cây đơn vị, hoặc ghi nhận là bên ngoài.', en: 'Choose the units, or mark it as an outside party.' },
  },
  EXTRACTION_MALFORMED: {
    rule: { vi: 'Bản bóc tách gửi lên sai dạng ở mục “{field}”.', en: 'The extraction sent is malformed at “{field}”.' },
    mend: { vi: 'Hãy tải lại trang rồi sửa lại.', en: 'Reload the page and mend again.' },
  },
  EXTRACTION_WITHOUT_TASKS: {
    rule: { vi: 'Bản bóc tách không còn nhiệm vụ nào.', en: 'The extraction has no task left.' },
    mend: { vi: 'Hãy giữ ít nhất một nhiệm vụ, hoặc bỏ lần nhập này.', en: 'Keep at least one task, or discard the import.' },
  },
  EXTRACTION_TASK_WITHOUT_CODE: {
    rule: { vi: 'Nhiệm vụ ở dòng {row} chưa có số thứ tự.', en: 'The task in row {row} has no number.' },
    mend: { vi: 'Hãy ghi số thứ tự (ví dụ 1.1).', en: 'Give it a number, such as 1.1.' },
  },
  EXTRACTION_TASK_WITHOUT_TITLE: {
    rule: { vi: 'Nhiệm vụ {code} (dòng {row}) chưa có tên.', en: 'Task {code} (row {row}) has no title.' },
    mend: { vi: 'Hãy ghi tên nhiệm vụ hoặc xoá dòng đó.', en: 'Write its title or remove the row.' },
  },
  EXTRACTION_CODE_TWICE: {
    rule: { vi: 'Số thứ tự {code} bị dùng cho nhiều nhiệm vụ.', en: 'Number {code} is used for several tasks.' },
    mend: { vi: 'Hãy đánh lại số để mỗi nhiệm vụ một số.', en: 'Number them so that each task has its own.' },
  },
  EXTRACTION_MILESTONE_TWICE: {
    rule: { vi: 'Mốc số {ordinal} bị lặp.', en: 'Milestone {ordinal} comes twice.' },
    mend: { vi: 'Hãy giữ mỗi mốc một lần.', en: 'Keep each milestone once.' },
  },
  EXTRACTION_MILESTONE_UNKNOWN: {
    rule: {
      vi: 'Nhiệm vụ {code} nhắc đến mốc số {ordinal} không có trong danh sách mốc.',
      en: 'Task {code} names milestone {ordinal}, which is not among the milestones.',
    },
    mend: { vi: 'Hãy thêm mốc đó hoặc bỏ nội dung của mốc.', en: 'Add the milestone or remove its content.' },
  },
  PLAN_DATES_REVERSED: {
    rule: { vi: 'Ngày kết thúc {to} trước ngày bắt đầu {from}.', en: 'The end {to} comes before the start {from}.' },
    mend: { vi: 'Hãy sửa lại một trong hai ngày.', en: 'Correct one of the two days.' },
  },
  PLAN_CLOSED: {
    rule: { vi: 'Kế hoạch đã lưu trữ nên không sửa được nữa.', en: 'The plan is archived and cannot be changed.' },
    mend: { vi: 'Hãy mở kế hoạch đang thực hiện.', en: 'Open the active plan.' },
  },
  PLAN_PART_UNKNOWN: {
    rule: { vi: 'Kế hoạch không có nhóm, mốc hoặc giai đoạn “{part}”.', en: 'The plan has no group, milestone or phase “{part}”.' },
    mend: { vi: 'Hãy tải lại trang để xem bản mới nhất.', en: 'Reload to see its present state.' },
  },
  DISCREPANCY_SETTLED_ALREADY: {
    rule: { vi: 'Điểm này đã được làm rõ trước đó: “{note}”.', en: 'This doubt was settled before: “{note}”.' },
    mend: { vi: 'Hãy tải lại trang để xem ai đã ghi.', en: 'Reload to see who did.' },
  },
  ASSIGNEE_UNKNOWN: {
    rule: {
      vi: 'Người được chọn ({name}) không có tài khoản đang dùng của phường.',
      en: 'The person chosen ({name}) has no open account in this ward.',
    },
    mend: {
      vi: 'Hãy chọn người khác, hoặc nhờ quản trị cấp tài khoản.',
      en: 'Choose somebody else, or ask the administrator for an account.',
    },
  },
  ASSIGNMENT_UNIT_UNKNOWN: {
    rule: { vi: 'Đơn vị được giao không có trong cây đơn vị.', en: 'The unit given the task is not in the unit tree.' },
    mend: { vi: 'Hãy tải lại trang rồi chọn lại đơn vị.', en: 'Reload and choose the unit again.' },
  },
  ASSIGNMENT_UNIT_TWICE: {
    rule: { vi: 'Một đơn vị được giao hai lần trong cùng nhiệm vụ (dòng {row}).', en: 'A unit is given the same task twice (row {row}).' },
    mend: { vi: 'Hãy giữ mỗi đơn vị một vai trò.', en: 'Keep one role for each unit.' },
  },
  ASSIGNMENT_SEVERAL_ACCOUNTABLE: {
    rule: { vi: 'Có {count} đơn vị cùng là chủ trì chịu trách nhiệm chính.', en: '{count} units are each named as the accountable lead.' },
    mend: { vi: 'Hãy để một đơn vị chủ trì, các đơn vị khác đồng chủ trì.', en: 'Keep one lead; let the others lead with it.' },
  },
  TASK_WITHOUT_ACCOUNTABLE: {
    rule: {
      vi: 'Nhiệm vụ chưa có đơn vị chủ trì chịu trách nhiệm chính để ghi người đứng đầu, đầu mối.',
      en: 'The task has no accountable lead whose head and focal person could be named.',
    },
    mend: { vi: 'Hãy chọn đơn vị chủ trì trước, rồi ghi người.', en: 'Choose the lead unit first, then name the people.' },
  },
  TASK_CHANGE_BEYOND_UNIT: {
    rule: {
      vi: 'Tên nhiệm vụ, đơn vị được giao và người phụ trách của đơn vị khác do Văn phòng Đảng uỷ sửa.',
      en: 'Title and units of a task and the people of other units are changed by the Party office.',
    },
    mend: { vi: 'Hãy đề nghị Văn phòng Đảng uỷ điều chỉnh.', en: 'Ask the Party office to change them.' },
  },
  PDF_TOO_LONG: {
    rule: { vi: 'Bảng có {rows} dòng, quá {most} dòng của bản PDF.', en: 'The table has {rows} rows; a PDF takes {most}.' },
    mend: { vi: 'Hãy tải bản .xlsx hoặc .docx.', en: 'Download it as .xlsx or .docx.' },
  },
}

import type { CommitmentRefusalCode } from '../commitment/check-commitment.ts'
import type { CommitmentItemWarningCode } from '../commitment/check-commitment-items.ts'
import type { CommitmentFileRefusalCode } from '../commitment/read-commitment-sheet.ts'
import type { CommitmentStepCode } from '../commitment/decide-commitment.ts'
import type { RefusalWords } from './refusal-sentence.ts'

/** Codes that other tables have words for already are left out. */
type OwnCode =
  | Exclude<CommitmentRefusalCode, 'STATE_SECRET_MARK'>
  | CommitmentFileRefusalCode
  | CommitmentItemWarningCode
  | CommitmentStepCode

const LAW = { vi: 'Kế hoạch quy định ({place}): “{sentence}”', en: 'The plan says ({place}): “{sentence}”' }

export const COMMITMENT_REFUSAL_WORDS: Readonly<Record<OwnCode, RefusalWords>> = {
  COMMITMENT_BELOW_MINIMUM: {
    rule: {
      vi: `Nhiệm vụ {taskCode}, {measure}: mức cam kết {value} chưa đạt mức tối thiểu {minimum}. ${LAW.vi}`,
      en: `Task {taskCode}, {measure}: the commitment of {value} is weaker than the minimum of {minimum}. ${LAW.en}`,
    },
    mend: { vi: 'Hãy ghi {minimum} hoặc mức chặt hơn.', en: 'Write {minimum} or a stricter value.' },
  },
  COMMITMENT_BELOW_APPROVED: {
    rule: {
      vi: `Nhiệm vụ {taskCode}, {measure}: mức {value} nhẹ hơn mức đã cam kết và được phê duyệt là {approved}. ${LAW.vi}`,
      en: `Task {taskCode}, {measure}: {value} is weaker than the {approved} promised and approved. ${LAW.en}`,
    },
    mend: {
      vi: 'Hãy giữ {approved} hoặc ghi mức chặt hơn; nếu khó thực hiện, hãy điều chỉnh phương án.',
      en: 'Keep {approved} or write a stricter value; where it is hard to reach, change the method.',
    },
  },
  COMMITMENT_AFTER_PLAN: {
    rule: {
      vi: `Nhiệm vụ {taskCode}, {measure}: thời hạn cam kết[ {due}] muộn hơn thời hạn của kế hoạch {latest}. ${LAW.vi}`,
      en: `Task {taskCode}, {measure}: the committed deadline[ {due}] is later than the plan’s {latest}. ${LAW.en}`,
    },
    mend: { vi: 'Hãy ghi ngày {latest} hoặc sớm hơn.', en: 'Write {latest} or earlier.' },
  },
  COMMITMENT_AFTER_APPROVED: {
    rule: {
      vi: `Nhiệm vụ {taskCode}, {measure}: thời hạn[ {due}] muộn hơn thời hạn đã cam kết và được phê duyệt {latest}. ${LAW.vi}`,
      en: `Task {taskCode}, {measure}: the deadline[ {due}] is later than the {latest} promised and approved. ${LAW.en}`,
    },
    mend: { vi: 'Hãy giữ ngày {latest} hoặc ghi sớm hơn.', en: 'Keep {latest} or an earlier day.' },
  },
  COMMITMENT_ABOVE_WHOLE: {
    rule: {
      vi: 'Nhiệm vụ {taskCode}, {measure}: {value} vượt quá 100%.',
      en: 'Task {taskCode}, {measure}: {value} is more than 100%.',
    },
    mend: { vi: 'Hãy ghi nhiều nhất 100%.', en: 'Write 100% at most.' },
  },
  COMMITMENT_VALUE_MISSING: {
    rule: { vi: 'Nhiệm vụ {taskCode}, {measure}: chưa ghi mức cam kết.', en: 'Task {taskCode}, {measure}: no value is committed to.' },
    mend: { vi: 'Hãy ghi mức cam kết, ít nhất bằng mức của kế hoạch.', en: 'Write a value, the plan’s at the least.' },
  },
  COMMITMENT_TARGET_LEFT_OUT: {
    rule: {
      vi: `Nhiệm vụ {taskCode}, {measure}: bỏ trống mức đã được phê duyệt {approved}. ${LAW.vi}`,
      en: `Task {taskCode}, {measure}: the approved {approved} was left out. ${LAW.en}`,
    },
    mend: { vi: 'Hãy ghi lại {approved} hoặc mức chặt hơn.', en: 'Write {approved} again, or a stricter value.' },
  },
  COMMITMENT_TARGET_UNKNOWN: {
    rule: { vi: 'Có chỉ tiêu không thuộc nhiệm vụ của đơn vị.', en: 'A target does not belong to the unit’s tasks.' },
    mend: { vi: 'Hãy tải lại trang để lấy danh sách chỉ tiêu mới nhất.', en: 'Reload the page for the present list of targets.' },
  },
  COMMITMENT_TARGET_TWICE: {
    rule: { vi: 'Nhiệm vụ {taskCode}, {measure}: chỉ tiêu ghi hai lần.', en: 'Task {taskCode}, {measure}: the target stands twice.' },
    mend: { vi: 'Hãy giữ một dòng.', en: 'Keep one line.' },
  },
  COMMITMENT_DECISION_MISSING: {
    rule: {
      vi: 'Điều chỉnh phương án mà chưa ghi số và ngày quyết định.',
      en: 'A change of method lacks the number and date of its decision.',
    },
    mend: { vi: 'Hãy ghi số, ngày của văn bản cho phép điều chỉnh.', en: 'Write number and date of the paper that allows it.' },
  },
  COMMITMENT_METHOD_MISSING: {
    rule: { vi: 'Điều chỉnh phương án nhưng chưa có phương án nào thay đổi.', en: 'The method is to change, yet none does.' },
    mend: { vi: 'Hãy ghi phương án mới ở chỉ tiêu cần điều chỉnh.', en: 'Write the new method beside the target it concerns.' },
  },
  COMMITMENT_NOTHING_RAISED: {
    rule: {
      vi: 'Bản nâng mức cam kết chưa nâng chỉ tiêu nào so với bản đã phê duyệt.',
      en: 'Nothing is stricter than in the approved version.',
    },
    mend: {
      vi: 'Hãy nâng ít nhất một mức hoặc rút ngắn thời hạn; nếu chỉ đổi cách làm, hãy chọn “Điều chỉnh phương án”.',
      en: 'Make at least one value or deadline stricter; where only the way changes, choose “Change of method”.',
    },
  },
  COMMITMENT_ITEM_TASK_UNKNOWN: {
    rule: {
      vi: 'Dòng {ordinal} của danh mục gắn với nhiệm vụ không thuộc đơn vị.',
      en: 'Line {ordinal} names a task that is not the unit’s.',
    },
    mend: { vi: 'Hãy chọn nhiệm vụ của đơn vị.', en: 'Choose a task of the unit.' },
  },
  COMMITMENT_ITEM_PERSON_UNKNOWN: {
    rule: {
      vi: 'Dòng {ordinal} của danh mục giao cho người không thuộc đơn vị.',
      en: 'Line {ordinal} names somebody who is not of the unit.',
    },
    mend: { vi: 'Hãy chọn người của đơn vị hoặc để trống.', en: 'Choose somebody of the unit or leave it empty.' },
  },
  COMMITMENT_ITEM_TITLE_MISSING: {
    rule: { vi: 'Dòng {ordinal} của danh mục chưa ghi tên.', en: 'Line {ordinal} has no name.' },
    mend: { vi: 'Hãy ghi tên công việc, tuyến hoặc mô hình.', en: 'Name the work, street or model.' },
  },
  COMMITMENT_ITEM_PLACE_MISSING: {
    rule: { vi: 'Dòng {ordinal} của danh mục chưa ghi địa điểm.', en: 'Line {ordinal} has no place.' },
    mend: { vi: 'Hãy ghi tuyến đường, tổ, khu phố.', en: 'Write street, group or neighbourhood.' },
  },
  COMMITMENT_ITEM_PRODUCT_MISSING: {
    rule: { vi: 'Dòng {ordinal} của danh mục chưa ghi sản phẩm.', en: 'Line {ordinal} names no product.' },
    mend: {
      vi: 'Hãy ghi sản phẩm sẽ có: văn bản, danh sách, công trình, mô hình hoặc sản phẩm khác.',
      en: 'Write what there will be: a paper, a list, works, a model or something else.',
    },
  },
  COMMITMENT_ITEM_DUE_MISSING: {
    rule: { vi: 'Dòng {ordinal} của danh mục chưa ghi thời hạn.', en: 'Line {ordinal} has no due date.' },
    mend: { vi: 'Hãy ghi ngày hoàn thành.', en: 'Write the day it will be done.' },
  },
  COMMITMENT_WORK_MISSING: {
    rule: {
      vi: 'Nhiệm vụ {taskCode} do đơn vị chủ trì chưa có việc cụ thể nào trong danh mục.',
      en: 'Task {taskCode}, which the unit leads, has no work item in the list.',
    },
    mend: { vi: 'Hãy thêm ít nhất một việc có sản phẩm và thời hạn.', en: 'Add at least one with product and due date.' },
  },
  COMMITMENT_ITEM_AFTER_CAMPAIGN: {
    rule: {
      vi: 'Dòng {ordinal} có thời hạn {due}, sau ngày kết thúc đợt thi đua {campaignEnd}.',
      en: 'Line {ordinal} is due on {due}, after the campaign’s end on {campaignEnd}.',
    },
    mend: { vi: 'Hãy kiểm tra lại ngày nếu việc phải xong trong đợt.', en: 'Check the day if the work belongs to the campaign.' },
  },
  COMMITMENT_FILE_WITHOUT_HEADER: {
    rule: {
      vi: 'Tệp không phải biểu đăng ký cam kết: không thấy hàng tên cột.',
      en: 'The file is no commitment form: the row of column names is not there.',
    },
    mend: {
      vi: 'Hãy tải biểu Excel ở trang này, điền rồi nhập lại.',
      en: 'Download the Excel form of this page, fill it in and import that.',
    },
  },
  COMMITMENT_FILE_KIND_UNKNOWN: {
    rule: { vi: 'Hàng {row}: loại “{words}” không có trong biểu.', en: 'Row {row}: kind “{words}” is not of the form.' },
    mend: {
      vi: 'Hãy ghi “Chỉ tiêu”, “Công việc”, “Tuyến, cụm” hoặc “Mô hình”.',
      en: 'Write “Chỉ tiêu”, “Công việc”, “Tuyến, cụm” or “Mô hình”.',
    },
  },
  COMMITMENT_FILE_TARGET_UNKNOWN: {
    rule: { vi: 'Hàng {row}: chỉ tiêu “{words}” không thuộc đơn vị.', en: 'Row {row}: target “{words}” is not the unit’s.' },
    mend: { vi: 'Hãy giữ nguyên tên chỉ tiêu như biểu đã tải.', en: 'Keep the target’s words as the form gave them.' },
  },
  COMMITMENT_FILE_TASK_UNKNOWN: {
    rule: { vi: 'Hàng {row}: nhiệm vụ “{words}” không thuộc đơn vị.', en: 'Row {row}: task “{words}” is not the unit’s.' },
    mend: {
      vi: 'Hãy ghi số nhiệm vụ của đơn vị, ví dụ “3.1”, hoặc để trống.',
      en: 'Write the number of a task of the unit, such as “3.1”, or leave it empty.',
    },
  },
  COMMITMENT_FILE_PERSON_UNKNOWN: {
    rule: { vi: 'Hàng {row}: người phụ trách không thuộc đơn vị.', en: 'Row {row}: the person in charge is not of the unit.' },
    mend: {
      vi: 'Hãy ghi đúng tên trong tài khoản của đơn vị hoặc để trống.',
      en: 'Write the name as in the unit’s accounts or leave it empty.',
    },
  },
  COMMITMENT_FILE_CELL_UNREADABLE: {
    rule: { vi: 'Hàng {row}, cột “{column}”: không đọc được “{words}”.', en: 'Row {row}, column “{column}”: “{words}” cannot be read.' },
    mend: { vi: 'Hãy ghi số như 95 hoặc 95,5; ngày như 31/12/2026.', en: 'Write figures as 95 or 95,5, days as 31/12/2026.' },
  },
  COMMITMENT_FILE_CELL_TOO_LONG: {
    rule: {
      vi: 'Hàng {row}, cột “{column}”: dài {length} ký tự, nhiều nhất {most} ký tự.',
      en: 'Row {row}, column “{column}”: {length} characters, at most {most}.',
    },
    mend: { vi: 'Hãy viết gọn lại rồi nhập lại tệp.', en: 'Shorten it and import the file again.' },
  },
  COMMITMENT_FILE_TOO_MANY_ROWS: {
    rule: { vi: 'Tệp có quá {most} chỉ tiêu hoặc quá {most} mục.', en: 'The file has more than {most} targets or more than {most} items.' },
    mend: { vi: 'Hãy gộp các mục nhỏ rồi nhập lại tệp.', en: 'Put small items together and import the file again.' },
  },
  COMMITMENT_NOT_DRAFT: {
    rule: {
      vi: 'Bản cam kết đang ở trạng thái “{commitmentStatus}” nên không sửa, không ký được.',
      en: 'The commitment is “{commitmentStatus}” and can be neither changed nor signed.',
    },
    mend: { vi: 'Hãy lập bản mới nếu cần thay đổi.', en: 'Begin a new version to change something.' },
  },
  COMMITMENT_NOT_SIGNED: {
    rule: {
      vi: 'Bản cam kết đang ở trạng thái “{commitmentStatus}”, chỉ phê duyệt hoặc trả lại bản đã ký và đang chờ.',
      en: 'The commitment is “{commitmentStatus}”; only one that is signed and waits can be approved or returned.',
    },
    mend: { vi: 'Hãy tải lại trang để xem trạng thái mới nhất.', en: 'Reload to see its present state.' },
  },
  COMMITMENT_OPEN_ALREADY: {
    rule: {
      vi: 'Đơn vị đã có một bản cam kết ở trạng thái “{commitmentStatus}”.',
      en: 'The unit has a version that is “{commitmentStatus}” already.',
    },
    mend: { vi: 'Hãy làm tiếp bản đó, hoặc chờ phê duyệt xong.', en: 'Go on with that one, or wait until it is decided.' },
  },
  COMMITMENT_WITHOUT_TASKS: {
    rule: { vi: 'Đơn vị không có nhiệm vụ nào trong kế hoạch.', en: 'The unit has no task in the plan.' },
    mend: { vi: 'Hãy hỏi Văn phòng Đảng uỷ nếu thấy thiếu nhiệm vụ.', en: 'Ask the Party office if a task is missing.' },
  },
  COMMITMENT_PLAN_CLOSED: {
    rule: { vi: 'Kế hoạch không ở trạng thái đang thực hiện.', en: 'The plan is not active.' },
    mend: { vi: 'Hãy đưa kế hoạch vào thực hiện trước khi đăng ký cam kết.', en: 'Activate the plan before commitments are registered.' },
  },
  COMMITMENT_OF_OWN_UNIT: {
    rule: {
      vi: 'Không ai được phê duyệt hay trả lại cam kết của chính đơn vị mình.',
      en: 'Nobody decides on the commitment of their own unit.',
    },
    mend: {
      vi: 'Cam kết của Văn phòng Đảng uỷ do Ban Thường vụ phê duyệt.',
      en: 'That of the Party office is approved by the Standing Committee.',
    },
  },
  COMMITMENT_RETURN_REASON_SHORT: {
    rule: {
      vi: 'Lý do trả lại mới có {length} ký tự, cần ít nhất {least}.',
      en: 'The reason has {length} characters; at least {least} are needed.',
    },
    mend: { vi: 'Hãy ghi rõ chỗ chưa đạt và cần sửa gì.', en: 'Say what falls short and what to mend.' },
  },
}

import type { ActivationRefusalCode } from '../assignment/six-clears.ts'
import type { AttachmentRefusalCode } from '../evidence/decide-attachment.ts'
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

export const ATTACHMENT_REFUSAL_WORDS: Readonly<Record<AttachmentRefusalCode, RefusalWords>> = {
  FILE_EMPTY: {
    rule: { vi: 'Tệp “{name}” rỗng.', en: 'File “{name}” is empty.' },
    mend: { vi: 'Hãy kiểm tra bản gốc rồi chọn lại tệp.', en: 'Check the original and choose again.' },
  },
  FILE_TOO_LARGE: {
    rule: { vi: 'Tệp “{name}” nặng {megabytes} MB, quá mức {most} MB.', en: 'File “{name}” has {megabytes} MB, more than {most} MB.' },
    mend: { vi: 'Hãy giảm dung lượng ảnh hoặc tách tệp.', en: 'Shrink its pictures or split it.' },
  },
  FILE_TYPE_NOT_ALLOWED: {
    rule: { vi: 'Tệp “{name}” thuộc loại không nhận ({found}).', en: 'File “{name}” is of a type not taken ({found}).' },
    mend: {
      vi: 'Hãy dùng PDF, Word, Excel, PowerPoint, ảnh (JPG, PNG, HEIC, WEBP) hoặc văn bản TXT, CSV.',
      en: 'Use PDF, Word, Excel, PowerPoint, a picture (JPG, PNG, HEIC, WEBP), TXT or CSV.',
    },
  },
  FILE_EXECUTABLE: {
    rule: { vi: 'Tệp “{name}” là chương trình hoặc trang web chạy được.', en: 'File “{name}” is a program or an active page.' },
    mend: { vi: 'Không được gửi chương trình; hãy gửi bản PDF hoặc ảnh chụp.', en: 'Programs are never taken; send a PDF or a photo.' },
  },
  FILE_WITH_MACROS: {
    rule: { vi: 'Tệp “{name}” có chứa macro.', en: 'File “{name}” contains macros.' },
    mend: { vi: 'Hãy lưu lại thành .docx, .xlsx, .pptx hoặc PDF rồi gửi.', en: 'Save it as .docx, .xlsx, .pptx or PDF.' },
  },
  FILE_NAME_MISLEADING: {
    rule: {
      vi: 'Tệp “{name}” có đuôi “{ending}” nhưng nội dung là {found}.',
      en: 'File “{name}” ends in “{ending}” while its content is {found}.',
    },
    mend: { vi: 'Hãy lưu lại đúng loại rồi gửi.', en: 'Save it with its proper type.' },
  },
  FILE_NAME_MISSING: {
    rule: { vi: 'Tệp không có tên.', en: 'The file has no name.' },
    mend: { vi: 'Hãy đặt tên tệp rồi gửi lại.', en: 'Name the file and send it again.' },
  },
  FILE_STATE_SECRET_MARK: {
    rule: {
      vi: 'Tệp mang dấu độ mật “{words}”; hệ thống không được chứa bí mật nhà nước.',
      en: 'The file carries the secrecy mark “{words}”; state secrets may not be kept here.',
    },
    mend: { vi: 'Không gửi tệp này; hãy báo cáo theo chế độ tài liệu mật.', en: 'Do not send it; report by the rules for secret papers.' },
  },
  EVIDENCE_KIND_UNKNOWN: {
    rule: { vi: 'Loại minh chứng “{kind}” không có trong danh mục.', en: 'Evidence kind “{kind}” is not in the list.' },
    mend: {
      vi: 'Hãy chọn số liệu, hình ảnh, biên bản, quyết định, danh sách hoặc tài liệu khác.',
      en: 'Choose figures, photo, minutes, decision, list or other.',
    },
  },
  PHOTO_NOT_A_PICTURE: {
    rule: { vi: 'Tệp “{name}” ghi là hình ảnh nhưng không phải ảnh.', en: 'File “{name}” is called a photo but is none.' },
    mend: { vi: 'Hãy chọn đúng loại minh chứng hoặc gửi tệp ảnh.', en: 'Choose the right kind or send a picture.' },
  },
  DOCUMENT_DATE_IN_FUTURE: {
    rule: { vi: 'Ngày văn bản {documentDate} sau hôm nay ({today}).', en: 'Document date {documentDate} is after today ({today}).' },
    mend: { vi: 'Hãy nhập đúng ngày ghi trên văn bản.', en: 'Enter the date written on the document.' },
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

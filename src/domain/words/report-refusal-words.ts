import type { ReportLineRefusalCode } from '../report/check-report-line.ts'
import type { ReportLineWarningCode } from '../report/report-line-warnings.ts'
import type { ReviewRefusalCode } from '../report/review-report.ts'
import type { SeenLinesRefusalCode } from '../review/seen-lines.ts'
import type { VerifiedRateRefusalCode } from '../review/verified-rate.ts'
import type { SubmitRefusalCode } from '../report/submit-report.ts'
import type { RefusalWords } from './refusal-sentence.ts'

export const REPORT_LINE_REFUSAL_WORDS: Readonly<Record<ReportLineRefusalCode, RefusalWords>> = {
  RESULT_MISSING: {
    rule: { vi: 'Chưa ghi kết quả thực hiện trong tháng.', en: 'The month’s result is missing.' },
    mend: {
      vi: 'Hãy ghi sản phẩm đã làm được, hoặc khai “Không phát sinh” kèm lý do.',
      en: 'Write what was produced, or declare “nothing to report” with the reason.',
    },
  },
  COMPLETION_RATE_MISSING: {
    rule: { vi: 'Chưa ghi tỷ lệ hoàn thành.', en: 'The completion rate is missing.' },
    mend: { vi: 'Hãy nhập một số từ 0 đến 100.', en: 'Enter a number from 0 to 100.' },
  },
  COMPLETION_RATE_OUT_OF_RANGE: {
    rule: { vi: 'Tỷ lệ hoàn thành “{rate}” không nằm trong khoảng 0 đến 100.', en: 'Completion rate “{rate}” is not between 0 and 100.' },
    mend: { vi: 'Hãy nhập lại một số từ 0 đến 100.', en: 'Enter a number from 0 to 100.' },
  },
  COMPLETION_RATE_TOO_FINE: {
    rule: { vi: 'Tỷ lệ hoàn thành {rate} có quá nhiều chữ số thập phân.', en: 'Completion rate {rate} has too many decimals.' },
    mend: { vi: 'Hãy làm tròn đến một chữ số thập phân.', en: 'Round it to one decimal.' },
  },
  EVIDENCE_MISSING: {
    rule: { vi: 'Báo cáo đạt {rate}% nhưng chưa kèm minh chứng nào.', en: '{rate}% is claimed without any evidence.' },
    mend: {
      vi: 'Hãy đính kèm số liệu, hình ảnh, biên bản, quyết định, danh sách hoặc tài liệu kiểm chứng.',
      en: 'Attach figures, a photo, minutes, a decision, a list or another verifiable document.',
    },
  },
  VAGUE_WORDS: {
    rule: {
      vi: 'Cụm từ “{words}” chung chung vì câu báo cáo chưa nêu {lacking}.',
      en: '“{words}” is vague because the text does not name {lacking}.',
    },
    mend: {
      vi: 'Hãy ghi rõ sản phẩm (số văn bản, số lượng, tên sản phẩm) và tỷ lệ, ví dụ: “đã tổ chức 03 buổi, đạt 60%”.',
      en: 'Name the product (document number, quantity, its name) and the rate, for instance: “03 sessions held, 60% done”.',
    },
  },
  DIFFICULTY_WITHOUT_PROPOSAL: {
    rule: { vi: 'Có nêu khó khăn “{words}” nhưng chưa có kiến nghị, đề xuất.', en: 'Difficulty “{words}” comes without a proposal.' },
    mend: {
      vi: 'Hãy ghi đề nghị ai làm gì để tháo gỡ; nếu không có khó khăn, ghi “Không”.',
      en: 'Write who should do what about it; without a difficulty write “Không”.',
    },
  },
  DIFFICULTY_WITHOUT_NEXT_DEADLINE: {
    rule: {
      vi: 'Có nêu khó khăn “{words}” nhưng chưa có thời hạn xử lý tiếp theo.',
      en: 'Difficulty “{words}” comes without a next deadline.',
    },
    mend: { vi: 'Hãy chọn ngày sẽ xử lý xong bước tiếp theo.', en: 'Choose the day by which the next step will be done.' },
  },
  NEXT_DEADLINE_IN_PAST: {
    rule: { vi: 'Thời hạn xử lý tiếp theo {due} đã qua {days} ngày.', en: 'The next deadline {due} passed {days} days ago.' },
    mend: { vi: 'Hãy chọn ngày từ {today} trở đi.', en: 'Choose {today} or a later day.' },
  },
  TEXT_TOO_SHORT: {
    rule: { vi: 'Nội dung “{words}” quá ngắn, không kiểm chứng được.', en: '“{words}” is too short to be verified.' },
    mend: { vi: 'Hãy viết thành câu: làm việc gì, được bao nhiêu, ở đâu.', en: 'Write a sentence: what was done, how much, where.' },
  },
  TEXT_TOO_LONG: {
    rule: { vi: 'Nội dung dài {length} ký tự, quá mức {most}.', en: 'The text has {length} characters, more than {most}.' },
    mend: { vi: 'Hãy tóm tắt và đính kèm phần chi tiết thành tệp minh chứng.', en: 'Shorten it and attach the details as evidence.' },
  },
  STATE_SECRET_MARK: {
    rule: {
      vi: 'Nội dung có dấu độ mật “{words}”; hệ thống không được chứa bí mật nhà nước.',
      en: 'The text carries the secrecy mark “{words}”; state secrets may not be kept here.',
    },
    mend: { vi: 'Hãy bỏ phần này và báo cáo theo chế độ tài liệu mật.', en: 'Remove it and report by the rules for secret papers.' },
  },
  NO_ACTIVITY_REASON_SHORT: {
    rule: {
      vi: 'Khai “Không phát sinh” nhưng lý do mới có {length} ký tự, cần ít nhất {least}.',
      en: 'The reason for “nothing to report” has {length} characters; at least {least} are needed.',
    },
    mend: { vi: 'Hãy ghi rõ vì sao tháng này không có việc.', en: 'Say why there was nothing to do this month.' },
  },
  GAP_REASON_MISSING: {
    rule: {
      vi: 'Tỷ lệ ghi {rate}% lệch với {computed}% tính từ sổ mà chưa nói vì sao (mới có {length} ký tự, cần ít nhất {least}).',
      en: 'The claimed {rate}% differs from {computed}% counted from the registers and no reason is given ({length} characters, at least {least} needed).',
    },
    mend: {
      vi: 'Hãy ghi lý do chênh lệch (việc đã làm nhưng chưa vào sổ, sổ thiếu dòng nào…), hoặc sửa tỷ lệ, hoặc ghi sổ cho đủ.',
      en: 'Say why (work not yet in the register, rows missing…), or correct the rate, or complete the register.',
    },
  },
  NO_ACTIVITY_WITH_PROGRESS: {
    rule: {
      vi: 'Khai “Không phát sinh” nhưng tỷ lệ tăng từ {before}% lên {rate}%.',
      en: '“Nothing to report” is declared while the rate rises from {before}% to {rate}%.',
    },
    mend: {
      vi: 'Hãy giữ tỷ lệ cũ, hoặc bỏ khai “Không phát sinh” và ghi kết quả.',
      en: 'Keep the old rate, or withdraw the declaration and write the result.',
    },
  },
}

export const REPORT_LINE_WARNING_WORDS: Readonly<Record<ReportLineWarningCode, RefusalWords>> = {
  NEARLY_SAME_AS_LAST_MONTH: {
    rule: {
      vi: 'Nội dung giống tháng trước {similarity}%[, nhất là “{words}”].',
      en: 'The text is {similarity}% the same as last month’s[, above all “{words}”].',
    },
    mend: { vi: 'Hãy ghi điều mới làm được trong tháng này.', en: 'Write what is new this month.' },
  },
  RATE_FALLING: {
    rule: { vi: 'Tỷ lệ giảm từ {before}% xuống {rate}%.', en: 'The rate falls from {before}% to {rate}%.' },
    mend: {
      vi: 'Nếu đúng, hãy ghi lý do ở ô lý do hoặc phần khó khăn.',
      en: 'If that is right, give the reason beside the rate or as a difficulty.',
    },
  },
  RATE_RISING_WITHOUT_NEW_EVIDENCE: {
    rule: {
      vi: 'Tỷ lệ tăng từ {before}% lên {rate}% nhưng không có minh chứng mới.',
      en: 'The rate rises from {before}% to {rate}% without new evidence.',
    },
    mend: { vi: 'Hãy đính kèm minh chứng của tháng này.', en: 'Attach evidence of this month.' },
  },
  RATE_FAR_FROM_COMPUTED: {
    rule: {
      vi: 'Tỷ lệ ghi {rate}% lệch xa tỷ lệ hệ thống tính được {computed}%.',
      en: 'The claimed {rate}% is far from the computed {computed}%.',
    },
    mend: { vi: 'Hãy kiểm tra lại sổ theo dõi hoặc tỷ lệ.', en: 'Check the registers or the rate.' },
  },
  NUMBER_IN_TEXT_DIFFERS: {
    rule: { vi: 'Trong nội dung ghi “{words}” nhưng ô tỷ lệ ghi {rate}%.', en: 'The text says “{words}” while the field says {rate}%.' },
    mend: { vi: 'Hãy thống nhất hai con số.', en: 'Make the two figures agree.' },
  },
  FIGURE_IN_TEXT_DIFFERS: {
    rule: {
      vi: 'Trong nội dung ghi “{words}” nhưng số liệu của chỉ tiêu “{target}” là {figure}.',
      en: 'The text says “{words}” while the figure of target “{target}” is {figure}.',
    },
    mend: { vi: 'Hãy sửa con số trong nội dung, hoặc ghi sổ cho đủ.', en: 'Correct the number in the text, or complete the register.' },
  },
  NEARLY_SAME_AS_OTHER_UNIT: {
    rule: {
      vi: 'Nội dung giống {similarity}% với dòng của {unit} cùng nhiệm vụ trong kỳ.',
      en: 'The text is {similarity}% the same as that of {unit} on this task in the period.',
    },
    mend: { vi: 'Hãy đối chiếu hai nội dung trước khi chấp nhận.', en: 'Compare the two texts before accepting.' },
  },
  SAME_EVIDENCE_AS_BEFORE: {
    rule: { vi: 'Minh chứng “{name}” đã dùng trong báo cáo trước.', en: 'Evidence “{name}” was used in an earlier report.' },
    mend: { vi: 'Hãy thay bằng minh chứng của tháng này.', en: 'Replace it by evidence of this month.' },
  },
  PHOTO_OLDER_THAN_PERIOD: {
    rule: {
      vi: 'Ảnh “{name}” chụp ngày {takenOn}, trước kỳ báo cáo (từ {periodStart}).',
      en: 'Photo “{name}” was taken on {takenOn}, before the period (from {periodStart}).',
    },
    mend: {
      vi: 'Hãy dùng ảnh chụp trong kỳ, hoặc ghi rõ vì sao dùng ảnh cũ.',
      en: 'Use a photo of the period, or say why an older one is used.',
    },
  },
  WEAK_WORDS: {
    rule: { vi: 'Cụm từ “{words}” không cho biết đã làm được gì.', en: '“{words}” does not say what was done.' },
    mend: { vi: 'Hãy thay bằng số lượng hoặc tên sản phẩm.', en: 'Put a quantity or a product’s name instead.' },
  },
  NO_ACTIVITY_AGAIN: {
    rule: { vi: 'Tháng trước cũng khai “Không phát sinh”.', en: '“Nothing to report” was declared last month too.' },
    mend: { vi: 'Hãy kiểm tra xem nhiệm vụ có bị bỏ sót không.', en: 'Check that the task is not forgotten.' },
  },
}

export const SUBMIT_REFUSAL_WORDS: Readonly<Record<SubmitRefusalCode, RefusalWords>> = {
  REPORT_NOT_OPEN_FOR_SUBMISSION: {
    rule: { vi: 'Báo cáo đang ở trạng thái “{status}” nên không gửi được.', en: 'The report is “{status}” and cannot be submitted.' },
    mend: { vi: 'Nếu cần sửa, hãy đề nghị Văn phòng Đảng uỷ trả lại.', en: 'To change it, ask the Party office to return it.' },
  },
  REPORT_PERIOD_LOCKED: {
    rule: { vi: 'Kỳ báo cáo đã chốt số liệu.', en: 'The period is locked.' },
    mend: { vi: 'Hãy đề nghị đính chính tại dòng báo cáo, nêu rõ lý do.', en: 'Ask for a correction at the line and give the reason.' },
  },
  SUBMITTER_NOT_HEAD: {
    rule: {
      vi: 'Chỉ người đứng đầu đơn vị, hoặc người được uỷ quyền, mới gửi được báo cáo.',
      en: 'Only the unit’s head, or somebody delegated, submits.',
    },
    mend: { vi: 'Hãy lưu lại và đề nghị người đứng đầu gửi.', en: 'Save it and ask the head to submit.' },
  },
  REPORT_WITHOUT_TASKS: {
    rule: { vi: 'Đơn vị không có nhiệm vụ nào phải báo cáo trong kỳ.', en: 'The unit has no task to report on.' },
    mend: { vi: 'Hãy hỏi Văn phòng Đảng uỷ nếu thấy thiếu nhiệm vụ.', en: 'Ask the Party office if a task is missing.' },
  },
  REPORT_LINE_MISSING: {
    rule: { vi: 'Thiếu dòng báo cáo của nhiệm vụ {taskCode}.', en: 'Task {taskCode} has no line.' },
    mend: { vi: 'Hãy điền dòng này hoặc khai “Không phát sinh”.', en: 'Fill it in or declare “nothing to report”.' },
  },
  REPORT_LINE_UNKNOWN: {
    rule: { vi: 'Nhiệm vụ {taskCode} không thuộc báo cáo của đơn vị.', en: 'Task {taskCode} does not belong to this report.' },
    mend: { vi: 'Hãy bỏ dòng này.', en: 'Remove the line.' },
  },
  REPORT_LINE_TWICE: {
    rule: { vi: 'Nhiệm vụ {taskCode} có hai dòng báo cáo.', en: 'Task {taskCode} has two lines.' },
    mend: { vi: 'Hãy gộp thành một dòng.', en: 'Make them one.' },
  },
  LINE_NOT_RETURNED: {
    rule: { vi: 'Dòng {taskCode} không bị trả lại nên không được sửa.', en: 'Line {taskCode} was not returned and may not change.' },
    mend: { vi: 'Hãy để nguyên như đã gửi và chỉ sửa các dòng bị trả lại.', en: 'Leave it as it was and mend only the returned lines.' },
  },
  RETURNED_LINE_UNCHANGED: {
    rule: { vi: 'Dòng {taskCode} bị trả lại nhưng chưa sửa gì.', en: 'Line {taskCode} was returned and nothing has changed.' },
    mend: { vi: 'Hãy sửa theo lý do trả lại rồi gửi lại.', en: 'Mend it by the reasons given, then send it again.' },
  },
}

/** What a reviewer's own ratio, and accepting many at once, can be refused for. */
export const VERIFICATION_OF_LINE_WORDS: Readonly<
  Record<VerifiedRateRefusalCode | Exclude<SeenLinesRefusalCode, ReviewRefusalCode>, RefusalWords>
> = {
  VERIFIED_RATE_OUT_OF_RANGE: {
    rule: {
      vi: 'Tỷ lệ xác nhận của dòng {taskCode} là {rate}, ngoài khoảng 0–100.',
      en: 'The verified rate of line {taskCode} is {rate}, outside 0–100.',
    },
    mend: { vi: 'Hãy nhập số phần trăm từ 0 đến 100.', en: 'Enter a percentage from 0 to 100.' },
  },
  VERIFIED_RATE_TOO_FINE: {
    rule: {
      vi: 'Tỷ lệ xác nhận {rate}% của dòng {taskCode} lẻ quá một chữ số.',
      en: 'The verified rate {rate}% of line {taskCode} has more than one decimal.',
    },
    mend: { vi: 'Hãy làm tròn đến một chữ số thập phân.', en: 'Round it to one decimal.' },
  },
  VERIFIED_REASON_SHORT: {
    rule: {
      vi: 'Tỷ lệ xác nhận của dòng {taskCode} khác tỷ lệ tự báo cáo mà lý do mới có {length} ký tự, cần ít nhất {least}.',
      en: 'The verified rate of line {taskCode} is not the claimed one and the reason has {length} characters; at least {least} are needed.',
    },
    mend: { vi: 'Hãy ghi căn cứ: đã đối chiếu gì, thiếu gì.', en: 'Say on what grounds: what was compared, what is lacking.' },
  },
  VERIFIED_LINE_NOT_ACCEPTED: {
    rule: {
      vi: 'Dòng {taskCode} không nằm trong các dòng được chấp nhận lần này.',
      en: 'Line {taskCode} is not among the lines accepted now.',
    },
    mend: { vi: 'Chỉ ghi tỷ lệ xác nhận cho dòng được chấp nhận.', en: 'Give a verified rate only to lines that are accepted.' },
  },
  REVIEW_LINE_NOT_SEEN: {
    rule: { vi: 'Dòng {taskCode} chưa được xem.', en: 'Line {taskCode} has not been looked at.' },
    mend: { vi: 'Hãy mở và xem dòng này rồi chấp nhận.', en: 'Open and read it, then accept.' },
  },
  REVIEW_LINE_CHANGED: {
    rule: { vi: 'Dòng {taskCode} đã thay đổi sau khi được xem.', en: 'Line {taskCode} has changed since it was looked at.' },
    mend: { vi: 'Hãy tải lại và xem lại dòng này.', en: 'Reload and read it again.' },
  },
}

export const REVIEW_REFUSAL_WORDS: Readonly<Record<ReviewRefusalCode, RefusalWords>> = {
  REPORT_NOT_OPEN_FOR_REVIEW: {
    rule: { vi: 'Báo cáo đang ở trạng thái “{status}” nên không duyệt được.', en: 'The report is “{status}” and cannot be reviewed.' },
    mend: { vi: 'Hãy tải lại trang để xem trạng thái mới nhất.', en: 'Reload to see its present state.' },
  },
  REVIEW_OF_OWN_UNIT: {
    rule: { vi: 'Không ai được duyệt báo cáo của chính đơn vị mình.', en: 'Nobody reviews the report of their own unit.' },
    mend: { vi: 'Hãy chuyển cho người duyệt thuộc đơn vị khác.', en: 'Leave it to a reviewer of another unit.' },
  },
  RETURN_LINES_MISSING: {
    rule: { vi: 'Chưa chọn dòng nào.', en: 'No line is chosen.' },
    mend: { vi: 'Hãy chọn ít nhất một dòng.', en: 'Choose at least one line.' },
  },
  RETURN_REASON_MISSING: {
    rule: { vi: 'Dòng {taskCode} bị trả lại mà chưa có lý do.', en: 'Line {taskCode} is returned without a reason.' },
    mend: { vi: 'Hãy chọn lý do và ghi rõ cần sửa gì.', en: 'Choose a reason and say what to mend.' },
  },
  RETURN_REASON_SHORT: {
    rule: {
      vi: 'Lý do trả lại dòng {taskCode} mới có {length} ký tự, cần ít nhất {least}.',
      en: 'The reason for line {taskCode} has {length} characters; at least {least} are needed.',
    },
    mend: { vi: 'Hãy ghi rõ sai ở đâu và cần sửa gì.', en: 'Say what is wrong and what to mend.' },
  },
  RETURN_REASON_UNKNOWN: {
    rule: {
      vi: 'Mã lý do “{code}” của dòng {taskCode} không có trong danh mục.',
      en: 'Reason code “{code}” of line {taskCode} is not in the list.',
    },
    mend: { vi: 'Hãy chọn lại lý do trong danh mục.', en: 'Choose a reason from the list.' },
  },
  REVIEW_LINE_UNKNOWN: {
    rule: { vi: 'Báo cáo không có dòng {taskCode}.', en: 'The report has no line {taskCode}.' },
    mend: { vi: 'Hãy tải lại báo cáo rồi chọn lại dòng.', en: 'Reload the report and choose again.' },
  },
  REVIEW_LINE_CLOSED: {
    rule: { vi: 'Dòng {taskCode} đã được chấp nhận từ trước.', en: 'Line {taskCode} is already accepted.' },
    mend: { vi: 'Hãy bỏ chọn dòng này.', en: 'Leave the line out.' },
  },
}

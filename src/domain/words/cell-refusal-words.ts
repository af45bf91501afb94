import type { RegisterCellRefusalCode } from '../register/read-row.ts'
import type { RefusalWords } from './refusal-sentence.ts'

/** `words` is what was typed; it is absent where the column holds data about persons. */
export const CELL_REFUSAL_WORDS: Readonly<Record<RegisterCellRefusalCode, RefusalWords>> = {
  CELL_REQUIRED: {
    rule: { vi: 'Cột “{column}” bắt buộc nhưng đang để trống.', en: 'Column “{column}” is required but empty.' },
    mend: { vi: 'Hãy điền ô này.', en: 'Fill in this cell.' },
  },
  CELL_NOT_A_NUMBER: {
    rule: { vi: 'Cột “{column}” phải là số[, không phải “{words}”].', en: 'Column “{column}” takes a number[, not “{words}”].' },
    mend: { vi: 'Hãy chỉ ghi số, ví dụ “1.250” hoặc “12,5”.', en: 'Write digits only, such as “1.250” or “12,5”.' },
  },
  CELL_NOT_WHOLE: {
    rule: {
      vi: 'Cột “{column}” phải là số nguyên[, không phải “{words}”].',
      en: 'Column “{column}” takes whole numbers[, not “{words}”].',
    },
    mend: { vi: 'Hãy ghi số không có phần lẻ.', en: 'Write it without decimals.' },
  },
  CELL_TOO_SMALL: {
    rule: {
      vi: 'Số ở cột “{column}”[ (“{words}”)] nhỏ hơn mức thấp nhất {least}[ {unit}].',
      en: 'The number in column “{column}”[ (“{words}”)] is below the least, {least}[ {unit}].',
    },
    mend: { vi: 'Hãy kiểm tra lại số liệu.', en: 'Check the figure.' },
  },
  CELL_TOO_LARGE: {
    rule: {
      vi: 'Số ở cột “{column}”[ (“{words}”)] lớn hơn mức cao nhất {most}[ {unit}].',
      en: 'The number in column “{column}”[ (“{words}”)] is above the most, {most}[ {unit}].',
    },
    mend: { vi: 'Hãy kiểm tra lại số liệu.', en: 'Check the figure.' },
  },
  CELL_TOO_LONG: {
    rule: {
      vi: 'Cột “{column}” dài {length} ký tự, quá mức {most}.',
      en: 'Column “{column}” has {length} characters, more than {most}.',
    },
    mend: { vi: 'Hãy viết gọn lại.', en: 'Make it shorter.' },
  },
  CELL_NOT_A_DAY: {
    rule: {
      vi: 'Cột “{column}” phải là một ngày có thật[, không phải “{words}”].',
      en: 'Column “{column}” takes a day of the calendar[, not “{words}”].',
    },
    mend: {
      vi: 'Hãy ghi ngày/tháng/năm đủ bốn số của năm, ví dụ “23/11/2026”.',
      en: 'Write day/month/year with four digits of the year, such as “23/11/2026”.',
    },
  },
  CELL_NOT_A_MONTH: {
    rule: { vi: 'Cột “{column}” phải là một tháng[, không phải “{words}”].', en: 'Column “{column}” takes a month[, not “{words}”].' },
    mend: { vi: 'Hãy ghi tháng/năm, ví dụ “09/2026”.', en: 'Write month/year, such as “09/2026”.' },
  },
  CELL_YEAR_OUT_OF_RANGE: {
    rule: {
      vi: 'Năm ở cột “{column}” không nằm trong khoảng từ {least} đến {most}.',
      en: 'The year in column “{column}” is not between {least} and {most}.',
    },
    mend: { vi: 'Hãy kiểm tra lại năm.', en: 'Check the year.' },
  },
  CELL_NOT_A_FLAG: {
    rule: {
      vi: 'Cột “{column}” phải là “có” hoặc “không”[, không phải “{words}”].',
      en: 'Column “{column}” takes yes or no[, not “{words}”].',
    },
    mend: {
      vi: 'Hãy ghi “có”, “không” hoặc đánh dấu “x”; chưa rõ thì để trống.',
      en: 'Write “có”, “không” or “x”; leave it empty when unknown.',
    },
  },
  CELL_NOT_OF_CHOICES: {
    rule: {
      vi: 'Nội dung[ “{words}”] không nằm trong danh sách của cột “{column}”: {options}.',
      en: 'The text[ “{words}”] is not in the list of column “{column}”: {options}.',
    },
    mend: { vi: 'Hãy chọn một mục trong danh sách.', en: 'Choose an item of the list.' },
  },
  CELL_UNIT_UNKNOWN: {
    rule: {
      vi: 'Không tìm thấy đúng một đơn vị[ “{words}”] cho cột “{column}”.',
      en: 'No single unit is found[ for “{words}”] in column “{column}”.',
    },
    mend: { vi: 'Hãy ghi đúng tên hoặc tên viết tắt của đơn vị.', en: 'Write the unit’s name or short name exactly.' },
  },
  CELL_UNIT_UNFIT: {
    rule: {
      vi: 'Đơn vị[ “{words}”] không thuộc loại mà cột “{column}” nhận.',
      en: 'The unit[ “{words}”] is not of a kind that column “{column}” takes.',
    },
    mend: { vi: 'Hãy chọn đơn vị trong danh sách của cột.', en: 'Choose a unit of the column’s list.' },
  },
  CELL_ROW_UNKNOWN: {
    rule: {
      vi: 'Không tìm thấy đúng một dòng[ “{words}”] trong sổ mà cột “{column}” dẫn tới.',
      en: 'No single row[ “{words}”] is found in the register that column “{column}” refers to.',
    },
    mend: {
      vi: 'Hãy ghi đúng tên của dòng, hoặc thêm dòng ấy vào sổ kia trước.',
      en: 'Write the row’s title exactly, or add that row first.',
    },
  },
  CELL_SECRET_MARK: {
    rule: { vi: 'Cột “{column}” có dấu chỉ độ mật “{mark}”.', en: 'Column “{column}” carries a secrecy mark “{mark}”.' },
    mend: { vi: 'Không được nhập nội dung mật vào hệ thống này; hãy bỏ đi.', en: 'Secret content may not be entered here; remove it.' },
  },
  CELL_IS_MASKED: {
    rule: {
      vi: 'Ô ở cột “{column}” là dữ liệu cá nhân đã được che, không phải nội dung thật.',
      en: 'The cell in column “{column}” is masked personal data, not the real content.',
    },
    mend: { vi: 'Hãy ghi nội dung thật, hoặc bỏ ô này khỏi phần sửa.', en: 'Write the real content, or leave the cell out.' },
  },
  CELL_COMPUTED: {
    rule: { vi: 'Cột “{column}” do hệ thống tính.', en: 'Column “{column}” is computed by the system.' },
    mend: { vi: 'Hãy để trống ô này.', en: 'Leave this cell empty.' },
  },
  CELL_HOLDS_FILES: {
    rule: { vi: 'Cột “{column}” chứa tệp, không nhập chữ.', en: 'Column “{column}” holds files, not text.' },
    mend: { vi: 'Hãy để trống và đính kèm tệp ở trang của dòng.', en: 'Leave it empty and attach the file on the row’s page.' },
  },
  COLUMN_UNKNOWN: {
    rule: { vi: 'Sổ “{register}” không có cột “{column}”.', en: 'Register “{register}” has no column “{column}”.' },
    mend: { vi: 'Hãy tải lại trang hoặc dùng mẫu mới của sổ.', en: 'Reload the page or use the register’s present template.' },
  },
  ROW_NEIGHBOURHOOD_MISSING: {
    rule: { vi: 'Dòng chưa ghi khu phố.', en: 'The row names no neighbourhood.' },
    mend: { vi: 'Hãy chọn khu phố của dòng.', en: 'Choose the row’s neighbourhood.' },
  },
  ROW_NEIGHBOURHOOD_UNKNOWN: {
    rule: { vi: 'Không tìm thấy khu phố[ “{words}”].', en: 'The neighbourhood[ “{words}”] is not found.' },
    mend: { vi: 'Hãy chọn một khu phố trong danh sách.', en: 'Choose a neighbourhood of the list.' },
  },
  ROW_VALIDITY_REVERSED: {
    rule: {
      vi: 'Ngày ở cột “{column}” trước ngày ở cột “{other}”.',
      en: 'The day in column “{column}” is before the day in column “{other}”.',
    },
    mend: { vi: 'Hãy kiểm tra lại hai ngày.', en: 'Check the two days.' },
  },
}

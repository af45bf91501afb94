import type { FieldRefusalCode } from '../access/access-refusals.ts'
import type { RefusalWords } from './refusal-sentence.ts'

/** `field` is the place in what was sent, as in `at`. */
export const FIELD_REFUSAL_WORDS: Readonly<Record<FieldRefusalCode, RefusalWords>> = {
  FIELD_MISSING: {
    rule: { vi: 'Thiếu mục “{field}”.', en: 'The field “{field}” is missing.' },
    mend: { vi: 'Hãy điền rồi gửi lại.', en: 'Fill it in and send again.' },
  },
  FIELD_WRONG_TYPE: {
    rule: { vi: 'Mục[ “{field}”] phải là {valueType}.', en: 'The field[ “{field}”] must be {valueType}.' },
    mend: { vi: 'Hãy gửi đúng kiểu dữ liệu.', en: 'Send a value of that kind.' },
  },
  FIELD_EMPTY: {
    rule: { vi: 'Mục “{field}” đang để trống.', en: 'The field “{field}” is empty.' },
    mend: { vi: 'Hãy điền rồi gửi lại.', en: 'Fill it in and send again.' },
  },
  FIELD_TOO_LONG: {
    rule: { vi: 'Mục “{field}” dài quá {max} ký tự.', en: 'The field “{field}” is longer than {max} characters.' },
    mend: { vi: 'Hãy viết gọn lại.', en: 'Make it shorter.' },
  },
  FIELD_TOO_SHORT: {
    rule: { vi: 'Mục “{field}” ngắn hơn {min} ký tự.', en: 'The field “{field}” is shorter than {min} characters.' },
    mend: { vi: 'Hãy ghi đầy đủ hơn.', en: 'Write more.' },
  },
  FIELD_TOO_MANY: {
    rule: { vi: 'Mục “{field}” có quá {max} phần tử.', en: 'The field “{field}” has more than {max} items.' },
    mend: { vi: 'Hãy chia thành nhiều lần gửi.', en: 'Send them in parts.' },
  },
  FIELD_TOO_FEW: {
    rule: { vi: 'Mục “{field}” cần ít nhất {min} phần tử.', en: 'The field “{field}” needs at least {min} items.' },
    mend: { vi: 'Hãy bổ sung rồi gửi lại.', en: 'Add what is lacking and send again.' },
  },
  FIELD_OUT_OF_RANGE: {
    rule: {
      vi: 'Số ở mục “{field}” nằm ngoài khoảng cho phép[, ít nhất {min}][, nhiều nhất {max}].',
      en: 'The number in “{field}” is out of range[, at least {min}][, at most {max}].',
    },
    mend: { vi: 'Hãy nhập số trong khoảng đó.', en: 'Send a number within the range.' },
  },
  FIELD_NOT_A_DAY: {
    rule: { vi: 'Mục “{field}” không phải là một ngày có thật.', en: 'The field “{field}” is not a day of the calendar.' },
    mend: { vi: 'Hãy ghi ngày theo dạng năm-tháng-ngày, ví dụ “2026-05-25”.', en: 'Write year-month-day, for example “2026-05-25”.' },
  },
  FIELD_NOT_A_MONTH: {
    rule: { vi: 'Mục “{field}” không phải là một tháng.', en: 'The field “{field}” is not a month.' },
    mend: { vi: 'Hãy ghi tháng theo dạng năm-tháng, ví dụ “2026-05”.', en: 'Write year-month, for example “2026-05”.' },
  },
  FIELD_NOT_AN_ID: {
    rule: { vi: 'Mục “{field}” không phải là một mã của hệ thống.', en: 'The field “{field}” is not an id of this system.' },
    mend: { vi: 'Hãy dùng mã (UUID) mà hệ thống đã trả về.', en: 'Use the id (UUID) that the system answered.' },
  },
  FIELD_NOT_OF_LIST: {
    rule: {
      vi: 'Mục “{field}” không nằm trong các giá trị được nhận: {options}.',
      en: 'The field “{field}” is none of the values taken: {options}.',
    },
    mend: { vi: 'Hãy chọn một trong các giá trị đó.', en: 'Choose one of them.' },
  },
  FIELD_UNKNOWN: {
    rule: { vi: 'Không có mục nào tên “{field}”.', en: 'There is no field named “{field}”.' },
    mend: { vi: 'Hãy bỏ mục này rồi gửi lại.', en: 'Leave it out and send again.' },
  },
  FIELD_INVALID: {
    rule: { vi: 'Mục[ “{field}”] không đúng dạng được nhận.', en: 'The field[ “{field}”] does not have the form that is taken.' },
    mend: { vi: 'Hãy xem dạng đúng trong tài liệu API rồi gửi lại.', en: 'Look up the form in the API guide and send again.' },
  },
}

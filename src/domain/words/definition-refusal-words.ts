import type { DefinitionChangeRefusalCode } from '../register/change-definition.ts'
import type { DefinitionRefusalCode } from '../register/check-definition.ts'
import type { RefusalWords } from './refusal-sentence.ts'

export const DEFINITION_REFUSAL_WORDS: Readonly<Record<DefinitionRefusalCode | DefinitionChangeRefusalCode, RefusalWords>> = {
  COLUMN_CODE_TWICE: {
    rule: { vi: 'Hai cột cùng mang mã “{code}”.', en: 'Two columns have the code “{code}”.' },
    mend: { vi: 'Hãy đặt mã khác cho một trong hai cột.', en: 'Give one of them another code.' },
  },
  COLUMN_CODE_RESERVED: {
    rule: { vi: 'Mã cột “{code}” dành riêng cho hệ thống.', en: 'Column code “{code}” is kept for the system.' },
    mend: { vi: 'Hãy đặt mã khác.', en: 'Choose another code.' },
  },
  COLUMN_NAME_TWICE: {
    rule: { vi: 'Hai cột cùng tên “{column}”.', en: 'Two columns are named “{column}”.' },
    mend: {
      vi: 'Hãy đặt tên khác nhau để tệp Excel nhận đúng cột.',
      en: 'Name them differently, so that an Excel file finds the right one.',
    },
  },
  CHOICE_TWICE: {
    rule: {
      vi: 'Lựa chọn “{choice}” của cột “{column}” trùng với lựa chọn khác.',
      en: 'Choice “{choice}” of column “{column}” is alike another.',
    },
    mend: { vi: 'Hãy đổi mã hoặc tên để không lẫn.', en: 'Change its code or name.' },
  },
  LIMITS_REVERSED: {
    rule: {
      vi: 'Cột “{column}” có mức thấp nhất {least} lớn hơn mức cao nhất {most}.',
      en: 'Column “{column}” has a least of {least} above its most, {most}.',
    },
    mend: { vi: 'Hãy sửa lại hai mức.', en: 'Mend the two limits.' },
  },
  REFERRED_REGISTER_UNKNOWN: {
    rule: {
      vi: 'Cột “{column}” dẫn tới sổ “{register}” chưa có.',
      en: 'Column “{column}” refers to register “{register}”, which does not exist.',
    },
    mend: { vi: 'Hãy chọn một sổ đang có, hoặc lập sổ kia trước.', en: 'Choose an existing register, or make that one first.' },
  },
  FORMULA_COLUMN_UNFIT: {
    rule: {
      vi: 'Công thức của cột “{column}” dùng cột “{other}” không có hoặc sai kiểu.',
      en: 'The formula of column “{column}” uses “{other}”, which is missing or of the wrong type.',
    },
    mend: { vi: 'Hãy dùng cột số để tính, cột ngày để đếm ngày.', en: 'Reckon with number columns and count days between day columns.' },
  },
  FORMULA_CYCLE: {
    rule: { vi: 'Công thức của cột “{column}” cần chính kết quả của nó.', en: 'The formula of column “{column}” needs its own result.' },
    mend: { vi: 'Hãy bỏ vòng lặp giữa các cột tính.', en: 'Break the circle among the computed columns.' },
  },
  FORMULA_LESS_PRIVATE: {
    rule: {
      vi: 'Cột tính “{column}” dùng cột “{other}” là dữ liệu cá nhân, nên kết quả cũng cho biết dữ liệu ấy.',
      en: 'The computed column “{column}” uses “{other}”, which holds personal data, and would tell it.',
    },
    mend: {
      vi: 'Hãy đánh dấu cột tính này là dữ liệu cá nhân, hoặc bỏ cột “{other}” khỏi công thức.',
      en: 'Mark the computed column as personal data too, or leave “{other}” out of its formula.',
    },
  },
  DEFINITION_SECRET_MARK: {
    rule: { vi: 'Tên hoặc lời giải thích có dấu chỉ độ mật “{mark}”.', en: 'A name or explanation carries a secrecy mark “{mark}”.' },
    mend: { vi: 'Không được lập sổ mật trong hệ thống này.', en: 'Secret registers may not be kept here.' },
  },
  TITLE_COLUMN_UNFIT: {
    rule: {
      vi: 'Cột làm tên dòng (“{column}”) không có hoặc không đọc được như một cái tên.',
      en: 'The title column (“{column}”) is missing or cannot name a row.',
    },
    mend: {
      vi: 'Hãy chọn một cột chữ, lựa chọn, ngày, số hoặc dẫn chiếu.',
      en: 'Choose a column of text, choice, day, number or reference.',
    },
  },
  UNIQUE_COLUMN_UNFIT: {
    rule: {
      vi: 'Cột “{column}” không có hoặc không dùng để so trùng được.',
      en: 'Column “{column}” is missing or cannot tell rows apart.',
    },
    mend: { vi: 'Hãy chọn cột khác cho điều kiện không trùng.', en: 'Choose another column for the unique set.' },
  },
  UNIQUE_COLUMN_TWICE: {
    rule: { vi: 'Điều kiện không trùng nêu cột “{column}” hai lần.', en: 'A unique set names column “{column}” twice.' },
    mend: { vi: 'Hãy bỏ một lần.', en: 'Leave it out once.' },
  },
  UNIQUE_SET_TOO_LONG: {
    rule: {
      vi: 'Các cột so trùng dài tới {length} ký tự, quá mức {most}.',
      en: 'The columns of a unique set take {length} characters, more than {most}.',
    },
    mend: { vi: 'Hãy giảm độ dài tối đa của cột chữ hoặc bớt cột.', en: 'Lower the columns’ longest length or name fewer.' },
  },
  VALIDITY_COLUMN_UNFIT: {
    rule: { vi: 'Cột hiệu lực “{column}” không phải cột ngày của sổ.', en: 'Validity column “{column}” is no day column of the register.' },
    mend: { vi: 'Hãy chọn một cột ngày.', en: 'Choose a day column.' },
  },
  RETENTION_WITHOUT_PERSONAL_DATA: {
    rule: {
      vi: 'Sổ không có cột dữ liệu cá nhân nên không đặt thời hạn xoá.',
      en: 'The register holds no personal data, so nothing can be erased after a time.',
    },
    mend: { vi: 'Hãy bỏ thời hạn lưu, hoặc đánh dấu cột dữ liệu cá nhân.', en: 'Leave the retention out, or mark the personal columns.' },
  },
  RETENTION_COLUMN_UNFIT: {
    rule: {
      vi: 'Cột “{column}” dùng để tính thời hạn lưu không phải cột ngày.',
      en: 'Column “{column}”, from which retention is counted, is no day column.',
    },
    mend: { vi: 'Hãy chọn một cột ngày.', en: 'Choose a day column.' },
  },
  UNMASKING_ROLE_UNFIT: {
    rule: {
      vi: 'Vai trò “{role}” không được xem dữ liệu cá nhân không che ở bất cứ sổ nào.',
      en: 'Role “{role}” may not see unmasked personal data in any register.',
    },
    mend: { vi: 'Hãy bỏ vai trò này.', en: 'Leave this role out.' },
  },
  REGISTER_CODE_FIXED: {
    rule: { vi: 'Mã sổ “{code}” không đổi được.', en: 'The register’s code “{code}” cannot change.' },
    mend: { vi: 'Hãy giữ nguyên mã, hoặc lập sổ mới.', en: 'Keep it, or make a new register.' },
  },
  REGISTER_SCOPE_FIXED: {
    rule: { vi: 'Phạm vi của sổ không đổi được khi sổ đã lập.', en: 'The register’s scope cannot change once it exists.' },
    mend: { vi: 'Hãy giữ nguyên phạm vi, hoặc lập sổ mới.', en: 'Keep it, or make a new register.' },
  },
  COLUMN_STAYS_PERSONAL: {
    rule: {
      vi: 'Cột “{column}” đã được ghi như dữ liệu cá nhân nên không chuyển thành cột mở được.',
      en: 'Column “{column}” has been filled as personal data, so it cannot become open.',
    },
    mend: {
      vi: 'Hãy giữ dấu dữ liệu cá nhân; cần một cột mở thì thêm cột mới.',
      en: 'Keep the mark; where an open column is needed, add a new one.',
    },
  },
  CHOICE_MOVE_UNKNOWN: {
    rule: {
      vi: 'Cách chuyển lựa chọn của cột “{column}” nêu một lựa chọn không có.',
      en: 'The moves of column “{column}” name a choice that does not exist.',
    },
    mend: { vi: 'Hãy chọn lại lựa chọn cũ và mới.', en: 'Choose the old and the new choice again.' },
  },
  CHOICE_STILL_USED: {
    rule: {
      vi: 'Cột “{column}” còn dòng dùng lựa chọn bị bỏ[ ({rows} dòng, số {first})].',
      en: 'Column “{column}” still has rows with a choice that goes away[ ({rows} rows: number {first})].',
    },
    mend: { vi: 'Hãy nêu lựa chọn thay thế.', en: 'Name the choice that takes its place.' },
  },
  CELL_NOT_CONVERTIBLE: {
    rule: {
      vi: 'Có ô của cột “{column}” không chuyển được sang kiểu mới[ ({rows} dòng, số {first})].',
      en: 'Cells of column “{column}” cannot be taken over into its new form[ ({rows} rows: number {first})].',
    },
    mend: { vi: 'Hãy sửa các ô ấy trước, hoặc thêm một cột mới.', en: 'Mend those cells first, or add a new column.' },
  },
  REQUIRED_COLUMN_EMPTY: {
    rule: {
      vi: 'Cột “{column}” chuyển thành bắt buộc nhưng còn {rows} dòng để trống[ (số {first})].',
      en: 'Column “{column}” becomes required while {rows} rows leave it empty[ (number {first})].',
    },
    mend: { vi: 'Hãy điền các dòng ấy trước.', en: 'Fill those rows in first.' },
  },
}

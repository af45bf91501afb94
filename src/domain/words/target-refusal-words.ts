import type { FormulaRefusalCode } from '../target/check-formula.ts'
import type { TypedFigureRefusalCode } from '../target/typed-figure.ts'
import type { RefusalWords } from './refusal-sentence.ts'

export const FORMULA_REFUSAL_WORDS: Readonly<Record<FormulaRefusalCode, RefusalWords>> = {
  FORMULA_REGISTER_UNKNOWN: {
    rule: {
      vi: 'Công thức nhắc đến sổ “{register}” mà phường chưa lập.',
      en: 'The formula names the register “{register}”, which this ward does not keep.',
    },
    mend: { vi: 'Hãy lập sổ đó trước, hoặc chọn sổ khác.', en: 'Make that register first, or choose another.' },
  },
  FORMULA_COLUMN_UNKNOWN: {
    rule: { vi: 'Sổ “{register}” không có cột “{column}”.', en: 'The register “{register}” has no column “{column}”.' },
    mend: { vi: 'Hãy chọn một cột đang có của sổ.', en: 'Choose one of its present columns.' },
  },
  FORMULA_COLUMN_TYPE: {
    rule: {
      vi: 'Cột {column} của sổ “{register}” không dùng được ở chỗ này: khác loại dữ liệu.',
      en: 'Column {column} of “{register}” cannot be used here: it holds another kind of data.',
    },
    mend: {
      vi: 'Hãy chọn cột đúng loại: ngày hoặc tháng cho kỳ tính, số cho phép cộng và so sánh, có/không cho cột đánh dấu.',
      en: 'Choose a fitting column: a day or month for the span, a number for sums and comparisons, yes or no for a flag.',
    },
  },
  FORMULA_CHOICE_UNKNOWN: {
    rule: {
      vi: 'Cột “{column}” của sổ “{register}” không có lựa chọn “{choice}”.',
      en: 'Column “{column}” of “{register}” has no choice “{choice}”.',
    },
    mend: { vi: 'Hãy chọn một trong các lựa chọn của cột.', en: 'Choose one of the column’s choices.' },
  },
  FORMULA_WITHOUT_BASE: {
    rule: { vi: 'Kế hoạch không nêu tổng nào cho chỉ tiêu “{target}”.', en: 'The plan names no whole for “{target}”.' },
    mend: { vi: 'Hãy chia cho số đếm từ sổ thay cho tổng của kế hoạch.', en: 'Divide by a number counted from a register instead.' },
  },
  FORMULA_WITHOUT_PERIOD: {
    rule: {
      vi: 'Chỉ tiêu “{target}” không có kỳ (năm, quý, tháng) nên không tính “trong kỳ” được.',
      en: 'The target “{target}” has no period of its own.',
    },
    mend: { vi: 'Hãy tính từ ngày phát động, theo năm, hoặc tất cả.', en: 'Count since the campaign began, by the year, or all.' },
  },
  FORMULA_KIND_UNFIT: {
    rule: {
      vi: 'Kiểu công thức không hợp với chỉ tiêu “{target}”.',
      en: 'This kind of formula does not answer the target “{target}”.',
    },
    mend: {
      vi: 'Chỉ tiêu “giảm ít nhất … %” cần công thức so với mức gốc; chỉ tiêu tính bằng % cần tỷ lệ; chỉ tiêu số lượng cần phép đếm.',
      en: 'A reduction in % needs a comparison with its baseline, a target in % a share, a target in numbers a count.',
    },
  },
  FORMULA_TOO_DEEP: {
    rule: { vi: 'Công thức lồng nhau quá {most} tầng.', en: 'The formula nests deeper than {most} levels.' },
    mend: { vi: 'Hãy viết gọn lại, hoặc thêm một cột tính sẵn vào sổ.', en: 'Simplify it, or add a computed column to the register.' },
  },
  FORMULA_TOO_LONG: {
    rule: {
      vi: 'Công thức có quá nhiều phép đếm và điều kiện (mỗi phép đếm tính bằng mười điều kiện, tất cả nhiều nhất {most}).',
      en: 'The formula has too many counts and conditions (a count is as much as ten conditions, at most {most} in all).',
    },
    mend: { vi: 'Hãy viết gọn lại, hoặc thêm một cột tính sẵn vào sổ.', en: 'Simplify it, or add a computed column to the register.' },
  },
  FORMULA_LOOKS_FOR_ONE: {
    rule: {
      vi: 'Cột “{column}” của sổ “{register}” nói về từng người hoặc thuộc sổ kín, nên công thức không được tìm một giá trị ở cột này.',
      en: 'The column “{column}” of “{register}” is about single persons or of a closed register: a formula may not look for a value in it.',
    },
    mend: {
      vi: 'Hãy đếm theo nhóm: theo một cột lựa chọn, cột có/không, ngày hoặc đơn vị.',
      en: 'Count groups: by a column of choices, of yes or no, of days or units.',
    },
  },
}

export const TYPED_FIGURE_REFUSAL_WORDS: Readonly<Record<TypedFigureRefusalCode, RefusalWords>> = {
  FIGURE_IS_COMPUTED: {
    rule: {
      vi: 'Chỉ tiêu “{target}” được tính từ sổ nên không nhập tay được.',
      en: '“{target}” is computed from registers and cannot be typed.',
    },
    mend: {
      vi: 'Hãy ghi các dòng còn thiếu vào sổ; con số tự thay đổi theo.',
      en: 'Enter the missing rows in the register; the figure follows.',
    },
  },
  FIGURE_SOURCE_TOO_SHORT: {
    rule: {
      vi: 'Nguồn của số liệu mới có {length} ký tự, cần ít nhất {least}.',
      en: 'The source has {length} characters; at least {least} are needed.',
    },
    mend: {
      vi: 'Hãy ghi rõ văn bản, biên bản hoặc báo cáo đã lấy số liệu (số, ngày, cơ quan).',
      en: 'Name the paper, minutes or report it was taken from (number, date, office).',
    },
  },
  FIGURE_DAY_AHEAD: {
    rule: { vi: 'Ngày của số liệu {day} ở sau hôm nay ({today}).', en: 'The figure’s day {day} lies after today ({today}).' },
    mend: { vi: 'Hãy ghi ngày mà số liệu đã có.', en: 'Give the day on which the figure stood.' },
  },
  FIGURE_UNIT_NEEDED: {
    rule: {
      vi: 'Chỉ tiêu “{target}” giao cho từng đơn vị nên số liệu phải ghi cho một đơn vị.',
      en: '“{target}” is owed by each unit: say which one the figure is about.',
    },
    mend: { vi: 'Hãy chọn khu phố hoặc đơn vị.', en: 'Choose the neighbourhood or unit.' },
  },
  FIGURE_UNIT_UNFIT: {
    rule: { vi: 'Đơn vị được chọn không được giao riêng chỉ tiêu “{target}”.', en: 'The unit chosen does not owe “{target}” by itself.' },
    mend: { vi: 'Hãy bỏ chọn đơn vị, hoặc chọn đơn vị được giao.', en: 'Choose no unit, or one that owes it.' },
  },
  FIGURE_WITHDRAWN_ALREADY: {
    rule: { vi: 'Số liệu này đã được rút trước đó.', en: 'This figure was withdrawn before.' },
    mend: { vi: 'Hãy tải lại trang để xem bản mới nhất.', en: 'Reload to see the present state.' },
  },
}

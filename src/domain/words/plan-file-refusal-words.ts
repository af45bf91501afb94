import type { PlanFileRefusalCode } from '../plan/plan-file-refusals.ts'
import type { RefusalWords } from './refusal-sentence.ts'

/** Why a plan's file cannot be read: what is wrong, where, and how to mend it. */
export const PLAN_FILE_REFUSAL_WORDS: Readonly<Record<PlanFileRefusalCode, RefusalWords>> = {
  PLAN_FILE_EMPTY: {
    rule: { vi: 'Tệp rỗng, không có byte nào.', en: 'The file is empty; it has not one byte.' },
    mend: { vi: 'Hãy kiểm tra lại bản gốc rồi chọn đúng tệp kế hoạch.', en: 'Check the original and choose the plan’s own file.' },
  },
  PLAN_FILE_TOO_LARGE: {
    rule: { vi: 'Tệp nặng {bytes|MB} MB, vượt mức {limit|MB} MB.', en: 'The file has {bytes|MB} MB, more than {limit|MB} MB.' },
    mend: {
      vi: 'Hãy bỏ bớt hình ảnh, hoặc tách riêng phần có bảng phân công rồi nạp lại.',
      en: 'Take out pictures, or upload the part with the assignment table alone.',
    },
  },
  PLAN_FILE_TYPE_UNSUPPORTED: {
    rule: { vi: 'Tệp này là {fileType}, không phải tệp kế hoạch đọc được.', en: 'This is {fileType}, not a plan that can be read.' },
    mend: {
      vi: '[{advice} ]Loại nhận được: Word (.docx), Excel (.xlsx), PDF có lớp chữ hoặc văn bản Unicode (.txt).',
      en: '[{advice} ]Types taken: Word (.docx), Excel (.xlsx), PDF with text, or Unicode text (.txt).',
    },
  },
  PLAN_FILE_ENCRYPTED: {
    rule: {
      vi: 'Tệp được đặt mật khẩu hoặc mã hoá nên không mở được.',
      en: 'The file is encrypted or has a password, so it cannot be opened.',
    },
    mend: {
      vi: 'Hãy mở tệp bằng mật khẩu, bỏ mật khẩu, lưu lại rồi nạp bản đã lưu.',
      en: 'Open it with its password, remove the password, save it and upload that copy.',
    },
  },
  PLAN_FILE_DAMAGED: {
    rule: {
      vi: 'Tệp bị hỏng hoặc tải về chưa đủ[ (tại phần “{part}”)].',
      en: 'The file is damaged or was not downloaded whole[ (in part “{part}”)].',
    },
    mend: {
      vi: 'Hãy mở lại bản gốc bằng Word, Excel hoặc trình đọc PDF, lưu thành tệp mới rồi nạp lại.',
      en: 'Open the original in Word, Excel or a PDF reader, save it anew and upload that.',
    },
  },
  PLAN_FILE_EXPANDS_TOO_MUCH: {
    rule: {
      vi: 'Nội dung nén bên trong tệp bung ra quá lớn hoặc khai sai kích thước[ (tại phần “{part}”)], giống tệp phá hoại, nên hệ thống không mở.',
      en: 'What is packed inside the file expands too much or lies about its size[ (in part “{part}”)], as a harmful file does; it is not opened.',
    },
    mend: { vi: 'Hãy lưu lại kế hoạch từ bản gốc rồi nạp lại.', en: 'Save the plan again from its original and upload that.' },
  },
  PLAN_FILE_TOO_MANY_PARTS: {
    rule: {
      vi: 'Tệp chứa {parts} thành phần hoặc trang bên trong, vượt mức {limit}.',
      en: 'The file has {parts} parts or pages inside, more than {limit}.',
    },
    mend: {
      vi: 'Hãy sao chép riêng bảng phân công sang một tệp mới rồi nạp lại.',
      en: 'Copy the assignment table into a new file and upload that.',
    },
  },
  PLAN_FILE_HAS_ENTITIES: {
    rule: {
      vi: 'Tệp có khai báo DTD hoặc thực thể XML[ (tại phần “{part}”)]; Word và Excel không tạo ra nội dung như vậy nên hệ thống không mở.',
      en: 'The file declares a DTD or XML entities[ (in part “{part}”)]; Word and Excel never write such, so it is not opened.',
    },
    mend: { vi: 'Hãy mở bằng Word hoặc Excel, lưu lại rồi nạp bản đã lưu.', en: 'Open it in Word or Excel, save it and upload that copy.' },
  },
  PLAN_FILE_NESTED_TOO_DEEP: {
    rule: {
      vi: 'Nội dung lồng nhau quá {limit} lớp[ (tại phần “{part}”)].',
      en: 'The content is nested more than {limit} levels deep[ (in part “{part}”)].',
    },
    mend: {
      vi: 'Hãy sao chép bảng phân công sang một tệp mới, bỏ các bảng lồng trong bảng rồi nạp lại.',
      en: 'Copy the assignment table into a new file without tables inside tables and upload that.',
    },
  },
  PLAN_FILE_TOO_MANY_ROWS: {
    rule: {
      vi: 'Bảng[ ở trang tính “{sheet}”] có hơn {limit} dòng, vượt mức một bảng của kế hoạch.',
      en: 'The table[ on sheet “{sheet}”] has more than {limit} rows, too many for a plan.',
    },
    mend: { vi: 'Hãy xoá các dòng trống hoặc tách tệp rồi nạp lại.', en: 'Delete empty rows or split the file and upload again.' },
  },
  PLAN_FILE_TOO_MANY_COLUMNS: {
    rule: {
      vi: 'Bảng[ ở trang tính “{sheet}”] có hơn {limit} cột, vượt mức một bảng của kế hoạch.',
      en: 'The table[ on sheet “{sheet}”] has more than {limit} columns, too many for a plan.',
    },
    mend: { vi: 'Hãy xoá các cột thừa rồi nạp lại.', en: 'Delete the columns not needed and upload again.' },
  },
  PLAN_FILE_TOO_MUCH_TEXT: {
    rule: { vi: 'Phần chữ trong tệp dài hơn {limit} ký tự.', en: 'The text of the file is longer than {limit} characters.' },
    mend: { vi: 'Hãy tách riêng phần có bảng phân công rồi nạp lại.', en: 'Upload the part with the assignment table alone.' },
  },
  PLAN_FILE_HAS_MACROS: {
    rule: {
      vi: 'Tệp có chứa macro (chương trình chạy ẩn trong tài liệu) nên hệ thống không mở.',
      en: 'The file carries macros (programs hidden in a document), so it is not opened.',
    },
    mend: {
      vi: 'Hãy lưu lại thành .docx hoặc .xlsx không có macro rồi nạp bản đó.',
      en: 'Save it as .docx or .xlsx without macros and upload that.',
    },
  },
  PLAN_FILE_SCANNED: {
    rule: {
      vi: 'Tệp PDF này chỉ có ảnh chụp[ ({pages} trang)], không có lớp chữ để đọc.',
      en: 'This PDF holds only pictures of pages[ ({pages} pages)], no text to read.',
    },
    mend: { vi: 'Hãy nạp tệp Word gốc, hoặc PDF xuất thẳng từ Word.', en: 'Upload the original Word file, or a PDF exported from Word.' },
  },
  PLAN_FILE_NO_CONTENT: {
    rule: { vi: 'Tệp mở được nhưng không có chữ nào.', en: 'The file opens but holds no text.' },
    mend: {
      vi: 'Hãy kiểm tra xem đã chọn đúng tệp chưa, trang tính có bị ẩn không, rồi nạp lại.',
      en: 'Make sure it is the right file and its sheets are not hidden, then upload again.',
    },
  },
  PLAN_FILE_LEGACY_ENCODING: {
    rule: {
      vi: 'Chữ trong tệp dùng bảng mã cũ[ {encoding}] nên đọc sẽ sai dấu[ (ví dụ: “{sample}”)].',
      en: 'The text is in an old encoding[ ({encoding})], so its diacritics would be read wrongly[ (for instance “{sample}”)].',
    },
    mend: {
      vi: 'Hãy chuyển sang Unicode (ví dụ bằng công cụ chuyển mã của UniKey: Ctrl+Shift+F6), lưu lại rồi nạp bản đã chuyển.',
      en: 'Convert it to Unicode (for instance with UniKey’s converter: Ctrl+Shift+F6), save it and upload that copy.',
    },
  },
  PLAN_FILE_STATE_SECRET: {
    rule: {
      vi: 'Tệp mang dấu độ mật “{mark}”. Hệ thống này không được phép nhận tài liệu bí mật nhà nước; tệp không được lưu lại.',
      en: 'The file carries the secrecy mark “{mark}”. State secrets may not be kept here; the file was not stored.',
    },
    mend: { vi: 'Hãy xử lý tài liệu theo quy định về bảo vệ bí mật nhà nước.', en: 'Handle the paper by the rules on state secrets.' },
  },
  PLAN_FILE_TOO_SLOW: {
    rule: {
      vi: 'Đọc tệp mất hơn {milliseconds|s} giây nên đã dừng.',
      en: 'Reading the file took more than {milliseconds|s} seconds and was stopped.',
    },
    mend: {
      vi: 'Hãy tách riêng phần có bảng phân công thành tệp nhỏ hơn, tốt nhất là .docx, rồi nạp lại.',
      en: 'Put the assignment table into a smaller file, best a .docx, and upload that.',
    },
  },
  PLAN_FILE_TOO_HEAVY: {
    rule: {
      vi: 'Đọc tệp cần hơn {limit|MB} MB bộ nhớ nên đã dừng.',
      en: 'Reading the file needed more than {limit|MB} MB of memory and was stopped.',
    },
    mend: {
      vi: 'Hãy tách riêng phần có bảng phân công thành tệp nhỏ hơn, tốt nhất là .docx, rồi nạp lại.',
      en: 'Put the assignment table into a smaller file, best a .docx, and upload that.',
    },
  },
}

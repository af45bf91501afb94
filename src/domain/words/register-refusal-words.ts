import type { RegisterFileRefusalCode, RegisterRefusalCode } from '../register/register-refusals.ts'
import { CELL_REFUSAL_WORDS } from './cell-refusal-words.ts'
import { DEFINITION_REFUSAL_WORDS } from './definition-refusal-words.ts'
import type { RefusalWords } from './refusal-sentence.ts'

const ROW_REFUSAL_WORDS: Readonly<Record<RegisterRefusalCode, RefusalWords>> = {
  REGISTER_CODE_TAKEN: {
    rule: { vi: 'Mã sổ “{code}” đã có.', en: 'Register code “{code}” is taken.' },
    mend: { vi: 'Hãy đặt mã khác.', en: 'Choose another code.' },
  },
  REGISTER_ARCHIVED: {
    rule: {
      vi: 'Sổ “{register}” đã cất nên không ghi thêm được.',
      en: 'Register “{register}” is put away; nothing can be written into it.',
    },
    mend: { vi: 'Nếu cần ghi, hãy đề nghị Văn phòng Đảng uỷ mở lại sổ.', en: 'Ask the Party office to reopen it.' },
  },
  REGISTER_ACCESS_CLOSED: {
    rule: {
      vi: 'Sổ “{register}” không mở cho bạn xem, nên bạn không thay đổi được ai giữ, ai xem sổ này.',
      en: 'Register “{register}” is closed to you, so you cannot change who keeps or reads it.',
    },
    mend: {
      vi: 'Hãy giữ nguyên phần “Ai giữ, ai xem”; các phần khác của định nghĩa vẫn sửa được.',
      en: 'Leave who keeps and reads it as it is; the rest of the definition may be changed.',
    },
  },
  REGISTER_STILL_REFERRED_TO: {
    rule: { vi: 'Sổ “{register}” còn được sổ “{by}” dẫn tới.', en: 'Register “{register}” is still referred to by “{by}”.' },
    mend: { vi: 'Hãy bỏ cột dẫn chiếu ở sổ kia trước.', en: 'Remove the referring column first.' },
  },
  TARGET_COUNTS_ON_REGISTER: {
    rule: {
      vi: 'Chỉ tiêu “{target}” đang tính từ cột hoặc lựa chọn mà thay đổi này bỏ đi.',
      en: 'Target “{target}” is counted from a column or choice that this change takes away.',
    },
    mend: {
      vi: 'Hãy sửa cách tính của chỉ tiêu trước, hoặc giữ nguyên cột và lựa chọn ấy.',
      en: 'Change the target’s formula first, or keep that column and choice.',
    },
  },
  ROW_OF_CASE: {
    rule: { vi: 'Dòng này do vụ việc số {number} ghi và cập nhật.', en: 'This row is written and kept by case {number}.' },
    mend: { vi: 'Hãy sửa ở vụ việc; sổ sẽ theo.', en: 'Change the case; the register follows.' },
  },
  ROW_UNIT_NEEDED: {
    rule: { vi: 'Bạn ghi sổ này cho nhiều đơn vị: {units}.', en: 'You write this register for several units: {units}.' },
    mend: { vi: 'Hãy chọn đơn vị giữ dòng này.', en: 'Choose the unit that keeps this row.' },
  },
  ROW_UNIT_UNFIT: {
    rule: {
      vi: 'Đơn vị được chọn không phải đơn vị mà bạn được ghi sổ này thay.',
      en: 'The chosen unit is not one for which you may write this register.',
    },
    mend: { vi: 'Hãy chọn đơn vị của bạn, hoặc để trống.', en: 'Choose your own unit, or leave it empty.' },
  },
  ROW_OF_OTHER_NEIGHBOURHOOD: {
    rule: { vi: 'Dòng này thuộc khu phố khác với khu phố của bạn.', en: 'This row belongs to a neighbourhood other than yours.' },
    mend: { vi: 'Hãy chọn khu phố của bạn.', en: 'Choose your own neighbourhood.' },
  },
  ROW_KEY_TAKEN: {
    rule: {
      vi: 'Dòng số {ordinal} của sổ đã có cùng {columns}.',
      en: 'Row number {ordinal} of the register has the same {columns} already.',
    },
    mend: { vi: 'Hãy sửa dòng ấy thay vì thêm dòng mới, hoặc kiểm tra lại.', en: 'Change that row instead of adding one, or check again.' },
  },
  ROW_KEY_TWICE: {
    rule: { vi: 'Dòng này trùng {columns} với dòng thứ {row} cùng gửi.', en: 'This row has the same {columns} as row {row} sent with it.' },
    mend: { vi: 'Hãy bỏ một trong hai dòng.', en: 'Leave one of the two out.' },
  },
  ROW_ID_TAKEN: {
    rule: { vi: 'Mã dòng đã thuộc về một dòng khác.', en: 'The row id belongs to another row.' },
    mend: { vi: 'Hãy để hệ thống cấp mã mới.', en: 'Let the system give a new one.' },
  },
  ROW_CHANGED_SINCE_FILE: {
    rule: {
      vi: 'Dòng này đã được sửa trong sổ sau khi tệp được xuất ra.',
      en: 'This row was changed in the register after the file was taken out.',
    },
    mend: {
      vi: 'Hãy xuất lại sổ, ghi phần của mình vào bản mới rồi nhập.',
      en: 'Export again, put your changes into the new file and import that.',
    },
  },
  REGISTER_FILE_IMPORTED_ALREADY: {
    rule: {
      vi: 'Tệp này đã được nhập vào sổ ngày {day} với tên “{file}”; nhập nữa thì các dòng bị trùng.',
      en: 'This very file was imported on {day} as “{file}”; its rows would stand twice.',
    },
    mend: {
      vi: 'Hãy xem danh sách các lần nhập; nếu cần nhập lại thì hoàn tác lần nhập ấy trước.',
      en: 'Look at the list of imports; undo that one first if it has to come in again.',
    },
  },
  ROW_UNKNOWN: {
    rule: {
      vi: 'Mã dòng trong tệp không có trong sổ, hoặc dòng ấy ngoài phạm vi của bạn.',
      en: 'The row id in the file is not in the register, or that row is out of your reach.',
    },
    mend: {
      vi: 'Hãy xuất lại sổ rồi sửa trên tệp mới, hoặc xoá mã dòng để thêm dòng mới.',
      en: 'Export again and work on that file, or clear the id to add a new row.',
    },
  },
  ROW_REMOVED: {
    rule: { vi: 'Dòng này đã bị gạch khỏi sổ.', en: 'This row is struck off the register.' },
    mend: { vi: 'Hãy khôi phục dòng trước khi sửa.', en: 'Restore it before changing it.' },
  },
  ROW_NOT_REMOVED: {
    rule: { vi: 'Dòng này đang có trong sổ.', en: 'This row stands in the register.' },
    mend: { vi: 'Không cần khôi phục; hãy tải lại trang.', en: 'It needs no restoring; reload the page.' },
  },
  IMPORT_ROW_CHANGED_SINCE: {
    rule: { vi: 'Có {rows} dòng của lần nhập đã được sửa sau đó.', en: '{rows} rows of the import were changed since.' },
    mend: {
      vi: 'Không hoàn tác được cả lần nhập; hãy sửa hoặc gạch từng dòng.',
      en: 'The import cannot be undone as a whole; change or strike rows one by one.',
    },
  },
  IMPORT_UNDONE_ALREADY: {
    rule: { vi: 'Lần nhập này đã được hoàn tác.', en: 'This import was undone already.' },
    mend: { vi: 'Hãy tải lại trang.', en: 'Reload the page.' },
  },
  PACK_MALFORMED: {
    rule: { vi: 'Tệp không phải bộ sổ đúng dạng[ (tại “{place}”)].', en: 'The file is no well-formed pack of registers[ (at “{place}”)].' },
    mend: { vi: 'Hãy dùng tệp do chức năng “Xuất bộ sổ” tạo ra.', en: 'Use a file made by “Export pack”.' },
  },
  PACK_REGISTER_TWICE: {
    rule: { vi: 'Bộ sổ có hai sổ cùng mã “{code}”.', en: 'The pack has two registers of the code “{code}”.' },
    mend: { vi: 'Hãy bỏ một sổ, hoặc đặt mã khác cho sổ ấy.', en: 'Leave one out, or give it another code.' },
  },
  PACK_REGISTERS_IN_RING: {
    rule: {
      vi: 'Các sổ này tham chiếu vòng quanh lẫn nhau nên không lập được sổ nào trước: {registers}.',
      en: 'These registers refer to one another in a ring, so that none can be made first: {registers}.',
    },
    mend: { vi: 'Hãy bỏ một cột tham chiếu trong vòng đó.', en: 'Take away one referring column of the ring.' },
  },
  PACK_VERSION_UNKNOWN: {
    rule: {
      vi: 'Bộ sổ theo phiên bản {version}, hệ thống này chưa đọc được.',
      en: 'The pack is of version {version}, which this system cannot read.',
    },
    mend: {
      vi: 'Hãy nâng cấp hệ thống, hoặc xuất lại bộ sổ từ bản cũ hơn.',
      en: 'Upgrade the system, or export the pack from an older one.',
    },
  },
}

const FILE_REFUSAL_WORDS: Readonly<Record<RegisterFileRefusalCode, RefusalWords>> = {
  REGISTER_FILE_WITHOUT_HEADER: {
    rule: { vi: 'Không thấy hàng tiêu đề của sổ “{register}” trong tệp.', en: 'The file has no header row of register “{register}”.' },
    mend: {
      vi: 'Hãy tải mẫu Excel của sổ, chép dữ liệu vào đó rồi nhập lại.',
      en: 'Download the register’s template, copy the data into it and import again.',
    },
  },
  REGISTER_FILE_WITHOUT_ROWS: {
    rule: { vi: 'Tệp không có dòng dữ liệu nào dưới hàng tiêu đề.', en: 'The file has no row below its header.' },
    mend: { vi: 'Hãy điền ít nhất một dòng.', en: 'Fill in at least one row.' },
  },
  REGISTER_FILE_COLUMN_UNKNOWN: {
    rule: { vi: 'Tệp có cột “{column}” mà sổ không có.', en: 'The file has a column “{column}” that the register lacks.' },
    mend: { vi: 'Hãy sửa tên cột theo mẫu, hoặc xoá cột ấy khỏi tệp.', en: 'Name it as in the template, or delete it from the file.' },
  },
  REGISTER_FILE_COLUMN_MISSING: {
    rule: { vi: 'Tệp thiếu cột bắt buộc “{column}”.', en: 'The file lacks the required column “{column}”.' },
    mend: { vi: 'Hãy thêm cột ấy theo mẫu.', en: 'Add it as in the template.' },
  },
  REGISTER_FILE_COLUMN_TWICE: {
    rule: { vi: 'Cột “{column}” đứng hai lần trong tệp.', en: 'Column “{column}” stands twice in the file.' },
    mend: { vi: 'Hãy xoá một cột.', en: 'Delete one of them.' },
  },
  REGISTER_FILE_TOO_MANY_ROWS: {
    rule: { vi: 'Tệp có hơn {most} dòng.', en: 'The file has more than {most} rows.' },
    mend: { vi: 'Hãy chia tệp thành nhiều phần.', en: 'Split it into parts.' },
  },
  REGISTER_FILE_OF_OTHER_REGISTER: {
    rule: {
      vi: 'Tệp này là mẫu của sổ “{found}”, không phải sổ “{register}”.',
      en: 'This file is of register “{found}”, not “{register}”.',
    },
    mend: { vi: 'Hãy nhập vào đúng sổ, hoặc dùng mẫu của sổ này.', en: 'Import it into its own register, or use this one’s template.' },
  },
  REGISTER_TOO_LONG_TO_EXPORT: {
    rule: { vi: 'Có {rows} dòng, một tệp Excel chỉ nhận {most} dòng.', en: 'There are {rows} rows; one Excel file takes {most}.' },
    mend: { vi: 'Hãy lọc theo khu phố hoặc từ khoá rồi xuất từng phần.', en: 'Filter by neighbourhood or words and export in parts.' },
  },
  REGISTER_FILE_EMPTY: {
    rule: { vi: 'Tệp rỗng, không có byte nào.', en: 'The file is empty; it has not one byte.' },
    mend: { vi: 'Hãy kiểm tra lại bản gốc rồi chọn lại tệp.', en: 'Check the original and choose the file again.' },
  },
  REGISTER_FILE_TOO_LARGE: {
    rule: { vi: 'Tệp nặng {bytes|MB} MB, vượt mức {limit|MB} MB.', en: 'The file has {bytes|MB} MB, more than {limit|MB} MB.' },
    mend: { vi: 'Hãy bỏ hình ảnh, định dạng thừa hoặc chia tệp thành nhiều phần.', en: 'Take out pictures and formats, or split it.' },
  },
  REGISTER_FILE_TYPE_UNSUPPORTED: {
    rule: { vi: 'Tệp[ ({fileType})] không phải bảng tính Excel (.xlsx).', en: 'The file[ ({fileType})] is no Excel workbook (.xlsx).' },
    mend: { vi: 'Hãy lưu lại thành .xlsx rồi nhập.', en: 'Save it as .xlsx and import again.' },
  },
  REGISTER_FILE_ENCRYPTED: {
    rule: { vi: 'Tệp được đặt mật khẩu nên không mở được.', en: 'The file has a password, so it cannot be opened.' },
    mend: { vi: 'Hãy bỏ mật khẩu, lưu lại rồi nhập.', en: 'Remove the password, save it and import again.' },
  },
  REGISTER_FILE_DAMAGED: {
    rule: { vi: 'Tệp bị hỏng hoặc tải về chưa đủ.', en: 'The file is damaged or was not downloaded whole.' },
    mend: { vi: 'Hãy mở bằng Excel, lưu thành tệp mới rồi nhập lại.', en: 'Open it in Excel, save it anew and import that.' },
  },
  REGISTER_FILE_UNSAFE: {
    rule: {
      vi: 'Cấu trúc bên trong tệp bất thường như tệp phá hoại[ (tại phần “{part}”)], nên hệ thống không mở.',
      en: 'The file is built as harmful files are[ (in part “{part}”)]; it is not opened.',
    },
    mend: { vi: 'Hãy chép dữ liệu sang mẫu Excel của sổ rồi nhập lại.', en: 'Copy the data into the register’s template and import that.' },
  },
  REGISTER_FILE_HAS_MACROS: {
    rule: { vi: 'Tệp có chứa macro nên hệ thống không mở.', en: 'The file carries macros, so it is not opened.' },
    mend: { vi: 'Hãy lưu lại thành .xlsx không có macro rồi nhập.', en: 'Save it as .xlsx without macros and import that.' },
  },
  REGISTER_FILE_STATE_SECRET: {
    rule: { vi: 'Tệp mang dấu chỉ độ mật “{mark}”.', en: 'The file carries a secrecy mark “{mark}”.' },
    mend: { vi: 'Không được đưa tài liệu mật vào hệ thống này.', en: 'Secret papers may not be brought in here.' },
  },
  REGISTER_FILE_TOO_WIDE: {
    rule: { vi: 'Bảng trong tệp có hơn {limit} cột.', en: 'The table in the file has more than {limit} columns.' },
    mend: { vi: 'Hãy xoá các cột thừa.', en: 'Delete the columns not needed.' },
  },
  REGISTER_FILE_TOO_HEAVY: {
    rule: {
      vi: 'Đọc tệp này tốn quá nhiều thời gian hoặc bộ nhớ nên đã dừng.',
      en: 'Reading the file takes too much time or memory; it was stopped.',
    },
    mend: {
      vi: 'Hãy chia tệp thành nhiều phần, hoặc chép dữ liệu sang mẫu của sổ.',
      en: 'Split it, or copy the data into the register’s template.',
    },
  },
}

/** Everything that registers refuse: definitions, cells, rows, imports and packs. */
export const REGISTER_REFUSAL_WORDS = {
  ...CELL_REFUSAL_WORDS,
  ...DEFINITION_REFUSAL_WORDS,
  ...ROW_REFUSAL_WORDS,
  ...FILE_REFUSAL_WORDS,
}

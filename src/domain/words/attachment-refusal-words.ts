import type { AttachmentRefusalCode } from '../evidence/decide-attachment.ts'
import type { RefusalWords } from './refusal-sentence.ts'

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
      vi: 'Hãy dùng PDF, Word, Excel, PowerPoint, OpenDocument, RTF, ảnh (JPG, PNG, HEIC, WEBP, TIFF), TXT, CSV, hoặc ghi âm, ghi hình ngắn (M4A, MP3, MP4, MOV).',
      en: 'Use PDF, Word, Excel, PowerPoint, OpenDocument, RTF, a picture (JPG, PNG, HEIC, WEBP, TIFF), TXT, CSV, or a short recording (M4A, MP3, MP4, MOV).',
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
  FILE_ENCRYPTED: {
    rule: { vi: 'Tệp “{name}” đặt mật khẩu nên không ai kiểm tra được.', en: 'File “{name}” has a password, so nobody could check it.' },
    mend: { vi: 'Hãy bỏ mật khẩu rồi gửi lại.', en: 'Take the password off and send it again.' },
  },
  FILE_ACTIVE: {
    rule: {
      vi: 'Tệp “{name}” có nội dung tự chạy (kịch bản, lệnh mở chương trình hoặc đối tượng nhúng).',
      en: 'File “{name}” holds something that acts by itself (a script, a launch or an embedded object).',
    },
    mend: { vi: 'Hãy in ra PDF thường rồi gửi.', en: 'Print it to a plain PDF and send that.' },
  },
  FILE_TWO_IN_ONE: {
    rule: { vi: 'Tệp “{name}” giấu một tệp nén bên trong.', en: 'File “{name}” hides an archive inside.' },
    mend: { vi: 'Hãy lưu lại từ chương trình gốc rồi gửi.', en: 'Save it anew from its own program and send that.' },
  },
  FILE_DAMAGED: {
    rule: { vi: 'Tệp “{name}” hỏng, không mở được.', en: 'File “{name}” is damaged and cannot be opened.' },
    mend: { vi: 'Hãy mở bản gốc, lưu lại rồi gửi.', en: 'Open the original, save it anew and send that.' },
  },
  FILE_ARCHIVE: {
    rule: { vi: 'Tệp “{name}” là tệp nén; không ai xem được bên trong.', en: 'File “{name}” is an archive; nobody can look inside.' },
    mend: { vi: 'Hãy giải nén và gửi từng tệp.', en: 'Unpack it and send each file.' },
  },
  FILE_INFECTED: {
    rule: {
      vi: 'Máy quét tìm thấy mã độc “{virus}” trong tệp “{name}”; tệp không được giữ lại.',
      en: 'The scanner found “{virus}” in file “{name}”; it was not kept.',
    },
    mend: { vi: 'Hãy báo bộ phận kỹ thuật kiểm tra máy đã tạo tệp này.', en: 'Have the machine that made the file looked at.' },
  },
  FILE_HASH_DIFFERS: {
    rule: { vi: 'Tệp “{name}” đến nơi khác với bản gốc.', en: 'File “{name}” arrived unlike the original.' },
    mend: { vi: 'Hãy gửi lại từ đầu.', en: 'Send it again from the beginning.' },
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

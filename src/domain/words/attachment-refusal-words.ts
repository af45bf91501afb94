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

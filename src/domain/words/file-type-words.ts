import type { Sentence } from './fill-sentence.ts'

/** What a file turned out to be when it is no plan that can be read. */
export const FILE_TYPE_WORDS = {
  windows_program: { vi: 'chương trình Windows (.exe, .dll)', en: 'a Windows program (.exe, .dll)' },
  linux_program: { vi: 'chương trình Linux', en: 'a Linux program' },
  macos_program: { vi: 'chương trình macOS', en: 'a macOS program' },
  script: { vi: 'tập lệnh (script)', en: 'a script' },
  rar: { vi: 'tệp nén RAR', en: 'a RAR archive' },
  seven_zip: { vi: 'tệp nén 7z', en: 'a 7z archive' },
  gzip: { vi: 'tệp nén GZIP', en: 'a GZIP archive' },
  tar: { vi: 'tệp nén TAR', en: 'a TAR archive' },
  zip: { vi: 'tệp nén ZIP', en: 'a ZIP archive' },
  png: { vi: 'ảnh PNG', en: 'a PNG picture' },
  jpeg: { vi: 'ảnh JPEG', en: 'a JPEG picture' },
  gif: { vi: 'ảnh GIF', en: 'a GIF picture' },
  tiff: { vi: 'ảnh TIFF', en: 'a TIFF picture' },
  webp: { vi: 'ảnh WEBP', en: 'a WEBP picture' },
  heic: { vi: 'ảnh HEIC hoặc phim', en: 'a HEIC picture or a film' },
  rtf: { vi: 'văn bản RTF (.rtf)', en: 'an RTF text (.rtf)' },
  pptx: { vi: 'bản trình chiếu PowerPoint (.pptx)', en: 'PowerPoint slides (.pptx)' },
  ppt: { vi: 'bản trình chiếu PowerPoint đời cũ (.ppt)', en: 'old PowerPoint slides (.ppt)' },
  xlsb: { vi: 'bảng tính Excel nhị phân (.xlsb)', en: 'a binary Excel workbook (.xlsb)' },
  odt: { vi: 'văn bản OpenDocument (.odt)', en: 'an OpenDocument text (.odt)' },
  ods: { vi: 'bảng tính OpenDocument (.ods)', en: 'an OpenDocument sheet (.ods)' },
  doc: { vi: 'văn bản Word đời cũ (.doc)', en: 'an old Word file (.doc)' },
  xls: { vi: 'bảng tính Excel đời cũ (.xls)', en: 'an old Excel file (.xls)' },
  old_office: { vi: 'tệp Office đời cũ (.doc, .xls)', en: 'an old Office file (.doc, .xls)' },
  html: { vi: 'trang web (.html)', en: 'a web page (.html)' },
  xml: { vi: 'tệp XML', en: 'an XML file' },
  unknown: { vi: 'loại tệp không nhận ra được', en: 'of a type that is not known' },
} as const satisfies Readonly<Record<string, Sentence>>

export type FileType = keyof typeof FILE_TYPE_WORDS

/** What to do with such a file. */
export const FILE_ADVICE_WORDS = {
  doc: {
    vi: 'Hãy mở bằng Word, chọn Lưu thành (Save As), kiểu Word Document (.docx) rồi nạp bản đó.',
    en: 'Open it in Word, choose Save As, Word Document (.docx), and upload that.',
  },
  xls: {
    vi: 'Hãy mở bằng Excel, chọn Lưu thành (Save As), kiểu Excel Workbook (.xlsx) rồi nạp bản đó.',
    en: 'Open it in Excel, choose Save As, Excel Workbook (.xlsx), and upload that.',
  },
  word: { vi: 'Hãy mở bằng Word, lưu thành .docx rồi nạp bản đó.', en: 'Open it in Word, save it as .docx and upload that.' },
  sheet: { vi: 'Hãy mở bằng Excel, lưu thành .xlsx rồi nạp bản đó.', en: 'Open it in Excel, save it as .xlsx and upload that.' },
  archive: { vi: 'Hãy giải nén rồi nạp từng tệp kế hoạch bên trong.', en: 'Unpack it and upload each plan inside.' },
  picture: {
    vi: 'Ảnh chụp không có chữ để đọc; hãy nạp tệp Word gốc.',
    en: 'A picture has no text to read; upload the original Word file.',
  },
  program: {
    vi: 'Chương trình không bao giờ được mở ở đây; nếu tệp này mang tên một kế hoạch, hãy báo người quản trị vì có thể là mã độc.',
    en: 'Programs are never opened here; if it bears a plan’s name, tell the administrator, it may be malware.',
  },
  other: { vi: 'Hãy kiểm tra lại tệp rồi chọn đúng tệp kế hoạch.', en: 'Check the file and choose the plan’s own.' },
} as const satisfies Readonly<Record<string, Sentence>>

export type FileAdvice = keyof typeof FILE_ADVICE_WORDS

export const ENCODING_WORDS: Readonly<Record<string, Sentence>> = { not_unicode: { vi: 'không phải Unicode', en: 'not Unicode' } }

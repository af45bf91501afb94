import type { Refusal } from '../shared/outcome.ts'

/** Why a plan's file cannot be read. Each has one Vietnamese sentence that says what is wrong, where, and how to mend it. */
export const PLAN_FILE_REFUSAL_CODES = [
  'PLAN_FILE_EMPTY',
  'PLAN_FILE_TOO_LARGE',
  'PLAN_FILE_TYPE_UNSUPPORTED',
  'PLAN_FILE_ENCRYPTED',
  'PLAN_FILE_DAMAGED',
  'PLAN_FILE_EXPANDS_TOO_MUCH',
  'PLAN_FILE_TOO_MANY_PARTS',
  'PLAN_FILE_HAS_ENTITIES',
  'PLAN_FILE_NESTED_TOO_DEEP',
  'PLAN_FILE_TOO_MANY_ROWS',
  'PLAN_FILE_TOO_MANY_COLUMNS',
  'PLAN_FILE_TOO_MUCH_TEXT',
  'PLAN_FILE_HAS_MACROS',
  'PLAN_FILE_SCANNED',
  'PLAN_FILE_NO_CONTENT',
  'PLAN_FILE_LEGACY_ENCODING',
  'PLAN_FILE_STATE_SECRET',
  'PLAN_FILE_TOO_SLOW',
  'PLAN_FILE_TOO_HEAVY',
] as const

export type PlanFileRefusalCode = (typeof PLAN_FILE_REFUSAL_CODES)[number]
export type PlanFileRefusal = Refusal<PlanFileRefusalCode>
type Facts = PlanFileRefusal['facts']

const ACCEPTED_TYPES = 'Word (.docx), Excel (.xlsx), PDF có lớp chữ hoặc văn bản Unicode (.txt)'

const SENTENCES: Readonly<Record<PlanFileRefusalCode, (facts: Facts) => string>> = {
  PLAN_FILE_EMPTY: () => 'Tệp rỗng, không có byte nào. Hãy kiểm tra lại bản gốc rồi chọn đúng tệp kế hoạch.',
  PLAN_FILE_TOO_LARGE: facts =>
    `Tệp nặng ${megabytes(facts['bytes'])} MB, vượt mức ${megabytes(facts['limit'])} MB. Hãy bỏ bớt hình ảnh, hoặc tách riêng phần có bảng phân công rồi nạp lại.`,
  PLAN_FILE_TYPE_UNSUPPORTED: facts =>
    `Tệp này là ${said(facts['found'], 'loại tệp không nhận ra được')}, không phải tệp kế hoạch đọc được. ${typeAdvice(facts['kind'])} Loại nhận được: ${ACCEPTED_TYPES}.`,
  PLAN_FILE_ENCRYPTED: () =>
    'Tệp được đặt mật khẩu hoặc mã hoá nên không mở được. Hãy mở tệp bằng mật khẩu, bỏ mật khẩu, lưu lại rồi nạp bản đã lưu.',
  PLAN_FILE_DAMAGED: facts =>
    `Tệp bị hỏng hoặc tải về chưa đủ${place(facts)}. Hãy mở lại bản gốc bằng Word, Excel hoặc trình đọc PDF, lưu thành tệp mới rồi nạp lại.`,
  PLAN_FILE_EXPANDS_TOO_MUCH: facts =>
    `Nội dung nén bên trong tệp bung ra quá lớn hoặc khai sai kích thước${place(facts)}, giống tệp phá hoại, nên hệ thống không mở. Hãy lưu lại kế hoạch từ bản gốc rồi nạp lại.`,
  PLAN_FILE_TOO_MANY_PARTS: facts =>
    `Tệp chứa ${said(facts['parts'], 'quá nhiều')} thành phần bên trong, vượt mức ${said(facts['limit'], 'cho phép')}. Hãy sao chép riêng bảng phân công sang một tệp mới rồi nạp lại.`,
  PLAN_FILE_HAS_ENTITIES: facts =>
    `Tệp có khai báo DTD hoặc thực thể XML${place(facts)}; Word và Excel không tạo ra nội dung như vậy nên hệ thống không mở. Hãy mở bằng Word hoặc Excel, lưu lại rồi nạp bản đã lưu.`,
  PLAN_FILE_NESTED_TOO_DEEP: facts =>
    `Nội dung lồng nhau quá ${said(facts['limit'], 'mức cho phép')} lớp${place(facts)}. Hãy sao chép bảng phân công sang một tệp mới, bỏ các bảng lồng trong bảng rồi nạp lại.`,
  PLAN_FILE_TOO_MANY_ROWS: facts =>
    `${tableName(facts)} có hơn ${said(facts['limit'], 'số')} dòng, vượt mức một bảng của kế hoạch. Hãy xoá các dòng trống hoặc tách tệp rồi nạp lại.`,
  PLAN_FILE_TOO_MANY_COLUMNS: facts =>
    `${tableName(facts)} có hơn ${said(facts['limit'], 'số')} cột, vượt mức một bảng của kế hoạch. Hãy xoá các cột thừa rồi nạp lại.`,
  PLAN_FILE_TOO_MUCH_TEXT: facts =>
    `Phần chữ trong tệp dài hơn ${said(facts['limit'], 'mức cho phép')} ký tự. Hãy tách riêng phần có bảng phân công rồi nạp lại.`,
  PLAN_FILE_HAS_MACROS: () =>
    'Tệp có chứa macro (chương trình chạy ẩn trong tài liệu) nên hệ thống không mở. Hãy lưu lại thành .docx hoặc .xlsx không có macro rồi nạp bản đó.',
  PLAN_FILE_SCANNED: facts =>
    `Tệp PDF này chỉ có ảnh chụp (${said(facts['pages'], 'các')} trang), không có lớp chữ để đọc. Hãy nạp tệp Word gốc, hoặc PDF xuất thẳng từ Word.`,
  PLAN_FILE_NO_CONTENT: () =>
    'Tệp mở được nhưng không có chữ nào. Hãy kiểm tra xem đã chọn đúng tệp chưa, trang tính có bị ẩn không, rồi nạp lại.',
  PLAN_FILE_LEGACY_ENCODING: facts =>
    `Chữ trong tệp dùng bảng mã cũ ${said(facts['encoding'], 'không phải Unicode')} nên đọc sẽ sai dấu${found(facts)}. Hãy chuyển sang Unicode (ví dụ bằng công cụ chuyển mã của UniKey: Ctrl+Shift+F6), lưu lại rồi nạp bản đã chuyển.`,
  PLAN_FILE_STATE_SECRET: facts =>
    `Tệp mang dấu độ mật “${said(facts['mark'], 'MẬT')}”. Hệ thống này không được phép nhận tài liệu bí mật nhà nước; tệp không được lưu lại. Hãy xử lý tài liệu theo quy định về bảo vệ bí mật nhà nước.`,
  PLAN_FILE_TOO_SLOW: facts =>
    `Đọc tệp mất hơn ${seconds(facts['milliseconds'])} giây nên đã dừng. Hãy tách riêng phần có bảng phân công thành tệp nhỏ hơn, tốt nhất là .docx, rồi nạp lại.`,
  PLAN_FILE_TOO_HEAVY: facts =>
    `Đọc tệp cần hơn ${megabytes(facts['limit'])} MB bộ nhớ nên đã dừng. Hãy tách riêng phần có bảng phân công thành tệp nhỏ hơn, tốt nhất là .docx, rồi nạp lại.`,
}

/** The sentence shown for a refusal of a plan's file; total over the codes by type. */
export function planFileRefusalText(refusal: PlanFileRefusal): string {
  return SENTENCES[refusal.code](refusal.facts)
}

const ADVICE: Readonly<Record<string, string>> = {
  doc: 'Hãy mở bằng Word, chọn Lưu thành (Save As), kiểu Word Document (.docx) rồi nạp bản đó.',
  xls: 'Hãy mở bằng Excel, chọn Lưu thành (Save As), kiểu Excel Workbook (.xlsx) rồi nạp bản đó.',
  word: 'Hãy mở bằng Word, lưu thành .docx rồi nạp bản đó.',
  sheet: 'Hãy mở bằng Excel, lưu thành .xlsx rồi nạp bản đó.',
  archive: 'Hãy giải nén rồi nạp từng tệp kế hoạch bên trong.',
  picture: 'Ảnh chụp không có chữ để đọc; hãy nạp tệp Word gốc.',
  program: 'Chương trình không bao giờ được mở ở đây; nếu tệp này mang tên một kế hoạch, hãy báo người quản trị vì có thể là mã độc.',
}

function typeAdvice(kind: string | number | undefined): string {
  return ADVICE[String(kind)] ?? 'Hãy kiểm tra lại tệp rồi chọn đúng tệp kế hoạch.'
}

function said(fact: string | number | undefined, otherwise: string): string {
  return fact === undefined || fact === '' ? otherwise : typeof fact === 'number' ? grouped(fact) : fact
}

function place(facts: Facts): string {
  return facts['part'] === undefined ? '' : ` (tại phần “${facts['part']}”)`
}

function found(facts: Facts): string {
  return facts['sample'] === undefined ? '' : ` (ví dụ: “${facts['sample']}”)`
}

function tableName(facts: Facts): string {
  if (facts['sheet'] !== undefined) return `Trang tính “${facts['sheet']}”`
  return facts['table'] === undefined ? 'Một bảng trong tệp' : `Bảng thứ ${facts['table']} trong tệp`
}

function megabytes(bytes: string | number | undefined): string {
  return grouped(Math.max(1, Math.round(Number(bytes ?? 0) / 1_048_576)))
}

function seconds(milliseconds: string | number | undefined): string {
  return String(Math.round(Number(milliseconds ?? 0) / 100) / 10).replace('.', ',')
}

function grouped(value: number): string {
  return String(value).replace(/\B(?=(\d{3})+$)/g, '.')
}

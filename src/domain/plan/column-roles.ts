import { foldText } from '../shared/vietnamese-text.ts'
import { foldHeader } from './fold-header.ts'
import { findDates } from './grammar/date-expressions.ts'

/** What a column of a plan's table holds. */
export type ColumnRole =
  | 'ordinal'
  | 'task'
  | 'group'
  | 'implementer'
  | 'lead'
  | 'coordinator'
  | 'assignment'
  | 'supervisor'
  /** A body beside those that do the work: it submits, follows up or urges on. */
  | 'other_body'
  | 'start'
  | 'deadline'
  | 'target'
  | 'product'
  | 'milestone'
  | 'phase'
  | 'result'
  | 'rate'
  | 'obstacle'
  | 'money'
  | 'note'
  /** Number, date or summary of a paper: of a list of papers, or of where a task comes from. */
  | 'paper'
  | 'foreign'
  | 'doubtful'
  | 'unknown'

type Rule = readonly [pattern: RegExp, role: ColumnRole]

/** A column that tells the table is a list of people, places, sums or scores, not of tasks. */
const FOREIGN =
  /^(?:(?:ho va ten|ho ten|ho, ten|ho, ten dem)\b.*|ten can bo|ngay sinh|nam sinh|gioi tinh|dan toc|so dien thoai|dien thoai|sdt|email|so cccd|cccd|don gia|thanh tien|so tien|chuc vu|chuc danh|thang diem|diem|diem .*|so diem.*|tu cham.*|gio|tiet|buoi|sang|chieu|thu|thu, ngay|thu\/ngay|ngay, thu|ngay\/thu|ngay gio|thu (?:hai|ba|nam|sau|bay|[2-7])|trinh do.*|que quan|don vi cong tac|ten goi thau|gia goi thau|thoi han bao quan|ten (?:thu tuc|tthc).*|ma (?:thu tuc|tthc|ho so|so thue|dinh danh|ngach).*|linh vuc tthc|phi,? le phi|ten hoc sinh|so nha|hinh thuc lua chon.*|hinh thuc khen thuong|danh hieu.*|ty trong|ket qua kiem phieu|so phieu.*|trang|so trang|lai xe|phong hop|so sanh.*|so voi .*|dien tich|ten tai san|gia tri.*|chu nhiem(?: de tai| nhiem vu)?|chu dau tu|he so.*|muc luong.*|truc (?!tiep).*|(?:ngay|ca|nguoi|can bo|lanh dao|bo phan|don vi|to) truc.*|ca)$/
const PAPER =
  /^(?:trich yeu.*|so,? ?(?:va )?ky hieu.*|so hieu.*|so (?:van ban|qd|cv|quyet dinh|cong van).*|quyet dinh so|loai van ban|ngay (?:ban hanh|van ban|ky|den|hieu luc)|so den|so di|ten van ban|ten tai lieu|lan ban hanh|ma hieu|nguoi ky)$/
/** Beside these only a table with leads and dates is a plan. */
const DOUBTFUL = /^(?:don vi tinh.*|dvt|so luong.*|dia diem|dia diem to chuc|dia diem thuc hien|thanh phan.*|dia chi|tong so.*)$/
const MONEY = /kinh phi|du toan|von|nguon luc|ngan sach|tong muc dau tu/

const BODY = String.raw`(?:cac )?(?:co quan|don vi|to chuc|nguoi|can bo|bo phan|ca nhan|chu the|luc luong|dia phuong|phong|ban|nganh|so|cap|noi)`
const BODIES = String.raw`${BODY}(?:(?:, |\/| - | va |, \/| hoac | )(?:${BODY}|doan the|chuyen mon|lien quan))*`
/** Headers that begin so name the work itself; what follows only narrows it. */
const TASK_HEAD =
  /^(?:(?:ten|cac|danh muc|chi tiet|mo ta|dien giai|tom tat|chi tieu|muc tieu|trach nhiem|van ban|chuong trinh|san pham|ke hoach|bao cao|va)(?: |, |\/| - |, \/))*(?:nhiem vu|noi dung|cong viec|hoat dong|dau viec|dau muc|viec|giai phap|bien phap|cong tac|phan viec|hang muc|de an|task)(?![a-z])/
const NOT_WORK =
  /kien nghi|cu tri|tieu chi|phan anh|don thu|\bdon$|khieu nai|to cao|vi pham|y kien|gop y|mua sam|khoan|chi phi|\b(?:thu|chi)$|thu tuc|cau hoi|van ban$|trich yeu|da (?:thuc hien|hoan thanh|trien khai|lam)|danh gia|cham diem|bieu quyet|chat van|hop dong|ban an|sai pham/

/** Most certain first. Headers are folded, abbreviations spelled out, without brackets and punctuation at the ends. */
const RULES: readonly Rule[] = [
  [
    /^(?:s ?tt|t ?t|st ?t|s t t|so tt|so thu tu|thu tu|no|#|stt\/ma|(?:ma|ma so)(?: (?:so )?(?:nhiem vu|cong viec|viec|wbs|hoat dong))?|muc so|ky hieu|buoc|cac buoc|trinh tu)$/,
    'ordinal',
  ],
  [/^(?:ghi chu(?! .*san pham).*|luu y|can cu.*|co so phap ly|van ban (?:giao|chi dao).*|nguon (?:giao|nhiem vu).*|nguon goc)$/, 'note'],
  [
    /^(?:ket qua|tinh hinh) (?:da )?(?:thuc hien|giai quyet|xu ly)|(?:tien do|ket qua) (?:dat duoc )?den nay|^tien do (?:da )?dat duoc$|danh gia ket qua|so lieu thuc hien|trang thai|da thuc hien/,
    'result',
  ],
  [
    /(?:ty le|muc do|%|phan tram).*(?:hoan thanh|thuc hien)|^(?:%|ty le|ty le %)$|^(?:danh gia|xep loai|nhan xet)(?! .*san pham).*$/,
    'rate',
  ],
  [/kho khan|vuong mac|ton tai, han che|nguyen nhan/, 'obstacle'],
  [/^(?:kien nghi|de xuat)/, 'obstacle'],
  [/^(?:noi dung|nhiem vu) ?\/ ?(?:co quan|don vi)$/, 'implementer'],
  [/^giai doan$/, 'phase'],
  [
    /^(?:nhom|nhom (?:nhiem vu|noi dung|cong viec|giai phap|van de).*|linh vuc.*|chuong trinh|ten chuong trinh|tieu de|muc|tru cot|noi dung lon)$/,
    'group',
  ],
  [
    /^(?:lanh dao|dong chi|pho chu tich|chu tich|thanh vien|uy vien|thuong truc|bi thu|pho bi thu)\b.*(?:phu trach|chi dao|theo doi|duoc phan cong)|nguoi chi dao|truc tiep chi dao|^(?:lanh dao|nguoi giao viec)$/,
    'supervisor',
  ],
  [
    /chu tri.*phoi hop|^phan cong(?: to chuc)?(?: (?:thuc hien|nhiem vu|trach nhiem|cong viec))?$|^(?:phan cong )?trach nhiem va phan cong$/,
    'assignment',
  ],
  [
    new RegExp(
      String.raw`^(?:thanh phan |cac )*phoi hop|^${BODIES}(?: cung)? (?:phoi hop|tham gia|lien quan|ho tro)|^tham gia(?: thuc hien)?$|^ph$`,
    ),
    'coordinator',
  ],
  [/^(?:cap (?!.*thuc hien)|noi (?!dung))/, 'unknown'],
  [new RegExp(String.raw`^(?:${BODIES}) (?:theo doi|don doc|kiem tra|giam sat|trinh|giao|trinh duyet)`), 'other_body'],
  [
    new RegExp(
      String.raw`^(?:${BODIES}) (?:ban hanh|phe duyet|quyet dinh|thong qua|tham dinh|tham tra|co tham quyen|tiep nhan|nhan)(?! nhiem vu)`,
    ),
    'unknown',
  ],
]

/** Looked at after the headers that begin with the work itself. */
const LATER_RULES: readonly Rule[] = [
  [/phoi hop/, 'coordinator'],
  [
    /chu tri|tham muu|dau moi|phu trach|chiu trach nhiem|trach nhiem chinh|thuc hien chinh|^trach nhiem(?: (?:thuc hien|chinh|to chuc|trien khai))*$|^(?:owner|ct)$/,
    'lead',
  ],
  [
    new RegExp(
      String.raw`^(?:${BODIES}) (?:soan thao|chuan bi|xay dung|duoc giao|duoc phan cong|nhan nhiem vu|chu quan|lam|bien soan)(?! (?:thuc hien|trien khai))`,
    ),
    'lead',
  ],
  [
    new RegExp(
      String.raw`^(?:${BODIES})(?: (?:duoc giao|truc tiep|to chuc|trien khai|duoc phan cong))?(?: (?:thuc hien|trien khai|thi hanh|xu ly|dam nhiem|to chuc|thuc hien nhiem vu))+$|^(?:to chuc )?thuc hien$|^cap [a-z]+(?: [a-z]+)? thuc hien$`,
    ),
    'implementer',
  ],
  [/^(?:co quan|don vi|co quan, don vi|co quan\/don vi|don vi\/co quan|don vi\/ca nhan|can bo)$/, 'implementer'],
  [
    /^(?:thoi gian|thoi diem|ngay) ?(?:bat dau|khoi dong|khoi cong|trien khai tu|tu|tu ngay|giao|giao viec)$|^(?:bat dau|tu ngay|tu thang|khoi cong)$|^(?:thoi gian|thoi han|tien do).* tu(?: ngay| thang)?$/,
    'start',
  ],
  [/bao quan|hieu luc|ky ket|hop dong|^(?:thoi han|thoi gian|ngay) (?:giai quyet|huong|sinh|cap|su dung|tra loi)$/, 'unknown'],
  [/^chi tieu/, 'target'],
  [/san pham/, 'product'],
  [
    /^(?:yeu cau )?(?:thoi gian|thoi han|thoi diem|tien do|lo trinh|ky han|han|moc|ngay|nam|thang|giai doan)(?:$|[ ,/-].*)|^(?:yeu cau )?(?:thoi gian|tien do)$|^(?:ke hoach|du kien) (?:thoi gian|tien do)|^(?:ket thuc|hoan thanh(?: truoc.*)?|truoc ngay|deadline|tuan|quy|den ngay|den thang|gia han)$|^(?:tuan|quy) (?:trinh|thuc hien|hoan thanh)$/,
    'deadline',
  ],
  [/^(?:chi tieu|muc tieu|chi so|kpi)(?! dau ra)/, 'target'],
  [
    /^ket qua|dau ra|^(?:tai lieu |ho so )?minh chung|^hinh thuc (?:van ban|ban hanh)|^the thuc van ban|^(?:loai )?van ban (?:ban hanh|trinh)|^tieu chi hoan thanh|^yeu cau(?:[ ,/-]+(?:ve |va )?(?:ket qua|muc tieu|dau ra|chi tieu|can dat|phai dat|hoan thanh|chat luong))*$/,
    'product',
  ],
]

/** The role of one column from its header's words. `money` columns may stand in a plan too. */
export function readColumnRole(header: string): ColumnRole {
  const folded = foldHeader(header)
  if (folded === '' || folded.length > 120) return 'unknown'
  if (FOREIGN.test(folded)) return 'foreign'
  if (PAPER.test(folded)) return 'paper'
  if (folded.startsWith('thanh phan phoi hop')) return 'coordinator'
  if (DOUBTFUL.test(folded)) return 'doubtful'
  if (isProductNamed(header, folded)) return 'product'
  const rule = RULES.find(([pattern]) => pattern.test(folded))
  if (rule !== undefined) return rule[1]
  if (isTaskHeader(folded)) return 'task'
  if (isMilestoneHeader(folded) && !/^(?:thoi gian|thoi han|tien do|lo trinh).* nam \d{4}$/.test(folded)) return 'milestone'
  const later = LATER_RULES.find(([pattern]) => pattern.test(folded))
  if (later !== undefined) return later[1]
  return MONEY.test(folded) ? 'money' : 'unknown'
}

/** `Kết quả thực hiện (sản phẩm)`: the bracket says what is meant. */
function isProductNamed(header: string, folded: string): boolean {
  return folded.startsWith('ket qua') && /san pham|dau ra/.test(foldText(header))
}

/** Requests, papers, sums, criteria: listed in a table, but nobody's work. */
export function isNotWork(header: string): boolean {
  return NOT_WORK.test(foldHeader(header))
}

function isTaskHeader(folded: string): boolean {
  return (TASK_HEAD.test(folded) || folded.startsWith('nhiem vu')) && !NOT_WORK.test(folded)
}

/** `đến 31/5/2026`, `quý II/2026`, `tháng 6`, `năm 2026`: the header is nothing but a date. */
export function isMilestoneHeader(header: string): boolean {
  const folded = foldText(header)
    .replace(/\([^)]*\)/g, ' ')
    .trim()
  if (folded.length > 40) return false
  const [date] = findDates(folded, { referenceYear: 2000 })
  if (date !== undefined) {
    return /^(?:\s|den|het|truoc|trong|moc|cuoi|dau|ngay|tu|va|nam|tien do|ke hoach|thuc hien|giai doan|-|:|thoi gian|hoan thanh)*$/.test(
      `${folded.slice(0, date.start)} ${folded.slice(date.end).replace(/^\s*(?:den|-).*$/, '')}`,
    )
  }
  return /^(?:quy|q) ?(?:iv|iii|ii|i|[1-4])$|^(?:thang|t) ?\d{1,2}$/.test(folded)
}

/** `1` … `12` under `Tháng`, `I` … `IV` under `Quý`, `2026` under `Thời gian thực hiện`: a date by what stands above it. */
export function isMilestonePart(header: string, above: string): boolean {
  const parent = foldText(above)
  const part = foldText(header)
  if (/thang/.test(parent) && /^(?:t\.? ?)?(?:[1-9]|1[0-2])$/.test(part)) return true
  if (/quy/.test(parent) && /^(?:q\.? ?)?(?:iv|iii|ii|i|[1-4])$/.test(part)) return true
  return /thoi gian|tien do|lo trinh|nam|ke hoach/.test(parent) && /^20\d\d$/.test(part)
}

/** How well a header names the column of tasks, when several could be it. */
export function taskHeaderWeight(header: string): number {
  const folded = foldHeader(header)
  if (/nhiem vu cu the|noi dung cong viec|cong viec cu the|noi dung cu the|nhiem vu chi tiet/.test(folded)) return 5
  if (/nhiem vu/.test(folded)) return 4
  if (/cong viec|dau viec/.test(folded)) return 3
  return /noi dung|hoat dong/.test(folded) ? 2 : 1
}

import { foldText } from '../shared/vietnamese-text.ts'
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
  | 'foreign'
  | 'doubtful'
  | 'unknown'

type Rule = readonly [pattern: RegExp, role: ColumnRole]

/** A column that tells the table is a list of people, papers, places, sums or scores, not of tasks. */
const FOREIGN =
  /^(?:ho va ten|ho ten|ho, ten|ho ten, chuc vu|ten can bo|ngay sinh|nam sinh|gioi tinh|dan toc|so dien thoai|dien thoai|sdt|email|so cccd|cccd|don gia|thanh tien|so tien|trich yeu.*|so,? ?ky hieu.*|so hieu.*|so van ban|loai van ban|chuc vu|chuc danh|thang diem|diem.*|so diem.*|tu cham.*|gio|tiet|buoi|thu|trinh do.*|que quan|don vi cong tac|ten goi thau|gia goi thau|thoi han bao quan|ten thu tuc.*|phi,? le phi|ma so.*|ten hoc sinh|so nha|hinh thuc lua chon.*|ty trong|ket qua kiem phieu|so phieu.*)$/
/** Beside these only a table with leads and dates is a plan. */
const DOUBTFUL = /^(?:don vi tinh|dvt|so luong|dia diem|dia diem to chuc|thanh phan.*|dia chi|tong so|don vi tinh.*)$/
const MONEY = /kinh phi|du toan|von|nguon luc|ngan sach|tong muc dau tu/

/** Most certain first. Headers are folded, without brackets and punctuation at the ends. */
const RULES: readonly Rule[] = [
  [/^(?:stt|tt|so tt|so thu tu|thu tu|stt\/ma|ma nhiem vu|ma nv|ma so nhiem vu|ma)$/, 'ordinal'],
  [/^(?:ma (?:so )?nhiem vu)$/, 'ordinal'],
  [/^(?:ghi chu|luu y|can cu|can cu phap ly|co so phap ly|van ban giao.*|nguon giao|can cu thuc hien)$/, 'note'],
  [/(?:ket qua|tinh hinh) (?:da )?thuc hien|danh gia ket qua|so lieu thuc hien|trang thai|da thuc hien/, 'result'],
  [/(?:ty le|muc do|%|phan tram).*(?:hoan thanh|thuc hien)|^(?:%|ty le|ty le %)$/, 'rate'],
  [/kho khan|vuong mac|ton tai, han che|nguyen nhan/, 'obstacle'],
  [/^(?:kien nghi|de xuat)/, 'obstacle'],
  [/^(?:lanh dao|dong chi)(?: (?:ubnd|dang uy|uy ban|thuong truc|phuong|xa|tinh|bo|so))* ?(?:phu trach|chi dao|theo doi|duoc phan cong)|lanh dao.*(?:chi dao|phu trach)|nguoi chi dao|truc tiep chi dao/, 'supervisor'],
  [/chu tri.*(?:phoi hop)|chu tri ?\/ ?phoi hop|phan cong (?:thuc hien|nhiem vu|trach nhiem)$|^phan cong$/, 'assignment'],
  [/phoi hop|tham gia thuc hien|^(?:don vi|co quan|to chuc).*tham gia$/, 'coordinator'],
  [/chu tri|tham muu|dau moi|phu trach|chiu trach nhiem|trach nhiem chinh|thuc hien chinh/, 'lead'],
  [/^(?:noi dung|nhiem vu) ?\/ ?(?:co quan|don vi)$/, 'implementer'],
  [/^(?:cac )?(?:co quan|don vi|to chuc|nguoi|can bo|bo phan|ca nhan|chu the|luc luong|co quan, don vi|don vi, ca nhan|don vi, to chuc|co quan, to chuc)(?:[ ,/]+(?:co quan|don vi|ca nhan|to chuc))*(?: (?:duoc giao|truc tiep|to chuc|trien khai|duoc phan cong))?(?: (?:thuc hien|trien khai|thi hanh|xu ly|dam nhiem|thuc hien nhiem vu))$/, 'implementer'],
  [/^(?:co quan|don vi|co quan, don vi|co quan\/don vi|don vi\/co quan|don vi\/ca nhan|nguoi thuc hien|can bo)$/, 'implementer'],
  [/^(?:thoi gian|thoi diem|ngay) ?(?:bat dau|khoi dong)$|^bat dau$/, 'start'],
  [/bao quan|giai quyet|hieu luc|ky ket|hop dong/, 'unknown'],
  [
    /^(?:thoi gian|thoi han|han|tien do|moc|ky han|lo trinh|thoi diem|ngay|han chot|ke hoach thoi gian)(?:,? ?(?:\/|va)? ?(?:thoi gian|thoi han|tien do|thoi diem|lo trinh))*(?: (?:du kien|yeu cau|phai))?(?: (?:hoan thanh|thuc hien|ket thuc|trien khai|trinh|xong|bao cao|ban hanh|dat|cuoi|chot|thoi gian|gui san pham|to chuc))*(?:[ ,/]+(?:trinh|hoan thanh|thuc hien|ket thuc|ban hanh|san pham))*(?: du kien| nhiem vu| cong viec)?$|^ket thuc$|^deadline$|^nam hoan thanh$|^han xu ly$/,
    'deadline',
  ],
  [/^chi tieu(?:[ ,/-]+(?:va )?san pham.*| (?:duoc giao|can dat|ke hoach|phan dau|nam.*|cu the|yeu cau))?$|^muc tieu(?:[ ,/]+chi tieu)?(?: (?:can dat|cu the|phan dau))?$|^chi so.*|^muc tieu, chi tieu$/, 'target'],
  [/san pham|^ket qua(?: (?:du kien|dau ra|can dat|yeu cau|hoan thanh|mong doi|chu yeu|cu the|dat duoc|phai dat))*$|^(?:ket qua|yeu cau)(?:[ ,/-]+(?:muc tieu|yeu cau|ket qua|dau ra|chi tieu))+$|^dau ra$|^hinh thuc van ban$|^yeu cau(?: ket qua)?$|^kq(?: du kien)?$/, 'product'],
  [/^giai doan$/, 'phase'],
  [/^(?:nhom (?:nhiem vu|noi dung|cong viec|giai phap|van de).*|linh vuc|nhom|chuong trinh|tieu de|muc|tru cot|noi dung lon|linh vuc.*)$/, 'group'],
]

const TASK =
  /^(?:ten |cac |danh muc |noi dung |chi tiet )*(?:nhiem vu|noi dung|cong viec|hoat dong|dau viec|viec|giai phap|cong tac|phan viec|nv|hang muc)(?:[ ,/–-]+(?:va )?(?:cac )?(?:nhiem vu|noi dung|cong viec|hoat dong|giai phap|bien phap|dau viec|trong tam|chu yeu|cu the|thuc hien|trien khai|can thuc hien|duoc giao|phan cong|giao|chinh|cong tac|viec|chi tiet|can trien khai|to chuc thuc hien|nam \d{4}|quy [iv\d]+|thang \d+|da dang ky|dang ky|can lam|phai lam|can chi dao|can giai quyet|theo doi|hang muc|nhiem vu trong tam|de an|chuong trinh|trong nam|theo nghi quyet|theo ke hoach|hoat dong))*$/

/** The role of one column from its header's words (folded inside). `money` columns may stand in a plan too. */
export function readColumnRole(header: string): ColumnRole {
  const folded = foldText(header.replaceAll('\n', ' '))
    .replace(/\([^)]*\)/g, ' ')
    .replace(/\s+/g, ' ')
    .replace(/\s*([/,])\s*/g, (_all, mark: string) => (mark === ',' ? ', ' : '/'))
    .replace(/^[\s.:;,*-]+|[\s.:;,*-]+$/g, '')
    .replace(/^du kien /, '')
  if (folded === '' || folded.length > 120) return 'unknown'
  if (FOREIGN.test(folded)) return 'foreign'
  if (DOUBTFUL.test(folded)) return 'doubtful'
  const rule = RULES.find(([pattern]) => pattern.test(folded))
  if (rule !== undefined) return rule[1]
  if (TASK.test(folded)) return 'task'
  if (isMilestoneHeader(folded)) return 'milestone'
  return MONEY.test(folded) ? 'money' : 'unknown'
}

/** `đến 31/5/2026`, `quý II/2026`, `tháng 6`, `năm 2026`: the header is nothing but a date. */
export function isMilestoneHeader(header: string): boolean {
  const folded = foldText(header).replace(/\([^)]*\)/g, ' ').trim()
  if (folded.length > 40) return false
  const [date] = findDates(folded, { referenceYear: 2000 })
  if (date !== undefined) {
    return /^(?:\s|den|het|truoc|trong|moc|cuoi|dau|ngay|tu|va|nam|tien do|ke hoach|thuc hien|giai doan|-|:|thoi gian|hoan thanh)*$/.test(`${folded.slice(0, date.start)} ${folded.slice(date.end).replace(/^\s*(?:den|-).*$/, '')}`)
  }
  return /^(?:quy|q) ?(?:iv|iii|ii|i|[1-4])$|^(?:thang|t) ?\d{1,2}$/.test(folded)
}

/** How well a header names the column of tasks, when several could be it. */
export function taskHeaderWeight(header: string): number {
  const folded = foldText(header)
  if (/nhiem vu cu the|noi dung cong viec|cong viec cu the|noi dung cu the|nhiem vu chi tiet/.test(folded)) return 5
  if (/nhiem vu/.test(folded)) return 4
  if (/cong viec|dau viec/.test(folded)) return 3
  return /noi dung|hoat dong/.test(folded) ? 2 : 1
}

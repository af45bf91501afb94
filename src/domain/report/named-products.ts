import { foldText } from '../shared/vietnamese-text.ts'
import { mayStandFor, wordsOf } from '../shared/words-in-text.ts'
import type { TextWord } from '../shared/words-in-text.ts'

export type NamedProductRule = 'document_number' | 'counted_noun' | 'product_word' | 'deliverable'
export type NamedProduct = { readonly rule: NamedProductRule; readonly words: string; readonly start: number; readonly end: number }

const DOCUMENT_NUMBER =
  /(?<![\p{L}\p{N}])\d{1,5}\s?[-/]\s?(?:KH|QĐ|QD|BC|TB|CV|TTr|NQ|CTr|CTHĐ|BB|HD|GM|QC|DS|ĐA|PA|KL|CT|TT|HĐ|UBND|ĐU|HĐND|MTTQ)(?:[-/][\p{L}]+)*(?![\p{L}\p{N}])/giu
const PRODUCT_WORDS = phrases([
  'biên bản',
  'quyết định',
  'danh sách',
  'báo cáo',
  'kế hoạch',
  'sổ theo dõi',
  'sổ đăng ký',
  'sổ tay',
  'mô hình',
  'tuyến',
  'cụm',
  'trục',
  'danh mục',
  'văn bản',
  'công văn',
  'tờ trình',
  'thông báo',
  'hướng dẫn',
  'quy trình',
  'quy chế',
  'phương án',
  'dự toán',
  'hồ sơ',
  'chương trình',
  'biểu mẫu',
  'cam kết',
  'nghị quyết',
  'đề án',
  'lịch trực',
  'hội nghị',
  'công trình',
  'chuyên đề',
  'sáng kiến',
  'tổ hỗ trợ',
  'hợp đồng',
  'phiếu',
  'chỉ thị',
  'kết luận',
  'nghị định',
  'thông tư',
])
const COUNTED_NOUNS = phrases([
  'buổi',
  'cuộc',
  'đợt',
  'hội nghị',
  'lớp',
  'lượt',
  'người',
  'hồ sơ',
  'thủ tục',
  'tthc',
  'biên bản',
  'quyết định',
  'danh sách',
  'báo cáo',
  'kế hoạch',
  'văn bản',
  'công văn',
  'tờ trình',
  'thông báo',
  'sổ',
  'mô hình',
  'tuyến',
  'cụm',
  'trục',
  'sáng kiến',
  'giải pháp',
  'hộ',
  'cơ sở',
  'nhà trọ',
  'phòng trọ',
  'doanh nghiệp',
  'camera',
  'cây',
  'đèn',
  'bóng đèn',
  'trụ',
  'm',
  'm2',
  'mét',
  'km',
  'vụ',
  'trường hợp',
  'kiến nghị',
  'phản ánh',
  'điểm',
  'tổ',
  'nhóm',
  'cam kết',
  'bản',
  'phiếu',
  'tin',
  'bài',
  'pano',
  'băng rôn',
  'tờ rơi',
  'triệu',
  'tỷ',
  'tỉ',
  'đồng',
  'phần quà',
  'suất',
  'đảng viên',
  'đoàn viên',
  'hội viên',
  'tình nguyện viên',
  'công trình',
  'hạng mục',
  'dự án',
  'ý kiến',
  'đoàn',
  'tài khoản',
  'thiết bị',
  'bình',
  'bộ',
  'đối tượng',
  'kg',
  'tấn',
  'vị trí',
  'lần',
  'bảng',
  'biển',
  'hình ảnh',
  'quy trình',
  'gói',
  'chuyên đề',
  'ca',
  'cuốn',
  'tủ',
  'lao động',
  'thẻ',
  'giấy',
  'tờ',
  'quyển',
  'chốt',
  'học sinh',
  'công nhân',
  'cán bộ',
  'cháu',
  'phương tiện',
  'xe',
  'khẩu hiệu',
  'thùng',
  'chậu',
  'căn',
  'nhà',
  'phòng',
  'dãy',
  'hẻm',
  'đoạn',
  'cống',
  'hố ga',
  'm3',
  'ha',
  'quy chế',
  'nghị quyết',
  'hướng dẫn',
  'tài liệu',
  'video',
  'clip',
  'cuộc gọi',
  'tin nhắn',
  'phần thưởng',
  'bằng khen',
  'tập thể',
  'cá nhân',
  'điển hình',
  'thành viên',
  'dân quân',
  'quán',
  'dữ liệu',
  'nhân khẩu',
  'mã',
  'tiêu chí',
  'hợp đồng',
  'cột',
  'máy',
  'vòi',
  'chữ ký',
  'thông tin',
  'sản phẩm',
  'đề tài',
  'chương trình',
  'gia đình',
])
/** Right before a document these words make it the basis of the work, not its product: "theo Kế hoạch số 55-KH/ĐU". */
const BASIS = phrases([
  'theo',
  'theo đúng',
  'theo tinh thần',
  'theo nội dung',
  'căn cứ',
  'thực hiện',
  'triển khai',
  'bám sát',
  'của',
  'trong',
  'tại',
  'nội dung',
  'thực hiện các',
  'mục tiêu',
])
/** A number after one of these is part of a name or a date: "khu phố 3", "tháng 6", "số 12". */
const LABELS = new Set([
  'thang',
  'nam',
  'ngay',
  'quy',
  'so',
  'pho',
  'to',
  'thon',
  'ap',
  'doan',
  'phase',
  'dot',
  'khoa',
  'nhiem',
  'muc',
  'dieu',
  'duong',
  'lo',
])
const GENERIC = new Set(
  foldText(
    'triển khai thực hiện tổ chức đồng bộ hoàn thành hoàn thiện duy trì tiếp tục xây dựng ban hành lập rà soát đánh giá kết quả mục tiêu nội dung nhiệm vụ chỉ tiêu kế hoạch các những và của cho với theo tại trong từng đã đang được ngày đêm tháng năm quý thường xuyên định kỳ công tác phối hợp tham mưu',
  ).split(' '),
)
const CLAUSE_END = /[.;!?\n]/
const DELIVERABLE_SHARE = 0.8
const WORDS_AHEAD = 8

/**
 * What a text names as product: a document's number, a counted thing ("03 buổi", "120 hồ sơ"), a kind of document with its number, date or
 * name, or the words of one of the task's own deliverables. A document that is only the basis of the work does not count.
 */
export function findNamedProducts(text: string, deliverables: readonly string[]): readonly NamedProduct[] {
  const words = wordsOf(text)
  return [
    ...documentNumbers(text, words),
    ...countedNouns(text, words),
    ...productWords(text, words),
    ...ownDeliverables(text, words, deliverables),
  ].sort((left, right) => left.start - right.start)
}

function documentNumbers(text: string, words: readonly TextWord[]): readonly NamedProduct[] {
  return [...text.matchAll(DOCUMENT_NUMBER)].flatMap(match => {
    let index = words.findIndex(word => word.start >= match.index)
    while (index > 0 && (words[index - 1]?.folded === 'so' || endsOneOf(words, index, PRODUCT_WORDS) > 0)) {
      index -= Math.max(1, endsOneOf(words, index, PRODUCT_WORDS))
    }
    return isBasis(words, index) || isSubject(text, match.index + match[0].length)
      ? []
      : [product('document_number', text, match.index, match.index + match[0].length)]
  })
}

function countedNouns(text: string, words: readonly TextWord[]): readonly NamedProduct[] {
  return words.flatMap((word, index) => {
    if (!isCount(text, words, index)) return []
    for (const skip of [1, 2]) {
      const length = startsOneOf(words, index + skip, COUNTED_NOUNS)
      const last = words[index + skip + length - 1]
      if (length === 0 || last === undefined || CLAUSE_END.test(text.slice(word.end, last.start))) continue
      if (isVerbHere(words, index + skip, length)) continue
      return [product('counted_noun', text, word.start, last.end)]
    }
    return []
  })
}

function productWords(text: string, words: readonly TextWord[]): readonly NamedProduct[] {
  return words.flatMap((word, index) => {
    const length = startsOneOf(words, index, PRODUCT_WORDS)
    if (length === 0 || isBasis(words, index)) return []
    for (let ahead = index + length; ahead < Math.min(words.length, index + length + WORDS_AHEAD); ahead += 1) {
      const next = words[ahead]
      if (next === undefined || CLAUSE_END.test(text.slice(word.end, next.start).replaceAll(/\d\.\d/g, ''))) return []
      const isNumber = /^\d/.test(next.raw) && !isPercent(text, next)
      // "Kế hoạch 55 đang thực hiện": the document is what the sentence is about, not what came of it.
      if (isNumber && isSubject(text, next.end)) return []
      if (isNumber || isQuotedName(text, next)) return [product('product_word', text, word.start, next.end)]
    }
    return []
  })
}

function ownDeliverables(text: string, words: readonly TextWord[], deliverables: readonly string[]): readonly NamedProduct[] {
  const present = new Set(words.map(word => word.folded))
  return deliverables.flatMap(deliverable => {
    const own = wordsOf(deliverable).filter(word => !GENERIC.has(word.folded) && !/^\d+$/.test(word.folded))
    const found = own.filter(word => present.has(word.folded))
    if (own.length < 2 || found.length < 2 || found.length / own.length < DELIVERABLE_SHARE) return []
    const places = words.filter(word => found.some(item => item.folded === word.folded))
    const first = places[0]
    const last = places.at(-1)
    return first === undefined || last === undefined ? [] : [product('deliverable', text, first.start, last.end)]
  })
}

/** A number that counts something: not a percentage, a date, a clock, a label ("khu phố 3") or zero. */
function isCount(text: string, words: readonly TextWord[], index: number): boolean {
  const word = words[index]
  if (word === undefined || !/^\d+$/.test(word.raw) || /^0+$/.test(word.raw) || isPercent(text, word)) return false
  const charBefore = text.slice(0, word.start).at(-1) ?? ''
  if (charBefore === '/' || /^\s*\/\s*\d/.test(text.slice(word.end))) return false
  const before = words[index - 1]
  if (before === undefined || CLAUSE_END.test(text.slice(before.end, word.start))) return true
  if (LABELS.has(before.folded)) return false
  const second = words[index - 2]
  return !(second !== undefined && isCapitalised(before.raw) && isCapitalised(second.raw))
}

/** "tổ chức", "báo cáo" right after a name's number are verbs of the sentence, not counted things. */
function isVerbHere(words: readonly TextWord[], index: number, length: number): boolean {
  const after = words[index + length]?.folded
  const word = words[index]?.folded
  return (word === 'to' && after === 'chuc') || (word === 'doan' && after === 'the') || (word === 'bo' && after === 'phan')
}

function isBasis(words: readonly TextWord[], index: number): boolean {
  return endsOneOf(words, index, BASIS) > 0
}

function isSubject(text: string, end: number): boolean {
  return /^(?:\s*[-/]\s*[\p{L}\d]+)*\s+[đd]ang(?!\p{L})/iu.test(text.slice(end))
}

function isPercent(text: string, word: TextWord): boolean {
  return /^(?:[.,]\d+)?\s*(?:%|phần trăm|phan tram)/i.test(text.slice(word.end))
}

function isQuotedName(text: string, word: TextWord): boolean {
  return /[“"«]\s*$/.test(text.slice(0, word.start))
}

function isCapitalised(raw: string): boolean {
  const first = raw.slice(0, 1)
  return first !== first.toLowerCase()
}

function phrases(list: readonly string[]): readonly (readonly TextWord[])[] {
  return list.map(wordsOf).sort((left, right) => right.length - left.length)
}

/** How many words of the longest phrase that begins at `index`; 0 when none does. */
function startsOneOf(words: readonly TextWord[], index: number, list: readonly (readonly TextWord[])[]): number {
  return list.find(phrase => standsAt(words, index, phrase))?.length ?? 0
}

/** How many words of the longest phrase that ends right before `index`; 0 when none does. */
function endsOneOf(words: readonly TextWord[], index: number, list: readonly (readonly TextWord[])[]): number {
  return list.find(phrase => standsAt(words, index - phrase.length, phrase))?.length ?? 0
}

function standsAt(words: readonly TextWord[], index: number, phrase: readonly TextWord[]): boolean {
  return phrase.every((meant, offset) => {
    const written = words[index + offset]
    return written !== undefined && mayStandFor(written, meant)
  })
}

function product(rule: NamedProductRule, text: string, start: number, end: number): NamedProduct {
  return { rule, words: text.slice(start, end), start, end }
}

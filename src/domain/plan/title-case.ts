import { foldText, tidyText } from '../shared/vietnamese-text.ts'

/** Words after which a place's name stands. */
const PLACE_WORDS = ['phường', 'xã', 'thị trấn', 'đặc khu', 'huyện', 'quận', 'thị xã', 'thành phố', 'tỉnh', 'tp']
const NAME_ENDS =
  /^(?:năm|giai|đến|trong|về|và|theo|trên|từ|quý|tháng|thực|nhiệm|giữa|khóa|nhân|tại|với|của|ban|đối|được|tham|lần|triển|để|cho|là|có|thuộc|,|-|–|\d.*)$/u
/** Words of the State and the Party written with capitals wherever they stand. */
const KNOWN = [
  'Đảng ủy',
  'Đảng uỷ',
  'Đảng bộ',
  'Đảng',
  'Việt Nam',
  'Mặt trận Tổ quốc',
  'Hội đồng nhân dân',
  'Ủy ban nhân dân',
  'Uỷ ban nhân dân',
  'Ủy ban Kiểm tra',
  'Bộ Chính trị',
  'Ban Bí thư',
  'Trung ương',
  'Chính phủ',
  'Thủ tướng',
  'Quốc hội',
  'Ban Thường vụ',
  'Ban Chấp hành',
  'Đoàn Thanh niên',
]
const ACRONYMS = new Set(
  'UBND ANTT UBKT AI CNTT KPI UBMTTQ BTV BCH BCĐ OCOP ATTP ATGT VSATTP IT IOC TU ĐU TW KHCN ĐMST CĐS KT-XH QP-AN GPMB ISO SDG ESG'.split(
    ' ',
  ),
)

/** A line all in capitals as running text: first letter, acronyms, known words and place names keep their capitals. */
export function sentenceCase(line: string, learned: NameCasing): string {
  const tidy = tidyText(line)
  if (!isAllCapitals(tidy)) return tidy
  const words = tidy.split(' ').map(word => (isAcronym(word) ? word : word.toLowerCase()))
  const cased = capitaliseKnown(capitalisePlaces(words, learned), learned)
  const text = cased.join(' ')
  return text.charAt(0).toUpperCase() + text.slice(1)
}

export function isAllCapitals(text: string): boolean {
  return /\p{Lu}{2}/u.test(text) && text === text.toUpperCase()
}

/** An abbreviation: no vowel at all (`MTTQ`, `TTHC`), a Roman number, digits and letters (`55-KH/ĐU`), or a usual one. */
function isAcronym(word: string): boolean {
  const bare = word.replace(/[^\p{L}\d/-]/gu, '')
  if (bare.length < 2) return /^[IVX]$/.test(bare)
  if (ACRONYMS.has(bare) || /^[IVXL]+$/.test(bare) || /\d.*[/-].*\p{L}/u.test(bare)) return true
  return !/[aeiouy]/.test(foldText(bare)) && /\p{L}/u.test(bare)
}

/** How the document's running text writes names: `tam phước` → `Tam Phước`. */
export type NameCasing = ReadonlyMap<string, string>

/** Learns the names that running text writes with two capitals or more in a row. */
export function learnNames(lines: readonly string[]): NameCasing {
  const names = new Map<string, string>()
  for (const line of lines) {
    const tidy = tidyText(line)
    if (isAllCapitals(tidy)) continue
    for (const match of tidy.matchAll(/\p{Lu}\p{Ll}+(?:\s\p{Lu}\p{Ll}*)+/gu)) names.set(match[0].toLowerCase(), match[0])
  }
  return names
}

function capitalisePlaces(words: readonly string[], learned: NameCasing): readonly string[] {
  const cased = [...words]
  for (let at = 0; at < cased.length; at += 1) {
    const length = placeWordLength(cased, at)
    if (length === 0) continue
    const from = at + length
    const count = knownNameLength(cased, from, learned) || guessedNameLength(cased, from)
    for (let index = from; index < from + count; index += 1) cased[index] = capitalise(cased[index] ?? '')
  }
  return cased
}

function placeWordLength(words: readonly string[], at: number): number {
  const two = `${words[at] ?? ''} ${words[at + 1] ?? ''}`
  if (PLACE_WORDS.includes(two)) return 2
  return PLACE_WORDS.includes(words[at] ?? '') ? 1 : 0
}

function knownNameLength(words: readonly string[], from: number, learned: NameCasing): number {
  for (let count = Math.min(4, words.length - from); count >= 2; count -= 1)
    if (learned.has(words.slice(from, from + count).join(' '))) return count
  return 0
}

/** Unknown names: up to the next word that cannot be part of one; most have two syllables. */
function guessedNameLength(words: readonly string[], from: number): number {
  const rest = words.slice(from)
  const end = rest.findIndex(word => NAME_ENDS.test(word))
  const length = end < 0 ? rest.length : end
  return length <= 3 ? length : 2
}

function capitaliseKnown(words: readonly string[], learned: NameCasing): readonly string[] {
  const cased = [...words]
  const names = [...KNOWN.map(name => [name.toLowerCase(), name] as const), ...learned.entries()]
  for (const [lower, name] of names) {
    const parts = lower.split(' ')
    for (let at = 0; at + parts.length <= cased.length; at += 1) {
      const isHere = parts.every((part, index) => (cased[at + index] ?? '').toLowerCase() === part)
      if (isHere) name.split(' ').forEach((part, index) => (cased[at + index] = part))
    }
  }
  return cased
}

function capitalise(word: string): string {
  return word.charAt(0).toUpperCase() + word.slice(1)
}

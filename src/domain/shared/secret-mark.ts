import { wordsOf } from './words-in-text.ts'
import type { TextWord } from './words-in-text.ts'

export type SecretMark = { readonly words: string; readonly start: number; readonly end: number }

/** Words that make an everyday compound with "mật" or "mặt": bảo mật, bí mật, mật khẩu, ra mắt, mặt trận … */
const BEFORE = new Set([
  'bao',
  'bi',
  'be',
  'can',
  'co',
  'vang',
  'ra',
  'gap',
  'thay',
  'tien',
  'tren',
  'hai',
  'nhieu',
  'khuon',
  'dat',
  'mot',
  'ca',
  'duong',
  'tuan',
])
const AFTER = new Set(['khau', 'do', 'ong', 'ma', 'tran', 'bang', 'hang', 'tien', 'duong', 'nuoc', 'tich', 'thiet', 'cat', 'na'])
const LABELS = new Set(['dau', 'do'])

/**
 * Marks of a state secret (Law on Protection of State Secrets 2018: Tuyệt mật, Tối mật, Mật) standing in a text or a file's name. A mere
 * mention of "bí mật", "bảo mật" or "mật độ" is no mark. Papers so marked may not be stored here.
 */
export function findSecretMarks(text: string): readonly SecretMark[] {
  const words = wordsOf(text)
  return words.flatMap((word, index) => {
    if (word.folded !== 'mat') return []
    const before = words[index - 1]
    const degree = before !== undefined && isDegree(before, word)
    if (degree) return [markOf(text, before.start, word.end)]
    return isMark(text, word, before, words[index + 1]) ? [markOf(text, word.start, word.end)] : []
  })
}

/** "tuyệt mật", "tối mật" in any case; without diacritics only in capitals. */
function isDegree(before: TextWord, word: TextWord): boolean {
  if (before.folded !== 'tuyet' && before.folded !== 'toi') return false
  return isMarked(word.raw) ? isMarked(before.raw) : isCapital(word.raw) && isCapital(before.raw)
}

function isMark(text: string, word: TextWord, before: TextWord | undefined, after: TextWord | undefined): boolean {
  const plain = word.raw === 'MAT'
  if (!plain && !isMarked(word.raw)) return false
  if (before !== undefined && LABELS.has(before.folded) && !AFTER.has(after?.folded ?? '')) return true
  if (before !== undefined && BEFORE.has(before.folded)) return false
  if (after !== undefined && AFTER.has(after.folded)) return false
  if (isCapital(word.raw)) return true
  return /[([{]\s*$/.test(text.slice(0, word.start)) && /^\s*[)\]}]/.test(text.slice(word.end))
}

/** Spelt `mật`, `Mật`, `MẬT` (or `tuyệt`, `tối`) rather than `mặt` or `mắt`. */
function isMarked(raw: string): boolean {
  return ['mật', 'tuyệt', 'tối'].includes(raw.normalize('NFC').toLowerCase())
}

function isCapital(raw: string): boolean {
  return raw === raw.toUpperCase() && raw !== raw.toLowerCase()
}

function markOf(text: string, start: number, end: number): SecretMark {
  return { words: text.slice(start, end), start, end }
}

/** The degrees without spaces, because stamps are often letter-spaced. */
const STAMPS: Readonly<Record<string, string>> = { MẬT: 'MẬT', TỐIMẬT: 'TỐI MẬT', TUYỆTMẬT: 'TUYỆT MẬT' }
const DEGREE_LINE = /^(độ|mức độ|mức)\s*mật\s*[:：]\s*(.+)$/iu
const AROUND = /^[\s\-–—*.()[\]“”"':;_]+|[\s\-–—*.()[\]“”"':;_]+$/g

/**
 * The degree when one line of a paper, a header or a stamp is nothing but a mark or `Độ mật: …`: a plan may well write of secret papers in its
 * sentences, so whole papers are judged by such lines, texts of a report by `findSecretMarks`. `capitalsOnly`: a cell `Mật` in a list is no stamp.
 */
export function secretMarkOfLine(line: string, capitalsOnly: boolean): string | undefined {
  if (line.length > 60) return undefined
  const bare = line.normalize('NFC').replace(AROUND, '')
  const degree = DEGREE_LINE.exec(bare)?.[2]
  const compact = (degree ?? bare).replace(AROUND, '').replace(/\s+/g, '')
  return STAMPS[capitalsOnly && degree === undefined ? compact : compact.toUpperCase()]
}

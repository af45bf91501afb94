/** A word as it stands in a text: its place (UTF-16 offsets, end exclusive), its folded form, its letters without the tone, and the tone. */
export type TextWord = {
  readonly raw: string
  readonly folded: string
  readonly letters: string
  readonly tone: string
  readonly start: number
  readonly end: number
}

/** Invisible marks belong to the word they stand in, so that they cannot hide it. */
const WORD = /[\p{L}\p{M}\p{N}\u200b-\u200d\u2060\ufeff\u00ad]+/gu
const INVISIBLE = /[\u200b-\u200d\u2060\ufeff\u00ad]/g
const ALL_MARKS = /[\u0300-\u036f]/g
const TONE_MARKS = /[\u0300\u0301\u0303\u0309\u0323]/g

export function wordsOf(text: string): readonly TextWord[] {
  const words: TextWord[] = []
  for (const match of text.matchAll(WORD)) {
    const spelling = spell(match[0])
    if (spelling.folded !== '') words.push({ raw: match[0], ...spelling, start: match.index, end: match.index + match[0].length })
  }
  return words
}

/**
 * Whether a written word may stand for `meant`: the same letters, and no mark that `meant` lacks. So `dang`, `đang` and `ĐANG` stand for
 * `đang`, but `đảng`, `dạng` and `đăng` do not; the tone may sit on any vowel (`hoà`, `hòa`).
 */
export function mayStandFor(written: TextWord, meant: TextWord): boolean {
  if (written.folded !== meant.folded) return false
  if (written.tone !== '' && written.tone !== meant.tone) return false
  if (written.letters === meant.letters || written.letters === written.folded) return true
  return [...written.letters].every((letter, index) => letter === meant.letters[index] || letter === meant.folded[index])
}

/** The places in `words` where the words of `phrase` follow one another, whatever spaces or punctuation stand between. */
export function findPhrase(
  words: readonly TextWord[],
  phrase: readonly TextWord[],
): readonly { readonly from: number; readonly to: number }[] {
  const places: { from: number; to: number }[] = []
  if (phrase.length === 0) return places
  for (let from = 0; from + phrase.length <= words.length; from += 1) {
    const isHere = phrase.every((meant, offset) => {
      const written = words[from + offset]
      return written !== undefined && mayStandFor(written, meant)
    })
    if (isHere) places.push({ from, to: from + phrase.length })
  }
  return places
}

function spell(raw: string): Pick<TextWord, 'folded' | 'letters' | 'tone'> {
  const parts = raw.replace(INVISIBLE, '').replaceAll('\u00d0', 'Đ').toLowerCase().normalize('NFD')
  return {
    folded: parts.replace(ALL_MARKS, '').replaceAll('đ', 'd').normalize('NFC'),
    letters: parts.replace(TONE_MARKS, '').normalize('NFC'),
    tone: (parts.match(TONE_MARKS) ?? []).join(''),
  }
}

import { wordsOf } from './words-in-text.ts'
import type { TextWord } from './words-in-text.ts'

/** A stretch of the newer text (`same`, `new`) or of the older one (`gone`), in reading order. */
export type TextPart = { readonly kind: 'same' | 'new' | 'gone'; readonly text: string }

type Token = { readonly folded: string; readonly text: string }

/** What changed from one text to another, word by word; marks, case and spaces alone are no change. Written for texts of a few thousand letters. */
export function textDifferences(before: string, after: string): readonly TextPart[] {
  const [old, fresh] = [tokensOf(before), tokensOf(after)]
  const lengths = commonLengths(old, fresh)
  const parts: TextPart[] = []
  let [at, to] = [0, 0]
  while (at < old.length || to < fresh.length) {
    const [gone, added] = [old[at], fresh[to]]
    if (gone !== undefined && added !== undefined && gone.folded === added.folded) {
      push(parts, 'same', added.text)
      at += 1
      to += 1
    } else if (gone !== undefined && (added === undefined || (lengths[at + 1]?.[to] ?? 0) >= (lengths[at]?.[to + 1] ?? 0))) {
      push(parts, 'gone', gone.text)
      at += 1
    } else if (added !== undefined) {
      push(parts, 'new', added.text)
      to += 1
    }
  }
  return parts
}

/** The longest stretch of words that the text shares with another; undefined when they share no word. Offsets are UTF-16 units in `text`. */
export function longestShared(
  text: string,
  other: string,
): { readonly words: string; readonly start: number; readonly end: number } | undefined {
  const own = wordsOf(text)
  const others = wordsOf(other).map(word => word.folded)
  let best = { length: 0, last: -1 }
  let previous: readonly number[] = []
  own.forEach((word, index) => {
    const row = others.map((folded, column) => (folded === word.folded ? (previous[column - 1] ?? 0) + 1 : 0))
    const length = Math.max(0, ...row)
    if (length > best.length) best = { length, last: index }
    previous = row
  })
  return stretch(text, own[best.last - best.length + 1], own[best.last])
}

function stretch(text: string, first: TextWord | undefined, last: TextWord | undefined) {
  return first === undefined || last === undefined
    ? undefined
    : { words: text.slice(first.start, last.end), start: first.start, end: last.end }
}

/** Each word with what follows it up to the next, so that the tokens of a text make it whole again. */
function tokensOf(text: string): readonly Token[] {
  const words = wordsOf(text)
  return words.map((word, index) => ({
    folded: word.folded,
    text: text.slice(index === 0 ? 0 : word.start, words[index + 1]?.start ?? text.length),
  }))
}

/** Length of the longest common subsequence of what follows each pair of places. */
function commonLengths(old: readonly Token[], fresh: readonly Token[]): readonly Uint16Array[] {
  const rows = Array.from({ length: old.length + 1 }, () => new Uint16Array(fresh.length + 1))
  for (let at = old.length - 1; at >= 0; at -= 1) {
    const row = rows[at]
    const below = rows[at + 1]
    if (row === undefined || below === undefined) continue
    for (let to = fresh.length - 1; to >= 0; to -= 1) {
      row[to] = old[at]?.folded === fresh[to]?.folded ? (below[to + 1] ?? 0) + 1 : Math.max(below[to] ?? 0, row[to + 1] ?? 0)
    }
  }
  return rows
}

function push(parts: TextPart[], kind: TextPart['kind'], text: string): void {
  const last = parts.at(-1)
  if (last?.kind === kind) parts[parts.length - 1] = { kind, text: last.text + text }
  else parts.push({ kind, text })
}

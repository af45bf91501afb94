import { foldText } from './vietnamese-text.ts'
import { wordsOf } from './words-in-text.ts'

/** How alike two texts are by their words and pairs of words, marks and case aside: 0 nothing in common … 1 the same. */
export function wordSimilarity(left: string, right: string): number {
  return dice(shingles(wordsOf(left).map(word => word.folded)), shingles(wordsOf(right).map(word => word.folded)))
}

/** How alike two short names are by their letters: tolerant of slips of the keyboard. 0 … 1. */
export function nameSimilarity(left: string, right: string): number {
  return dice(letterPairs(left), letterPairs(right))
}

function shingles(words: readonly string[]): readonly string[] {
  return [...words, ...words.slice(1).map((word, index) => `${words[index] ?? ''} ${word}`)]
}

function letterPairs(text: string): readonly string[] {
  const padded = ` ${foldText(text)
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()} `
  return padded.length <= 2 ? [] : [...padded].slice(1).map((letter, index) => (padded[index] ?? '') + letter)
}

/** Sørensen–Dice coefficient of two bags. */
function dice(left: readonly string[], right: readonly string[]): number {
  if (left.length === 0 && right.length === 0) return 1
  const rest = new Map<string, number>()
  for (const item of left) rest.set(item, (rest.get(item) ?? 0) + 1)
  let common = 0
  for (const item of right) {
    const count = rest.get(item) ?? 0
    if (count === 0) continue
    common += 1
    rest.set(item, count - 1)
  }
  return (2 * common) / (left.length + right.length)
}

import { foldText, tidyText } from '../../shared/vietnamese-text.ts'

/** A text beside its folded form, letter for letter: a place found in `folded` is the same place in `text`. */
export type FoldedText = { readonly text: string; readonly folded: string }

export function foldAligned(raw: string): FoldedText {
  if (raw === '') return { text: '', folded: '' }
  const text = tidyText(raw)
  const folded = foldText(text)
  if (folded.length === text.length) return { text, folded }
  return { text, folded: Array.from(text, letter => foldLetter(letter)).join('') }
}

/** One letter folded to exactly as many code units as it had. */
function foldLetter(letter: string): string {
  if (letter === ' ') return ' '
  return foldText(letter).slice(0, letter.length).padEnd(letter.length, '·')
}

/** The same length with the places blanked, so that later rules do not read those words again. */
export function blankOut(folded: string, start: number, end: number): string {
  return folded.slice(0, start) + ' '.repeat(Math.max(0, end - start)) + folded.slice(end)
}

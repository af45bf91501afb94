import type { TextLine } from './text-lines.ts'
import { joinWrapped } from './text-lines.ts'

const MOST_LEADING = 1.75
const INDENT = 8

/**
 * Lines outside tables made paragraphs again. A line runs on when its next line's first word would not have fitted on it
 * and the next line is neither indented nor set apart; at a page's end also when the next page begins in lower case.
 */
export function joinParagraphs(
  lines: readonly { readonly page: number; readonly line: TextLine }[],
  margins: { readonly left: number; readonly right: number },
): string[] {
  const paragraphs: string[][] = []
  lines.forEach(({ page, line }, index) => {
    const before = lines[index - 1]
    const open = paragraphs.at(-1)
    if (before !== undefined && open !== undefined && runsOn(before.line, line, page === before.page, margins)) open.push(line.text)
    else paragraphs.push([line.text])
  })
  return paragraphs.map(joinWrapped)
}

function runsOn(
  before: TextLine,
  line: TextLine,
  isSamePage: boolean,
  margins: { readonly left: number; readonly right: number },
): boolean {
  if (line.left > Math.max(before.left, margins.left) + INDENT && line.left > margins.left + INDENT) return false
  const firstWord = line.text.split(' ', 1)[0] ?? ''
  const letterWidth = (line.right - line.left) / Math.max(1, line.text.length)
  const isFull = before.right + (firstWord.length + 1) * letterWidth > margins.right - letterWidth
  if (!isFull) return false
  if (!isSamePage) return /^[\p{Ll}\d(]/u.test(line.text) && line.left <= margins.left + INDENT
  const isSameSize = Math.abs(before.height - line.height) < 1
  const isIndented = line.left > margins.left + INDENT && line.left >= before.left - 1 && before.left > margins.left + INDENT
  const isCentred = Math.abs(before.left + before.right - line.left - line.right) < 6 && before.left > margins.left + INDENT
  return isSameSize && line.baseline - before.baseline <= MOST_LEADING * line.height && (!isIndented || isCentred)
}

import type { TextRun } from './page-geometry.ts'

export type TextLine = {
  readonly text: string
  readonly left: number
  readonly right: number
  readonly baseline: number
  readonly height: number
}

/** A gap wider than this many letter heights parts two columns of text standing side by side. */
const COLUMN_GAP = 2.5
const SPACE_GAP = 0.12

/** Runs gathered into lines from top to bottom; text side by side stays apart when `isSplit`. */
export function toLines(runs: readonly TextRun[], isSplit: boolean): TextLine[] {
  const sorted = runs.toSorted((a, b) => a.baseline - b.baseline)
  const lines: TextLine[] = []
  for (let start = 0; start < sorted.length;) {
    const first = sorted[start]
    let end = start + 1
    while (end < sorted.length && first !== undefined && (sorted[end]?.baseline ?? 0) - first.baseline <= first.height * 0.4) end++
    lines.push(...toLinePieces(sorted.slice(start, end), isSplit))
    start = end
  }
  return lines
}

function toLinePieces(runs: readonly TextRun[], isSplit: boolean): TextLine[] {
  const pieces: TextLine[] = []
  for (const run of runs.toSorted((a, b) => a.left - b.left)) {
    const last = pieces.at(-1)
    const gap = last === undefined ? 0 : run.left - last.right
    if (last === undefined || (isSplit && gap > COLUMN_GAP * run.height)) {
      pieces.push({ ...run })
      continue
    }
    const space = gap > SPACE_GAP * run.height && !last.text.endsWith(' ') && !run.text.startsWith(' ') ? ' ' : ''
    pieces[pieces.length - 1] = {
      ...last,
      text: last.text + space + run.text,
      right: Math.max(last.right, run.right),
      height: Math.max(last.height, run.height),
    }
  }
  return pieces
}

/** Lines of one paragraph put together again: a date or `a/b` that the line's end cut gets no space. */
export function joinWrapped(lines: readonly string[]): string {
  return lines.reduce((text, line) => (text === '' ? line : isCutWord(text, line) ? text + line : `${text} ${line}`), '')
}

function isCutWord(before: string, after: string): boolean {
  if (/\p{L}\/$/u.test(before) && /^\p{L}/u.test(after)) return true
  // A column too narrow for its word breaks it anywhere; no Vietnamese word is consonants only.
  if (/\p{Ll}$/u.test(before) && /^(?:c|ch|g|h|m|n|ng|nh|p|t)(?![\p{L}\d.])/u.test(after)) return true
  if (/\d\/$/.test(before) && /^\d/.test(after)) return true
  return /\d{1,2}\/\d{1,2}\/\d{1,3}$/.test(before) && /^\d{1,3}(?!\d|\/)/.test(after)
}

import { refusal } from '../shared/outcome.ts'
import type { Refusal } from '../shared/outcome.ts'
import { foldText } from '../shared/vietnamese-text.ts'
import { wordsOf } from '../shared/words-in-text.ts'

/** A target of the line's task as it stands at the cut-off; `part` of `whole` where it is a share of something counted. */
export type KnownFigure = {
  readonly text: string
  readonly unit: string
  readonly value: number | null
  readonly part: number | null
  readonly whole: number | null
}

type Written = { readonly words: string; readonly start: number; readonly end: number; readonly after: readonly string[] }
type Found = readonly Refusal<'FIGURE_IN_TEXT_DIFFERS'>[]

const NUMBER = String.raw`\d{1,3}(?:\.\d{3})+|\d{1,7}`
/** `120/150 nhà trọ`; not `12/11/2026`, `15/KH-UBND`. */
const SHARE = new RegExp(String.raw`(?<![\d./,-])(${NUMBER})\s?/\s?(${NUMBER})(?![\d/.,-]*\d|\s?[-/])`, 'gu')
const PERCENT = /(?<![\d.,])(\d{1,3}(?:[.,]\d+)?)\s?(?:%|phần trăm)/giu
/** Before a number that is a day, a document's number or what the plan asks for, and no result. */
const NOT_A_RESULT = /(?:ngay|thang|so|chi tieu|muc tieu|ke hoach|toi thieu|it nhat|yeu cau|phan dau)$/
const WORDS_COMPARED = 2
/** Percentage points that rounding may make of one figure. */
const ROUNDING = 0.5
const AROUND = 60
const LONGEST_TARGET = 80

/** A number that the text gives for what a target counts, unlike the target's own: "đã rà soát 120/150 nhà trọ" beside 98/150. */
export function figuresInTextWarnings(result: string, figures: readonly KnownFigure[]): Found {
  return [...shareWarnings(result, figures), ...percentWarnings(result, figures)]
}

function shareWarnings(result: string, figures: readonly KnownFigure[]): Found {
  return writtenIn(result, SHARE).flatMap(({ match, written }) => {
    const [part, whole] = [readWhole(match[1]), readWhole(match[2])]
    const meant = figures.filter(
      figure => figure.part !== null && figure.whole !== null && isAbout(written, figure, figure.whole === whole),
    )
    const [first] = meant
    if (first === undefined || meant.some(figure => figure.part === part && figure.whole === whole)) return []
    return [differs(written, first, `${part}/${whole}`, `${first.part}/${first.whole}`)]
  })
}

function percentWarnings(result: string, figures: readonly KnownFigure[]): Found {
  return writtenIn(result, PERCENT).flatMap(({ match, written }) => {
    const claimed = Number((match[1] ?? '').replace(',', '.'))
    const meant = figures.filter(figure => figure.unit === '%' && figure.value !== null && isAbout(written, figure, false))
    const [first] = meant
    if (first === undefined || meant.some(figure => Math.abs((figure.value ?? 0) - claimed) < ROUNDING)) return []
    return [differs(written, first, `${claimed}%`, `${Math.round((first.value ?? 0) * 10) / 10}%`)]
  })
}

function differs({ words, start, end }: Written, { text }: KnownFigure, inText: string, figure: string): Found[number] {
  const target = text.length <= LONGEST_TARGET ? text : `${text.slice(0, LONGEST_TARGET - 1)}…`
  return refusal('FIGURE_IN_TEXT_DIFFERS', 'result', { words, start, end, target, inText, figure })
}

function writtenIn(result: string, pattern: RegExp): readonly { readonly match: RegExpExecArray; readonly written: Written }[] {
  return [...result.matchAll(pattern)]
    .map(match => ({ match, written: writtenAt(result, match) }))
    .filter(({ written }) => !NOT_A_RESULT.test(wordsBefore(result, written.start)))
}

function writtenAt(result: string, match: RegExpExecArray): Written {
  const end = match.index + match[0].length
  const after = wordsOf(result.slice(end, end + AROUND))
    .slice(0, WORDS_COMPARED)
    .map(word => word.folded)
  return { words: match[0], start: match.index, end, after }
}

function wordsBefore(result: string, start: number): string {
  return wordsOf(result.slice(Math.max(0, start - AROUND), start))
    .slice(-WORDS_COMPARED)
    .map(word => word.folded)
    .join(' ')
}

/** Whether the words behind the number are the target's own; where the wholes are the same, one word is enough. */
function isAbout({ after }: Written, { text }: KnownFigure, isSameWhole: boolean): boolean {
  const words = after.slice(0, isSameWhole ? 1 : WORDS_COMPARED)
  if (words.length < (isSameWhole ? 1 : WORDS_COMPARED)) return false
  return ` ${foldText(text).replace(/[^\p{L}\p{N}]+/gu, ' ')} `.includes(` ${words.join(' ')} `)
}

function readWhole(text: string | undefined): number {
  return Number((text ?? '').replaceAll('.', ''))
}

import { type Refusal, refusal } from '../shared/outcome.ts'
import { secretMarksIn } from '../shared/secret-marks-in.ts'
import { tidyText } from '../shared/vietnamese-text.ts'

export type DrawRefusalCode =
  | 'SAMPLE_WITHOUT_LINES'
  | 'SAMPLE_SIZE_OUT_OF_RANGE'
  | 'SAMPLE_DRAWN_ALREADY'
  | 'SAMPLE_REASON_SHORT'
  | 'SAMPLE_WORDS_SHORT'
  | 'STATE_SECRET_MARK'

export const SHORTEST_DRAW_REASON = 10
export const SHORTEST_DRAW_WORDS = 4
const LEAST_LINES = 5
const SHARE = 0.1

/** A tenth of the lines, at least five, never more than there are. */
export function usualSampleSize(lineCount: number): number {
  return Math.min(lineCount, Math.max(LEAST_LINES, Math.ceil(lineCount * SHARE)))
}

export type WantedDraw = {
  readonly size: number
  readonly words: string
  /** Why lines are added to the month's draw; empty for the draw itself. */
  readonly reason: string
}

/** Nobody draws until they like what comes: a month has one draw, and what is drawn later is an addition with its reason, all of it kept. */
export function drawRefusals(
  { size, words, reason }: WantedDraw,
  { lineCount, earlierDraws }: { readonly lineCount: number; readonly earlierDraws: number },
): readonly Refusal<DrawRefusalCode>[] {
  if (lineCount === 0) return [refusal('SAMPLE_WITHOUT_LINES')]
  const least = earlierDraws === 0 ? usualSampleSize(lineCount) : 1
  const written = { words: tidyText(words), reason: tidyText(reason) }
  const refusals: Refusal<DrawRefusalCode>[] = [...secretMarksIn(written)]
  if (size < least || size > lineCount) refusals.push(refusal('SAMPLE_SIZE_OUT_OF_RANGE', 'size', { size, least, most: lineCount }))
  if (written.words.length < SHORTEST_DRAW_WORDS)
    refusals.push(refusal('SAMPLE_WORDS_SHORT', 'words', { length: written.words.length, least: SHORTEST_DRAW_WORDS }))
  if (earlierDraws > 0 && written.reason === '') refusals.push(refusal('SAMPLE_DRAWN_ALREADY', 'reason', { count: earlierDraws }))
  else if (earlierDraws > 0 && written.reason.length < SHORTEST_DRAW_REASON)
    refusals.push(refusal('SAMPLE_REASON_SHORT', 'reason', { length: written.reason.length, least: SHORTEST_DRAW_REASON }))
  return refusals
}

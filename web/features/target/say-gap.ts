import type { FigureAnswer } from '#contract/target/figure-shapes.ts'
import { sayAmount } from '#domain/target/say-figure.ts'
import type { Language } from '../../i18n/use-words.ts'
import type { targetWords } from '../../i18n/target-words.ts'

type Words = (typeof targetWords)['vi']['figure']
type Gapped = Pick<FigureAnswer, 'expected' | 'gap' | 'unit'>

/** How the figure lies beside its path: `thấp hơn lộ trình 12 điểm phần trăm`. Null where there is no figure or no path. */
export function sayGap({ gap, unit }: Gapped, words: Words, language: Language): string | null {
  if (gap === null) return null
  const size = Math.abs(gap)
  // Less than what is shown of it is no gap.
  if (size < 0.005) return words.level
  const amount = unit === '%' ? words.points(sayAmount(size, '', language)) : sayAmount(size, unit, language)
  return gap < 0 ? words.lower(amount) : words.higher(amount)
}

/** The path's figure and the gap in one sentence; null for standing work. */
export function sayPath(figure: Gapped, words: Words, language: Language): string | null {
  if (figure.expected === null) return null
  const gap = sayGap(figure, words, language)
  const expected = words.expected(sayAmount(figure.expected, figure.unit, language))
  return gap === null ? `${expected}.` : `${expected}; ${gap}.`
}

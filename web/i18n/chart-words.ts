import { bilingual } from './use-words.ts'
import type { WordsLike } from './use-words.ts'
import { chart } from './vi/chart.ts'

export const chartWords = bilingual<WordsLike<typeof chart>>(chart, async () => (await import('./en/chart.ts')).chart)

import { bilingual } from './use-words.ts'
import type { WordsLike } from './use-words.ts'
import { period } from './vi/period.ts'

export const periodWords = bilingual<WordsLike<typeof period>>(period, async () => (await import('./en/period.ts')).period)

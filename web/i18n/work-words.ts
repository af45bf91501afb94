import { bilingual } from './use-words.ts'
import type { WordsLike } from './use-words.ts'
import { work } from './vi/work.ts'

export const workWords = bilingual<WordsLike<typeof work>>(work, async () => (await import('./en/work.ts')).work)

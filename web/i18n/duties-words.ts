import { bilingual } from './use-words.ts'
import type { WordsLike } from './use-words.ts'
import { duties } from './vi/duties.ts'

export const dutiesWords = bilingual<WordsLike<typeof duties>>(duties, async () => (await import('./en/duties.ts')).duties)

import { bilingual } from './use-words.ts'
import type { WordsLike } from './use-words.ts'
import { review } from './vi/review.ts'

export const reviewWords = bilingual<WordsLike<typeof review>>(review, async () => (await import('./en/review.ts')).review)

import { bilingual } from './use-words.ts'
import type { WordsLike } from './use-words.ts'
import { commitment } from './vi/commitment.ts'

export const commitmentWords = bilingual<WordsLike<typeof commitment>>(
  commitment,
  async () => (await import('./en/commitment.ts')).commitment,
)

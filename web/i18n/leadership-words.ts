import { bilingual } from './use-words.ts'
import type { WordsLike } from './use-words.ts'
import { leadership } from './vi/leadership.ts'

export const leadershipWords = bilingual<WordsLike<typeof leadership>>(
  leadership,
  async () => (await import('./en/leadership.ts')).leadership,
)

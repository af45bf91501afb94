import { bilingual } from './use-words.ts'
import type { WordsLike } from './use-words.ts'
import { verification } from './vi/verification.ts'

export const verificationWords = bilingual<WordsLike<typeof verification>>(
  verification,
  async () => (await import('./en/verification.ts')).verification,
)

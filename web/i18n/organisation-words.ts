import { bilingual } from './use-words.ts'
import type { WordsLike } from './use-words.ts'
import { organisation } from './vi/organisation.ts'

export const organisationWords = bilingual<WordsLike<typeof organisation>>(
  organisation,
  async () => (await import('./en/organisation.ts')).organisation,
)

import { bilingual } from './use-words.ts'
import type { WordsLike } from './use-words.ts'
import { monitoring } from './vi/monitoring.ts'

export const monitoringWords = bilingual<WordsLike<typeof monitoring>>(
  monitoring,
  async () => (await import('./en/monitoring.ts')).monitoring,
)

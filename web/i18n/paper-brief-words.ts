import { bilingual } from './use-words.ts'
import type { WordsLike } from './use-words.ts'
import { paperBrief } from './vi/paper-brief.ts'

export const paperBriefWords = bilingual<WordsLike<typeof paperBrief>>(
  paperBrief,
  async () => (await import('./en/paper-brief.ts')).paperBrief,
)

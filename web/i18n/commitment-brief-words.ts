import { bilingual } from './use-words.ts'
import type { WordsLike } from './use-words.ts'
import { commitmentBrief } from './vi/commitment-brief.ts'

export const commitmentBriefWords = bilingual<WordsLike<typeof commitmentBrief>>(
  commitmentBrief,
  async () => (await import('./en/commitment-brief.ts')).commitmentBrief,
)

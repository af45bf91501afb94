import { bilingual } from './use-words.ts'
import type { WordsLike } from './use-words.ts'
import { workBrief } from './vi/work-brief.ts'

export const workBriefWords = bilingual<WordsLike<typeof workBrief>>(workBrief, async () => (await import('./en/work-brief.ts')).workBrief)

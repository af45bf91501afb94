import { bilingual } from './use-words.ts'
import type { WordsLike } from './use-words.ts'
import { paper } from './vi/paper.ts'

export const paperWords = bilingual<WordsLike<typeof paper>>(paper, async () => (await import('./en/paper.ts')).paper)

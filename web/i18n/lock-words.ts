import { bilingual } from './use-words.ts'
import type { WordsLike } from './use-words.ts'
import { lock } from './vi/lock.ts'

export const lockWords = bilingual<WordsLike<typeof lock>>(lock, async () => (await import('./en/lock.ts')).lock)

import { bilingual } from './use-words.ts'
import type { WordsLike } from './use-words.ts'
import { alert } from './vi/alert.ts'

export const alertWords = bilingual<WordsLike<typeof alert>>(alert, async () => (await import('./en/alert.ts')).alert)

import { bilingual } from './use-words.ts'
import type { WordsLike } from './use-words.ts'
import { setup } from './vi/setup.ts'

export const setupWords = bilingual<WordsLike<typeof setup>>(setup, async () => (await import('./en/setup.ts')).setup)

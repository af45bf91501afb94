import { bilingual } from './use-words.ts'
import type { WordsLike } from './use-words.ts'
import { target } from './vi/target.ts'

export const targetWords = bilingual<WordsLike<typeof target>>(target, async () => (await import('./en/target.ts')).target)

import { bilingual } from './use-words.ts'
import type { WordsLike } from './use-words.ts'
import { evidence } from './vi/evidence.ts'

export const evidenceWords = bilingual<WordsLike<typeof evidence>>(evidence, async () => (await import('./en/evidence.ts')).evidence)

import { bilingual } from './use-words.ts'
import type { WordsLike } from './use-words.ts'
import { shared } from './vi/shared.ts'

export const sharedWords = bilingual<WordsLike<typeof shared>>(shared, async () => (await import('./en/shared.ts')).shared)

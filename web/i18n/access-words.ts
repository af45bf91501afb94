import { bilingual } from './use-words.ts'
import type { WordsLike } from './use-words.ts'
import { access } from './vi/access.ts'

export const accessWords = bilingual<WordsLike<typeof access>>(access, async () => (await import('./en/access.ts')).access)

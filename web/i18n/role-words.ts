import { bilingual } from './use-words.ts'
import type { WordsLike } from './use-words.ts'
import { role } from './vi/role.ts'

export const roleWords = bilingual<WordsLike<typeof role>>(role, async () => (await import('./en/role.ts')).role)

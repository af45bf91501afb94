import { bilingual } from './use-words.ts'
import type { WordsLike } from './use-words.ts'
import { register } from './vi/register.ts'

export const registerWords = bilingual<WordsLike<typeof register>>(register, async () => (await import('./en/register.ts')).register)

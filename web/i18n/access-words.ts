import { access as en } from './en/access.ts'
import type { Bilingual, WordsLike } from './use-words.ts'
import { access as vi } from './vi/access.ts'

export const accessWords: Bilingual<WordsLike<typeof vi>> = { vi, en }

import { shared as en } from './en/shared.ts'
import type { Bilingual, WordsLike } from './use-words.ts'
import { shared as vi } from './vi/shared.ts'

export const sharedWords: Bilingual<WordsLike<typeof vi>> = { vi, en }

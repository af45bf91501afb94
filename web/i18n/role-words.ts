import { role as en } from './en/role.ts'
import type { Bilingual, WordsLike } from './use-words.ts'
import { role as vi } from './vi/role.ts'

export const roleWords: Bilingual<WordsLike<typeof vi>> = { vi, en }

import { setup as en } from './en/setup.ts'
import type { Bilingual, WordsLike } from './use-words.ts'
import { setup as vi } from './vi/setup.ts'

export const setupWords: Bilingual<WordsLike<typeof vi>> = { vi, en }

import { frame as en } from './en/frame.ts'
import type { Bilingual, WordsLike } from './use-words.ts'
import { frame as vi } from './vi/frame.ts'

export const frameWords: Bilingual<WordsLike<typeof vi>> = { vi, en }

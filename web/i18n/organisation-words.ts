import { organisation as en } from './en/organisation.ts'
import type { Bilingual, WordsLike } from './use-words.ts'
import { organisation as vi } from './vi/organisation.ts'

export const organisationWords: Bilingual<WordsLike<typeof vi>> = { vi, en }

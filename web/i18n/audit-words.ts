import { audit as en } from './en/audit.ts'
import type { Bilingual, WordsLike } from './use-words.ts'
import { audit as vi } from './vi/audit.ts'

export const auditWords: Bilingual<WordsLike<typeof vi>> = { vi, en }

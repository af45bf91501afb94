import { monitoring as en } from './en/monitoring.ts'
import type { Bilingual, WordsLike } from './use-words.ts'
import { monitoring as vi } from './vi/monitoring.ts'

export const monitoringWords: Bilingual<WordsLike<typeof vi>> = { vi, en }

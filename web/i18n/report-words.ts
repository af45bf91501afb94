import { report as en } from './en/report.ts'
import type { Bilingual, WordsLike } from './use-words.ts'
import { report as vi } from './vi/report.ts'

export const reportWords: Bilingual<WordsLike<typeof vi>> = { vi, en }

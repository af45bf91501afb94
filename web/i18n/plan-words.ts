import { plan as en } from './en/plan.ts'
import type { Bilingual, WordsLike } from './use-words.ts'
import { plan as vi } from './vi/plan.ts'

export const planWords: Bilingual<WordsLike<typeof vi>> = { vi, en }

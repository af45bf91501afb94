import { bilingual } from './use-words.ts'
import type { WordsLike } from './use-words.ts'
import { plan } from './vi/plan.ts'

export const planWords = bilingual<WordsLike<typeof plan>>(plan, async () => (await import('./en/plan.ts')).plan)

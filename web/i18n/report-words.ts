import { bilingual } from './use-words.ts'
import type { WordsLike } from './use-words.ts'
import { report } from './vi/report.ts'

export const reportWords = bilingual<WordsLike<typeof report>>(report, async () => (await import('./en/report.ts')).report)

import { bilingual } from './use-words.ts'
import type { WordsLike } from './use-words.ts'
import { caseFile } from './vi/case.ts'

export const caseWords = bilingual<WordsLike<typeof caseFile>>(caseFile, async () => (await import('./en/case.ts')).caseFile)

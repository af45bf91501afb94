import { bilingual } from './use-words.ts'
import type { WordsLike } from './use-words.ts'
import { audit } from './vi/audit.ts'

export const auditWords = bilingual<WordsLike<typeof audit>>(audit, async () => (await import('./en/audit.ts')).audit)

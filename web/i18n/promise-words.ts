import { bilingual } from './use-words.ts'
import type { WordsLike } from './use-words.ts'
import { promise } from './vi/promise.ts'

export const promiseWords = bilingual<WordsLike<typeof promise>>(promise, async () => (await import('./en/promise.ts')).promise)

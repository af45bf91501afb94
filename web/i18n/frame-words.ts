import { bilingual } from './use-words.ts'
import type { WordsLike } from './use-words.ts'
import { frame } from './vi/frame.ts'

export const frameWords = bilingual<WordsLike<typeof frame>>(frame, async () => (await import('./en/frame.ts')).frame)

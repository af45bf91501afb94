import { bilingual } from './use-words.ts'
import type { WordsLike } from './use-words.ts'
import { meeting } from './vi/meeting.ts'

export const meetingWords = bilingual<WordsLike<typeof meeting>>(meeting, async () => (await import('./en/meeting.ts')).meeting)

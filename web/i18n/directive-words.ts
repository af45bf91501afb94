import { bilingual } from './use-words.ts'
import type { WordsLike } from './use-words.ts'
import { directive } from './vi/directive.ts'

export const directiveWords = bilingual<WordsLike<typeof directive>>(directive, async () => (await import('./en/directive.ts')).directive)

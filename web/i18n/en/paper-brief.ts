import type { WordsLike } from '../use-words.ts'
import type { paperBrief as vietnamese } from '../vi/paper-brief.ts'

export const paperBrief: WordsLike<typeof vietnamese> = { draft: 'Draft a document', draftOn: what => `Draft a document: ${what}` }

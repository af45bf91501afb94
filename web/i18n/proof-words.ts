import { bilingual } from './use-words.ts'
import type { WordsLike } from './use-words.ts'
import { proof } from './vi/proof.ts'

export const proofWords = bilingual<WordsLike<typeof proof>>(proof, async () => (await import('./en/proof.ts')).proof)

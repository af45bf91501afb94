import { bilingual } from './use-words.ts'
import type { WordsLike } from './use-words.ts'
import { evidencePlace } from './vi/evidence-place.ts'

export const evidencePlaceWords = bilingual<WordsLike<typeof evidencePlace>>(
  evidencePlace,
  async () => (await import('./en/evidence-place.ts')).evidencePlace,
)

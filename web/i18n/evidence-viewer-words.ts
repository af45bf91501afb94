import { bilingual } from './use-words.ts'
import type { WordsLike } from './use-words.ts'
import { evidenceViewer } from './vi/evidence-viewer.ts'

export const evidenceViewerWords = bilingual<WordsLike<typeof evidenceViewer>>(
  evidenceViewer,
  async () => (await import('./en/evidence-viewer.ts')).evidenceViewer,
)

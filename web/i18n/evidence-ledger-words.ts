import { bilingual } from './use-words.ts'
import type { WordsLike } from './use-words.ts'
import { evidenceLedger } from './vi/evidence-ledger.ts'

export const evidenceLedgerWords = bilingual<WordsLike<typeof evidenceLedger>>(
  evidenceLedger,
  async () => (await import('./en/evidence-ledger.ts')).evidenceLedger,
)

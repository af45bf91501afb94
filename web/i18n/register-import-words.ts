import { bilingual } from './use-words.ts'
import type { WordsLike } from './use-words.ts'
import { registerImport } from './vi/register-import.ts'

export const registerImportWords = bilingual<WordsLike<typeof registerImport>>(
  registerImport,
  async () => (await import('./en/register-import.ts')).registerImport,
)

import { bilingual } from './use-words.ts'
import type { WordsLike } from './use-words.ts'
import { registerDefinition } from './vi/register-definition.ts'

export const registerDefinitionWords = bilingual<WordsLike<typeof registerDefinition>>(
  registerDefinition,
  async () => (await import('./en/register-definition.ts')).registerDefinition,
)

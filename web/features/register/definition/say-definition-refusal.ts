import type { DefinitionRefusalCode } from '#domain/register/check-definition.ts'
import type { Refusal } from '#domain/shared/outcome.ts'
import { sayRefusal } from '#domain/words/refusal-sentence.ts'
import { DEFINITION_REFUSAL_WORDS } from '#domain/words/definition-refusal-words.ts'
import type { Language } from '../../../i18n/use-words.ts'

/** The words the server would answer with. */
export function sayDefinitionRefusal(refusal: Refusal<DefinitionRefusalCode>, language: Language): string {
  return sayRefusal(DEFINITION_REFUSAL_WORDS[refusal.code], refusal, language)
}

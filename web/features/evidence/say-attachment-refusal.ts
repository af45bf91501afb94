import type { AttachmentRefusalCode } from '#domain/evidence/decide-attachment.ts'
import type { Refusal } from '#domain/shared/outcome.ts'
import { ATTACHMENT_REFUSAL_WORDS } from '#domain/words/attachment-refusal-words.ts'
import { sayRefusal } from '#domain/words/refusal-sentence.ts'
import type { Language } from '../../i18n/use-words.ts'

export function sayAttachmentRefusal(refusal: Refusal<AttachmentRefusalCode>, language: Language): string {
  return sayRefusal(ATTACHMENT_REFUSAL_WORDS[refusal.code], refusal, language)
}

import type { z } from 'zod'
import type { evidenceSign } from '#contract/evidence/evidence-shapes.ts'
import type { EvidenceSign } from '#domain/evidence/evidence-signs.ts'
import { evidenceSignSentence } from '#domain/words/evidence-sign-words.ts'
import type { Language } from '#domain/words/fill-sentence.ts'

export function signsInWords(signs: readonly EvidenceSign[], language: Language): z.input<typeof evidenceSign>[] {
  return signs.map(({ code, level, facts, evidenceId }) => ({
    code,
    level,
    facts,
    evidenceId,
    sentence: evidenceSignSentence({ code, facts }, language),
  }))
}

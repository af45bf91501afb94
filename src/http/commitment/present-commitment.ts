import type { z } from 'zod'
import type { CommitmentView } from '#application/commitment/commitment-view.ts'
import type { commitment } from '#contract/commitment/commitment-routes.ts'
import type { Refusal } from '#domain/shared/outcome.ts'
import type { Language } from '#domain/words/fill-sentence.ts'
import { type RefusalCode, refusalSentence } from '#domain/words/refusal-words.ts'

export function presentCommitment(view: CommitmentView, language: Language): z.input<typeof commitment> {
  const inWords = (found: readonly Refusal<RefusalCode>[]) =>
    found.map(({ code, at, facts }) => ({ code, at, facts, sentence: refusalSentence({ code, at, facts }, language) }))
  return { ...view, refusals: inWords(view.refusals), warnings: inWords(view.warnings) }
}

import type { Refusal } from '../shared/outcome.ts'
import { factsInWords } from './fact-words.ts'
import { fillSentence } from './fill-sentence.ts'
import type { Language, Sentence } from './fill-sentence.ts'

/** The words of one refusal: which rule with what was found, and how to mend it. */
export type RefusalWords = { readonly rule: Sentence; readonly mend: Sentence }

/** Rule and mend in one line, with the case's facts. */
export function sayRefusal(words: RefusalWords, refusal: Refusal, language: Language): string {
  return `${sayRule(words, refusal, language)} ${sayMend(words, refusal, language)}`
}

export function sayRule(words: RefusalWords, refusal: Refusal, language: Language): string {
  return fillSentence(words.rule, factsInWords(refusal.facts, language), language)
}

export function sayMend(words: RefusalWords, refusal: Refusal, language: Language): string {
  return fillSentence(words.mend, factsInWords(refusal.facts, language), language)
}

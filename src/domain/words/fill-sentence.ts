import { formatDay, formatMonth, isDay, isMonth } from '../shared/calendar.ts'

export type Language = 'vi' | 'en'
export type Sentence = Readonly<Record<Language, string>>

const PLACE = /\{(\w+)\}/g

/** Puts facts in their `{places}`: days and months as people read them, decimals with the language's comma; an absent fact leaves its place empty. */
export function fillSentence(sentence: Sentence, facts: Readonly<Record<string, string | number>>, language: Language): string {
  return sentence[language].replace(PLACE, (_whole, name: string) => {
    const fact = Object.hasOwn(facts, name) ? facts[name] : undefined
    return fact === undefined ? '' : sayFact(fact, language)
  })
}

function sayFact(fact: string | number, language: Language): string {
  if (typeof fact === 'number') return language === 'vi' ? String(fact).replace('.', ',') : String(fact)
  if (isDay(fact)) return formatDay(fact)
  return isMonth(fact) ? formatMonth(fact) : fact
}

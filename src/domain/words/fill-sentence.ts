import { formatDay, formatMonth, isDay, isMonth } from '../shared/calendar.ts'

export type Language = 'vi' | 'en'
export type Sentence = Readonly<Record<Language, string>>

const PLACE = /\{(\w+)(?:\|(MB|s))?\}/g
const OPTIONAL = /\[([^[\]]*\{(\w+)(?:\|\w+)?\}[^[\]]*)\]/g

/** Puts facts in their `{places}`: days and months as people read them, decimals with the language's comma; an absent fact leaves its place empty. `[ in part {part}]` falls away whole without its fact; `{bytes|MB}` and `{milliseconds|s}` are said in that unit. */
export function fillSentence(sentence: Sentence, facts: Readonly<Record<string, string | number>>, language: Language): string {
  const said = (name: string): string | number | undefined => (Object.hasOwn(facts, name) && facts[name] !== '' ? facts[name] : undefined)
  const kept = sentence[language].replace(OPTIONAL, (_whole, part: string, name: string) => (said(name) === undefined ? '' : part))
  return kept.replace(PLACE, (_whole, name: string, unit?: string) => {
    const fact = said(name)
    return fact === undefined ? '' : sayFact(inUnit(fact, unit), language)
  })
}

function inUnit(fact: string | number, unit: string | undefined): string | number {
  if (typeof fact !== 'number' || unit === undefined) return fact
  return unit === 'MB' ? Math.max(1, Math.round(fact / 1_048_576)) : Math.round(fact / 100) / 10
}

function sayFact(fact: string | number, language: Language): string {
  if (typeof fact === 'number') return sayNumber(fact, language)
  if (isDay(fact)) return formatDay(fact)
  return isMonth(fact) ? formatMonth(fact) : fact
}

/** Thousands apart from five digits on; years and codes of four digits stay whole. */
export function sayNumber(value: number, language: Language): string {
  const [whole = '', decimals] = String(value).split('.')
  const grouped = whole.length < 5 ? whole : whole.replace(/\B(?=(\d{3})+$)/g, language === 'vi' ? '.' : ',')
  return decimals === undefined ? grouped : `${grouped}${language === 'vi' ? ',' : '.'}${decimals}`
}

import { useSyncExternalStore } from 'react'
import { readLanguage, saveLanguage } from '../theme/saved-look.ts'
import type { Language } from '../theme/saved-look.ts'

export type { Language }
/** The same keys in both languages; Vietnamese is the source, a text missing in English does not compile. */
export type Bilingual<Words> = { readonly vi: Words; readonly en: Words }
/** The shape of a Vietnamese dictionary without its particular texts. */
export type WordsLike<Source> = {
  readonly [Key in keyof Source]: Source[Key] extends string ? string : Source[Key] extends (...given: infer Given) => string ? (...given: Given) => string : WordsLike<Source[Key]>
}

const listeners = new Set<() => void>()
let current: Language | undefined

export function getLanguage(): Language {
  return (current ??= readLanguage())
}

export function setLanguage(language: Language): void {
  current = language
  saveLanguage(language)
  document.documentElement.lang = language
  for (const listener of listeners) listener()
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener)
  return () => listeners.delete(listener)
}

export function useLanguage(): Language {
  return useSyncExternalStore(subscribe, getLanguage)
}

/** The words of one feature in the language chosen: `const words = useWords(planWords)`. */
export function useWords<Words>(words: Bilingual<Words>): Words {
  return words[useLanguage()]
}

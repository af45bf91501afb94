import { useSyncExternalStore } from 'react'
import { readLanguage, saveLanguage } from '../theme/saved-look.ts'
import type { Language } from '../theme/saved-look.ts'

export type { Language }
/** The same keys in both languages; Vietnamese is the source, a text missing in English does not compile. */
export type Bilingual<Words> = { readonly vi: Words; /** In the language chosen, as far as it has come. */ readonly read: () => Words }
/** The shape of a Vietnamese dictionary without its particular texts. */
export type WordsLike<Source> = {
  readonly [Key in keyof Source]: Source[Key] extends string
    ? string
    : Source[Key] extends (...given: infer Given) => string
      ? (...given: Given) => string
      : WordsLike<Source[Key]>
}

const listeners = new Set<() => void>()
const englishLoads = new Set<() => Promise<void>>()
let current: Language | undefined

/** Vietnamese comes with the page, English only once it is chosen: most people never need its bytes. */
export function bilingual<Words>(vi: Words, loadEnglish: () => Promise<Words>): Bilingual<Words> {
  let english: Words | undefined
  englishLoads.add(async () => {
    english ??= await loadEnglish()
  })
  return { vi, read: () => (getLanguage() === 'en' ? (english ?? vi) : vi) }
}

/** The English of everything fetched so far, when English is chosen. Vietnamese stands in for what does not come. */
export async function loadChosenWords(): Promise<void> {
  if (getLanguage() !== 'en') return
  await loadEnglish()
  tell()
}

/** Resolves when the whole page is in the language; a lost connection leaves Vietnamese words here and there, and no fault. */
export async function setLanguage(language: Language): Promise<void> {
  if (language === 'en') await loadEnglish()
  current = language
  saveLanguage(language)
  document.documentElement.lang = language
  tell()
}

export function useLanguage(): Language {
  return useSyncExternalStore(subscribe, getLanguage)
}

/** The words of one feature in the language chosen: `const words = useWords(planWords)`. */
export function useWords<Words>(words: Bilingual<Words>): Words {
  return useSyncExternalStore(subscribe, words.read)
}

function getLanguage(): Language {
  return (current ??= readLanguage())
}

async function loadEnglish(): Promise<void> {
  await Promise.allSettled([...englishLoads].map(load => load()))
}

function tell(): void {
  for (const listener of listeners) listener()
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener)
  return () => listeners.delete(listener)
}

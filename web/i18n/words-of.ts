import type { Language, Sentence } from '#domain/words/fill-sentence.ts'

/** A table of the domain's words in one language, as labels: with a capital first letter. */
export function wordsOf<Key extends string>(table: Readonly<Record<Key, Sentence>>, language: Language): Readonly<Record<Key, string>> {
  const entries = Object.entries<Sentence>(table).map(([key, words]) => [key, capital(words[language])])
  // The same keys as the table, which is total by its type.
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- as said above
  return Object.fromEntries(entries) as Readonly<Record<Key, string>>
}

function capital(words: string): string {
  return words.charAt(0).toUpperCase() + words.slice(1)
}

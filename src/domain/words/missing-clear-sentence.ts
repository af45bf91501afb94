import { CLEAR_WORDS, CLEARS, type MissingClear } from '../assignment/six-clears.ts'
import { MISSING_CLEAR_WORDS } from './fact-words.ts'
import type { Language } from './fill-sentence.ts'

export type SaidMissing = Pick<MissingClear, 'clear' | 'code'> & { readonly sentence: string }

/** One sentence a kind of lack in the order of the six, naming every unit or milestone it concerns: `Rõ người: chưa có cán bộ đầu mối (UBND phường, Khu phố 1).` */
export function missingClearSentences(missing: readonly MissingClear[], language: Language = 'vi'): readonly SaidMissing[] {
  return CLEARS.flatMap(clear => {
    const kinds = Map.groupBy(
      missing.filter(item => item.clear === clear),
      item => item.code,
    )
    return [...kinds].map(([code, items]) => ({
      clear,
      code,
      sentence: sentence(
        clear,
        code,
        items.flatMap(item => Object.values(item.facts)),
        language,
      ),
    }))
  })
}

function sentence(
  clear: MissingClear['clear'],
  code: MissingClear['code'],
  about: readonly (string | number)[],
  language: Language,
): string {
  return `${CLEAR_WORDS[clear][language]}: ${MISSING_CLEAR_WORDS[code][language]}${about.length === 0 ? '' : ` (${about.join(', ')})`}.`
}

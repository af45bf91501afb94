import { foldText } from '../shared/vietnamese-text.ts'

/** Usual abbreviations in narrow header cells, spelled out. */
const SHORT: readonly (readonly [RegExp, string])[] = [
  [/\bcq\b/g, 'co quan'],
  [/\b(?:dv|d\/v)\b(?!t)/g, 'don vi'],
  [/\b(?:tg|t\. ?gian|t\/gian)\b/g, 'thoi gian'],
  [/\bld\b/g, 'lanh dao'],
  [/\bkq\b/g, 'ket qua'],
  [/\bnv\b/g, 'nhiem vu'],
  [/\bcv\b/g, 'cong viec'],
  [/\bsp\b/g, 'san pham'],
  [/\bd\/c\b/g, 'dong chi'],
  [/\bkp\b/g, 'kinh phi'],
  [/\bp\/h\b/g, 'phoi hop'],
]

/** A header without diacritics, brackets, line breaks and outer punctuation, its abbreviations spelled out. */
export function foldHeader(header: string): string {
  const folded = foldText(header.replaceAll('\n', ' '))
    .replace(/\([^)]*\)/g, ' ')
    .replace(/\s+/g, ' ')
    .replace(/\s*([/,])\s*/g, (_all, mark: string) => (mark === ',' ? ', ' : '/'))
  const spelled = SHORT.reduce((text, [short, long]) => text.replace(short, long), folded)
  return spelled.replace(/^[\s.:;,*-]+|[\s.:;,*-]+$/g, '').replace(/^du kien /, '')
}

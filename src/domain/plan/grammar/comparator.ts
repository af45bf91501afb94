import type { Comparator } from '../plan-extraction.ts'
import type { Quantity } from './quantity.ts'

/** What the words around a figure ask of it, and where those words begin and end. */
export type Comparison = { readonly comparator: Comparator; readonly explicit: boolean; readonly start: number; readonly end: number }

const AT_LEAST = String.raw`toi thieu|it nhat|khong it hon|khong duoi|khong thap hon|tro len|tu|>=|≥`
const BEFORE: readonly (readonly [RegExp, Comparator])[] = [
  [new RegExp(String.raw`\b(?:keo giam|cat giam|giam)(?:\s+(?:dat|duoc|tu|${AT_LEAST}))*\s*$`), 'reduce_at_least'],
  [
    new RegExp(String.raw`\b(?:tang them|tang|mo rong them|bo sung them|nang them|them)(?:\s+(?:dat|duoc|tu|${AT_LEAST}))*\s*$`),
    'increase_at_least',
  ],
  [/(?:khong qua|khong vuot qua|khong nhieu hon|khong lon hon|toi da|<=|≤)\s*$/, 'at_most'],
  [/(?:toi thieu|it nhat|khong it hon|khong duoi|khong thap hon|>=|≥)(?:\s+(?:la|dat|tu|phai dat))*\s*$/, 'at_least'],
  [/(?:\bduoi|\bit hon|\bthap hon|<)\s*$/, 'less_than'],
  [/(?:\btren|\bhon|\bvuot|\bcao hon|>)\s*$/, 'more_than'],
  [/\b(?:khoang|xap xi|gan|uoc)\s*$/, 'about'],
  [/\b(?:dung|thi diem tai|tai)\s*$/, 'equal'],
]
const LEADING_WORDS = /(?:\b(?:dat|duoc|chiem|dam bao|bao dam|phan dau|tu|la|phai)\s+)+$/

/** Reads the comparator of one figure from folded words; a figure without any is `at_least` (a share of a whole cannot be exceeded). */
export function readComparison(folded: string, quantity: Quantity): Comparison {
  const before = folded.slice(0, quantity.start)
  const orMore = /^\s*(?:\p{L}+\s+){0,2}?tro len\b/u.exec(folded.slice(quantity.end))
  const orLess = /^\s*tro xuong\b/.exec(folded.slice(quantity.end))
  const end = quantity.end + (orMore !== null && /^\s*tro len/.test(orMore[0]) ? orMore[0].length : (orLess?.[0].length ?? 0))
  for (const [pattern, comparator] of BEFORE) {
    const match = pattern.exec(before)
    if (match !== null) return { comparator, explicit: true, start: withLeading(before, match.index), end }
  }
  const start = withLeading(before, quantity.start)
  if (orLess !== null) return { comparator: 'at_most', explicit: true, start, end }
  if (orMore !== null) return { comparator: 'at_least', explicit: true, start, end }
  if (quantity.upper !== undefined) return { comparator: 'between', explicit: false, start, end }
  return { comparator: 'at_least', explicit: false, start, end }
}

function withLeading(before: string, at: number): number {
  return LEADING_WORDS.exec(before.slice(0, at))?.index ?? at
}

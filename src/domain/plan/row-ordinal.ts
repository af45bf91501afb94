/** What kind of number a row bears, outermost kinds first as plans use them. */
export type OrdinalKind = 'letter' | 'roman' | 'number' | 'decimal' | 'small_letter' | 'bullet' | 'words' | 'none'

export type RowOrdinal = { readonly kind: OrdinalKind; readonly code: string }

const NO_ORDINAL: RowOrdinal = { kind: 'none', code: '' }

/** Reads the cell of STT: `1`, `1.`, `1.1`, `I`, `A`, `a)`, `-`; anything longer is words. */
export function readOrdinal(text: string): RowOrdinal {
  const code = text.replace(/^[([\s]+|[)\]\s.,:;]+$/gu, '')
  if (text === '') return NO_ORDINAL
  if (code === '') return { kind: 'bullet', code: '' }
  if (/^\d{1,4}$/.test(code)) return { kind: 'number', code: String(Number(code)) }
  if (/^\d{1,4}(?:\.\d{1,4})+$/.test(code)) return { kind: 'decimal', code }
  if (/^[IVXL]+$/.test(code)) return { kind: 'roman', code }
  if (/^[IVXLA-ZĐ]+\.\d{1,3}(?:\.\d{1,3})*$/u.test(code)) return { kind: 'decimal', code }
  if (/^[A-ZĐ]$/u.test(code)) return { kind: 'letter', code }
  if (/^[a-zđ]$/u.test(code)) return { kind: 'small_letter', code }
  if (/^[-–—+*•·▪.…]+$/u.test(code)) return { kind: 'bullet', code: '' }
  return { kind: 'words', code: code.length <= 12 ? code : '' }
}

/** The number a group's title begins with, where the table has no column for it: `I. NHÓM …`, `A - …`, `2) …`. */
export function readLeadingOrdinal(title: string): RowOrdinal {
  const match = /^([IVXL]{1,6}|[A-ZĐ]|\d{1,3}(?:\.\d{1,3})*)\s*(?:[.):/-]|\s[-–]\s)\s*\S/u.exec(title)
  return match === null ? NO_ORDINAL : readOrdinal(match[1] ?? '')
}

/** Whether a row numbered `inner` stands under one numbered `outer`: `1.1` or `a` under `1`, `1` under `I`. */
export function isUnder(outer: RowOrdinal, inner: RowOrdinal): boolean {
  if (inner.kind === 'decimal') return outer.code !== '' && inner.code.startsWith(`${outer.code}.`)
  if (inner.kind === 'none' || inner.kind === 'words') return false
  return DEPTH[inner.kind] > DEPTH[outer.kind]
}

const DEPTH: Readonly<Record<OrdinalKind, number>> = {
  letter: 1,
  roman: 2,
  words: 3,
  none: 3,
  number: 4,
  decimal: 5,
  small_letter: 6,
  bullet: 7,
}

/** Signs of the Symbol font, which Word stores as private characters (F000 + code) or as `w:sym`. */
const SYMBOL_FONT: Readonly<Record<number, string>> = {
  0xa3: '≤',
  0xb3: '≥',
  0xb1: '±',
  0xb4: '×',
  0xb8: '÷',
  0xb9: '≠',
  0xbb: '≈',
  0xae: '→',
  0xde: '⇒',
  0x2d: '-',
  0xb7: '-',
  0x25: '%',
  0x3c: '<',
  0x3e: '>',
}

/** The Unicode sign for `<w:sym w:char="F0B3"/>`, empty when it only decorates. */
export function symbolText(char: string | undefined): string {
  const code = Number.parseInt(char ?? '', 16)
  return Number.isFinite(code) ? (SYMBOL_FONT[code & 0xff] ?? '') : ''
}

/** Private characters inside ordinary text, replaced the same way. */
export function replacePrivateSigns(text: string): string {
  return /[\uf000-\uf0ff]/.test(text) ? text.replace(/[\uf000-\uf0ff]/g, sign => SYMBOL_FONT[sign.charCodeAt(0) & 0xff] ?? '') : text
}

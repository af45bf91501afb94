/**
 * Where the tone mark of an open `oa`, `oe`, `uy` stands: `old` on the first vowel (hòa, khỏe, ủy), `new` on the second (hoà, khoẻ, uỷ).
 * The Party's guide of 2026 writes `uỷ`; many offices still write `ủy`.
 */
export type ToneStyle = 'old' | 'new'

const TONE_MARK = /[\u0300\u0301\u0303\u0309\u0323]/
/** First vowel, tone, second vowel. `q` before `u` makes it part of the consonant: quý is written alike in both styles. */
const MARK_ON_FIRST =
  /(?<!q)(o(?=[\u0300\u0301\u0303\u0309\u0323][ae])|u(?=[\u0300\u0301\u0303\u0309\u0323]y))([\u0300\u0301\u0303\u0309\u0323])([aey])(?![\p{L}\p{M}])/giu
const MARK_ON_SECOND = /(?<!q)(o(?=[ae])|u(?=y))([aey])([\u0300\u0301\u0303\u0309\u0323])(?![\p{L}\p{M}])/giu

/** The text with its open `oa`, `oe`, `uy` marked in this style, NFC. For words the program makes; what people typed stays as they typed it. */
export function applyToneStyle(text: string, style: ToneStyle): string {
  const parts = text.normalize('NFD')
  if (!TONE_MARK.test(parts)) return text.normalize('NFC')
  const marked = style === 'new' ? parts.replace(MARK_ON_FIRST, '$1$3$2') : parts.replace(MARK_ON_SECOND, '$1$3$2')
  return marked.normalize('NFC')
}

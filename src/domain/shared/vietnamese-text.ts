/** Combining marks of tone: grave, acute, tilde, hook above, dot below. */
const TONE_MARKS = /[\u0300\u0301\u0303\u0309\u0323]/g
const ALL_MARKS = /[\u0300-\u036f]/g
/** Zero-width characters, soft hyphen and byte order mark; no-break and other spaces become a plain one. */
const INVISIBLE = /[\u200b-\u200d\u2060\ufeff\u00ad]/g
const SPACES = /[\s\u00a0\u2000-\u200a\u202f\u205f\u3000]+/g

/** Text that is tidy already: composed Vietnamese and Latin letters, usual marks, single spaces. */
const TIDY = /^(?:[!-~\u00a1-\u00ac\u00ae-\u00cf\u00d1-\u02ff\u1e00-\u1eff–—“”‘’…]+(?: (?=[^ ])|$))*$/

/** NFC, `Ð` (U+00D0) as `Đ`, one plain space between words, none at the ends: what is kept of any text that comes in. */
export function tidyText(text: string): string {
  if (TIDY.test(text)) return text
  return text.normalize('NFC').replaceAll('\u00d0', 'Đ').replace(INVISIBLE, '').replace(SPACES, ' ').trim()
}

/** Without full stops, commas, colons, semicolons and spaces at its end. One pass, whatever stands in the middle. */
export function withoutEndSigns(text: string): string {
  let end = text.length
  while (end > 0 && ' .,;:\t\n'.includes(text.charAt(end - 1))) end -= 1
  return text.slice(0, end)
}

/** Lower case without any mark, `đ` as `d`: for search without diacritics and for recognising headers. */
export function foldText(text: string): string {
  return tidyText(text).toLowerCase().normalize('NFD').replace(ALL_MARKS, '').replaceAll('đ', 'd').normalize('NFC')
}

/** Lower case with letters kept (ă, â, đ, ê, ô, ơ, ư) and the tone moved to the end of each syllable, so that `hòa` and `hoà`, `ủy` and `uỷ` are equal. */
export function toneKey(text: string): string {
  return tidyText(text)
    .toLowerCase()
    .split(' ')
    .map(word => {
      const parts = word.normalize('NFD')
      const tone = (parts.match(TONE_MARKS) ?? []).join('')
      return parts.replace(TONE_MARKS, '').normalize('NFC') + tone
    })
    .join(' ')
}

export function isSameText(left: string, right: string): boolean {
  return toneKey(left) === toneKey(right)
}

/** The words that a query asks for, without diacritics and case; none of an empty one. */
export function wordsSought(query: string): readonly string[] {
  return foldText(query)
    .split(' ')
    .filter(word => word !== '')
}

/** Whether every word of the query stands in the text, both without diacritics. An empty query finds everything. */
export function isFoundIn(text: string, query: string): boolean {
  const folded = foldText(text)
  return wordsSought(query).every(word => folded.includes(word))
}

const LETTER_ORDER = 'aăâbcdđeêfghijklmnoôơpqrstuưvwxyz'
const TONE_ORDER = ['\u0300', '\u0309', '\u0303', '\u0301', '\u0323']

/**
 * A key whose plain comparison gives Vietnamese dictionary order: letters first (a ă â b … d đ e ê … o ô ơ … u ư), then tones
 * (none, huyền, hỏi, ngã, sắc, nặng). Runs of digits compare as numbers up to nine digits. The same on both databases.
 */
export function sortKey(text: string): string {
  let letters = ''
  let tones = ''
  for (const piece of tidyText(text)
    .toLowerCase()
    .match(/\d+|\D/gu) ?? []) {
    if (/^\d/.test(piece)) {
      letters += `0${piece.padStart(9, '0')}`
      continue
    }
    const parts = piece.normalize('NFD')
    const place = LETTER_ORDER.indexOf(parts.replace(TONE_MARKS, '').normalize('NFC'))
    letters += place < 0 ? (piece === ' ' ? ' ' : `~${piece}`) : String.fromCharCode(0x41 + place)
    if (place >= 0) tones += String(1 + TONE_ORDER.indexOf(parts.match(TONE_MARKS)?.[0] ?? ''))
  }
  return `${letters} ${tones}`
}

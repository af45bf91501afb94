/** Control characters other than tab and line ends, and the two code points that are no characters: no text holds them, neither PostgreSQL nor XML can. */
const NO_TEXT = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f\ufffe\uffff]/g
/** Marks that turn the reading direction: Vietnamese never needs them, and `giay moi\u202Efdp.exe` reads as a PDF. */
const TURNED = /[\u202a-\u202e\u2066-\u2069]/g

/**
 * Takes out of a request what no text of ours may hold, and mends halves of a character pair.
 * Walks without recursion: a body may be nested as deep as its sender likes.
 */
export function cleanTexts(value: unknown): unknown {
  if (typeof value === 'string') return cleanText(value)
  const waiting: unknown[] = [value]
  while (waiting.length > 0) {
    const next = waiting.pop()
    if (typeof next !== 'object' || next === null) continue
    for (const [key, entry] of Object.entries(next)) {
      if (typeof entry === 'string') Reflect.set(next, key, cleanText(entry))
      else waiting.push(entry)
    }
  }
  return value
}

function cleanText(text: string): string {
  return text.toWellFormed().replaceAll(NO_TEXT, '').replaceAll(TURNED, '')
}

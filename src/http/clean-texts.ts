/**
 * Takes out of a request what no text of ours may hold: NUL, which PostgreSQL cannot store, and halves of a character pair.
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
  return text.toWellFormed().replaceAll('\u0000', '')
}

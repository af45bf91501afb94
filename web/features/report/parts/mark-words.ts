import type { Findings } from '../drafts/check-draft.ts'

export type TextPiece = { readonly text: string; readonly tone: 'plain' | 'refused' | 'warned' }

/** The text cut at the words that a finding is about; a refusal before a warning where two overlap. */
export function markWords(text: string, findings: Findings): readonly TextPiece[] {
  const places = [...placesOf(findings.refusals, 'refused'), ...placesOf(findings.warnings, 'warned')].sort(
    (left, right) => left.start - right.start,
  )
  const pieces: TextPiece[] = []
  let end = 0
  for (const place of places) {
    if (place.start < end || place.end <= place.start || place.end > text.length) continue
    if (place.start > end) pieces.push({ text: text.slice(end, place.start), tone: 'plain' })
    pieces.push({ text: text.slice(place.start, place.end), tone: place.tone })
    end = place.end
  }
  if (end < text.length) pieces.push({ text: text.slice(end), tone: 'plain' })
  return pieces
}

function placesOf(found: Findings['refusals'], tone: 'refused' | 'warned') {
  return found.flatMap(({ facts: { start, end } }) => (typeof start === 'number' && typeof end === 'number' ? [{ start, end, tone }] : []))
}

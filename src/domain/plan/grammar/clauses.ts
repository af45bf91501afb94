import { tidyText, withoutEndSigns } from '../../shared/vietnamese-text.ts'

const OPENING = '([“‘{'
const CLOSING = ')]”’}'

/** Cell text cut into its clauses: at `;`, at line ends and at sentence ends, never inside brackets or quotation marks. */
export function splitClauses(raw: string): readonly string[] {
  return cut(raw, endsClause)
}

/** Cell text cut at `;` and line ends only: the deliverables of a milestone, the mandatory products of a phase. */
export function splitDeliverables(raw: string): readonly string[] {
  return cut(raw, (_text, _at, letter) => letter === ';' || letter === '\n')
}

/** Cut at commas outside brackets. */
export function splitEnumeration(raw: string): readonly string[] {
  return cut(raw, (_text, _at, letter) => letter === ',')
}

/** Tidied, without list marks before (`-`, `+`, `•`) and without full stop, comma or semicolon after. */
export function tidyClause(raw: string): string {
  return withoutEndSigns(tidyText(raw).replace(/^[-–—+•*·▪●]+\s+/u, ''))
}

function cut(raw: string, isCut: (text: string, at: number, letter: string) => boolean): readonly string[] {
  if (raw === '') return []
  const pieces: string[] = []
  let depth = 0
  let from = 0
  for (let at = 0; at < raw.length; at += 1) {
    const letter = raw.charAt(at)
    if (letter === '\n') depth = 0
    else if (OPENING.includes(letter)) depth += 1
    else if (CLOSING.includes(letter)) depth = Math.max(0, depth - 1)
    if (depth > 0 || !isCut(raw, at, letter)) continue
    pieces.push(raw.slice(from, at))
    from = at + 1
  }
  pieces.push(raw.slice(from))
  return pieces.map(tidyClause).filter(piece => piece !== '')
}

/** A full stop ends a sentence when a space and a capital letter follow; `1.234` and `TP. Hồ` do not. */
function endsClause(text: string, at: number, letter: string): boolean {
  if (letter === ';' || letter === '\n') return true
  if (letter !== '.' || !/^\s+[“"(]?\p{Lu}/u.test(text.slice(at + 1, at + 5))) return false
  return !/(?:^|[\s(])(?:TP|TX|TT|P|Q|H|X|Tp|ThS|TS|PGS|GS|BS|KTS|đ\/c|Đ\/c)$/u.test(text.slice(Math.max(0, at - 5), at))
}

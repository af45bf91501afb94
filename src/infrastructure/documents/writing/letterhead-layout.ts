import { PORTRAIT_TEXT_WIDTH, SIZE, pointsOf } from './layout.ts'
import { textWidth } from './font-metrics.ts'
import type { FontFace } from './font-metrics.ts'

/** The header block measured: column widths in millimetres, every line short enough for its cell, the rule as long as the motto. */
export type LetterheadLayout = {
  readonly leftWidth: number
  readonly rightWidth: number
  readonly superior: readonly string[]
  readonly issuer: readonly string[]
  readonly placeDate: readonly string[]
  /** Millimetres. */
  readonly ruleWidth: number
}

export const MOTTO = 'ĐẢNG CỘNG SẢN VIỆT NAM'
const USUAL_LEFT = 80
const WIDEST_LEFT = 88
/** Left free at a cell's edge, so that another reader's rounding does not wrap the line. */
const SLACK = 0.4
const LEVEL_WORDS = ['ĐẶC KHU', 'THÀNH PHỐ', 'KHU PHỐ', 'PHƯỜNG', 'XÃ', 'TỈNH']

/**
 * Names too long for the usual 80 mm cell: first the cell is widened, as far as the place-date line allows and up to 88 mm; then the name
 * is broken after the level word (`ĐẢNG UỶ PHƯỜNG` / `NGUYỄN BỈNH KHIÊM`), then between words. The size is never made smaller.
 */
export function layOutLetterhead(head: { superior: string; issuer: string; placeDate: string }): LetterheadLayout {
  const needed = Math.max(widthOf(head.superior, 'regular'), widthOf(head.issuer, 'bold')) + SLACK
  const rightNeed = Math.max(widthOf(head.placeDate, 'italic'), mottoWidth()) + SLACK
  const widest = Math.min(WIDEST_LEFT, Math.max(USUAL_LEFT, PORTRAIT_TEXT_WIDTH - rightNeed))
  const leftWidth = needed > USUAL_LEFT && needed <= widest ? Math.min(Math.ceil(needed), widest) : USUAL_LEFT
  const rightWidth = PORTRAIT_TEXT_WIDTH - leftWidth
  return {
    leftWidth,
    rightWidth,
    superior: breakName(head.superior, leftWidth, 'regular'),
    issuer: breakName(head.issuer, leftWidth, 'bold'),
    placeDate: breakPlaceDate(head.placeDate, rightWidth),
    ruleWidth: mottoWidth(),
  }
}

function mottoWidth(): number {
  return textWidth(MOTTO, SIZE.motto, 'bold') / pointsOf(1)
}

/** Millimetres. */
function widthOf(text: string, face: FontFace): number {
  return textWidth(text, SIZE.letterhead, face) / pointsOf(1)
}

function breakName(name: string, cell: number, face: FontFace): string[] {
  if (widthOf(name, face) + SLACK <= cell) return [name]
  for (const level of LEVEL_WORDS) {
    const place = name.indexOf(`${level} `)
    if (place <= 0) continue
    const lines = [name.slice(0, place + level.length), name.slice(place + level.length + 1)]
    if (lines.every(line => widthOf(line, face) + SLACK <= cell)) return lines
  }
  return wrapWords(name, cell, face)
}

function breakPlaceDate(text: string, cell: number): string[] {
  const comma = text.lastIndexOf(', ngày')
  if (widthOf(text, 'italic') + SLACK <= cell || comma < 0) return [text]
  return [...wrapWords(text.slice(0, comma + 1), cell, 'italic'), text.slice(comma + 2)]
}

function wrapWords(text: string, cell: number, face: FontFace): string[] {
  const lines: string[] = []
  for (const word of text.split(' ')) {
    const line = lines.at(-1)
    if (line !== undefined && widthOf(`${line} ${word}`, face) + SLACK <= cell) lines[lines.length - 1] = `${line} ${word}`
    else lines.push(word)
  }
  return lines
}

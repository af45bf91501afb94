import type { CellStyle } from 'hucre'
import { SIZE, pointsOf } from '../layout.ts'
import type { Closing } from '../paper.ts'
import type { SheetBuilder } from './sheet-builder.ts'
import { textStyle, underlined } from './sheet-styles.ts'

type Line = { readonly text: string; readonly style: CellStyle }
type Pair = { readonly left: Line; readonly right: Line; readonly least: number }

/** The signature in the columns from `middle` to `last`; the recipients in those before it, their list beside the room for signing. */
export function addClosing(builder: SheetBuilder, closing: Closing, { middle, last }: { middle: number; last: number }): void {
  builder.addMerged('', textStyle({ size: SIZE.recipients }), { size: SIZE.recipients })
  for (const { left, right, least } of closingPairs(closing)) {
    builder.addMerged(left.text, left.style, {
      size: SIZE.signature,
      from: 0,
      to: middle - 1,
      least,
      beside: { ...right, from: middle, to: last },
    })
  }
}

function closingPairs({ recipients, signature, countersignature }: Closing): Pair[] {
  const right = signatureLines(signature)
  if (countersignature !== undefined) {
    const left = signatureLines(countersignature)
    return right.map((line, index) => ({
      left: left[index] ?? EMPTY,
      right: line,
      least: index === PLACE_TO_SIGN ? leastHeight(signature) : 0,
    }))
  }
  const heading = recipients === null ? EMPTY : { text: recipients.heading, style: underlined(textStyle({ size: SIZE.recipientsHeading })) }
  const list = recipients === null ? EMPTY : { text: recipients.items.join('\n'), style: textStyle({ size: SIZE.recipients }) }
  const lefts = [EMPTY, EMPTY, heading, list, EMPTY]
  return right
    .map((line, index) => ({ left: lefts[index] ?? EMPTY, right: line, least: index === PLACE_TO_SIGN ? leastHeight(signature) : 0 }))
    .filter(({ right: { text } }, index) => index >= POSITION || text !== '')
}

const EMPTY: Line = { text: '', style: textStyle({ size: SIZE.recipients }) }
/** Places among the lines of a signature. */
const POSITION = 2
const PLACE_TO_SIGN = 3

/** Place and date, authority, position, room to sign, name. */
function signatureLines({ placeDate, authority, position, name }: Closing['signature']): readonly Line[] {
  const signed = (text: string, bold: boolean, italic = false): Line => ({
    text,
    style: textStyle({ size: SIZE.signature, bold, italic, align: 'center' }),
  })
  return [
    signed(placeDate ?? '', false, true),
    signed(authority, true),
    signed(position, false),
    signed('', false),
    signed(name ?? '', true),
  ]
}

function leastHeight({ space }: Closing['signature']): number {
  return Math.round(pointsOf(space))
}
